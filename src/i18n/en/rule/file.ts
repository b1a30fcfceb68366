import type { file as reference } from '../../vi/rule/file'
import type { Explanations } from '.'

/** Of files as a whole, and of what makes an object. */
export const file: Explanations<typeof reference> = {
  empty: {
    name: 'Empty file', means: 'The file has no content.', matters: 'There is nothing to put on the map.',
    todo: 'Export the file again from its source and import it again.',
  },
  unreadable: {
    name: 'Unreadable file', means: 'The content is not valid JSON from the start.', matters: 'No object of the file has come into the project.',
    todo: 'Open the file in a text editor at the line and column given, or export GeoJSON again.',
  },
  notGeojson: {
    name: 'Not GeoJSON', means: 'The file is JSON but holds no map data.', matters: 'No object has come into the project.',
    todo: 'Choose GeoJSON as the export format in the source software.',
  },
  otherFormat: {
    name: 'Another format', means: 'The file is a table, a drawing, a document or a map format other than GeoJSON.', matters: 'No object has come into the project.',
    todo: 'Open the file with the program that made it, or with QGIS, and export GeoJSON.',
  },
  tooDeep: {
    name: 'Nested too deeply', means: 'The file is nested deeper than any map data.',
    matters: 'Such a file can freeze the computer, so it is not read.', todo: 'Check where the file comes from and ask the sender for another.',
  },
  tooMany: {
    name: 'Too many objects', means: 'The file has more objects than an office computer can hold.',
    matters: 'Opening all of them may stop the browser.', todo: 'Split the file by ward and open the parts.',
  },
  tooLarge: {
    name: 'File too large', means: 'The file is larger than the program can read.', matters: 'No object of the file has come into the project.',
    todo: 'Split the file by ward or by kind of object.',
  },
  newerProject: {
    name: 'Project of a newer version', means: 'The project file was saved by a newer version of the program.',
    matters: 'An older version could lose what is new in it.', todo: 'Update the program and open the file again.',
  },
  noFeatures: {
    name: 'File without objects', means: 'The format is right but the list of objects is empty.',
    matters: 'The wrong layer or a filter may have been chosen for the export.', todo: 'Check the layer that was exported and export again.',
  },
  endOfFile: {
    name: 'File cut short', means: 'The file ends in the middle, mostly because copying was not finished.',
    matters: 'The last objects may be missing or wrong.', todo: 'Ask for the whole file and compare the number of objects with the sender.',
  },
  syntax: {
    name: 'Broken in the middle', means: 'From one place on the content is not valid JSON.', matters: 'Objects behind that place were not read.',
    todo: 'Correct the line given or export the file again.',
  },
  comma: {
    name: 'Commas missing or extra', means: 'Commas between objects are misplaced; the program could read on.',
    matters: 'Other software may refuse this file.', todo: 'Nothing to do. Files exported from here are correct.',
  },
  utf16: {
    name: 'File in UTF-16', means: 'The file was encoded as UTF-16 and has been converted to UTF-8.', matters: 'GeoJSON asks for UTF-8.',
    todo: 'Nothing to do.',
  },
  encoding: {
    name: 'Letters in another encoding', means: 'Some letters are not UTF-8 and may show wrongly.',
    matters: 'Wrong street and owner names are neither found nor matched.',
    todo: 'Choose the right encoding when importing, or save the file as UTF-8.',
  },
  crsMember: {
    name: 'File names a coordinate system', means: 'The file declares a coordinate system; GeoJSON always uses WGS 84.',
    matters: 'Other software may understand the positions differently.', todo: 'Nothing to do if the objects stand in the right place.',
  },
  crsConverted: {
    name: 'Coordinates converted', means: 'Coordinates in metres became longitude and latitude in WGS 84.',
    matters: 'If the source system is stated wrongly, all objects are off by the same distance.',
    todo: 'Compare a few objects with the base map; if they are off, import again with another system.',
  },
  crsUnknown: {
    name: 'Unknown coordinate system', means: 'The file names a coordinate system the program does not have.',
    matters: 'Objects cannot be placed correctly yet.',
    todo: 'Ask the sender for system and central meridian, and choose it when importing again.',
  },
  crsContradicts: {
    name: 'Coordinate system contradicts', means: 'The file names a system in metres but its coordinates are degrees.',
    matters: 'One of the two is wrong; positions follow the degrees.', todo: 'Compare a few objects with the base map to be sure.',
  },
  crs: {
    name: 'Zone not stated', means: 'Coordinates are in metres but the file does not state central meridian and zone.',
    matters: 'A wrong zone moves everything by tens to hundreds of kilometres, so the program does not choose by itself.',
    todo: 'Import the file again and choose the system; the preview shows where the objects would lie.',
  },
  bboxLies: {
    name: 'Wrong bounding box', means: 'The box stated in the file does not match its coordinates; it was computed anew.',
    matters: 'Other software may zoom to the wrong place.', todo: 'Nothing to do.',
  },
  relaxed: {
    name: 'Numbers that are none', means: 'NaN, Infinity or extra commas occur; those numbers count as empty.',
    matters: 'The true value is not there.', todo: 'Look at the objects concerned and enter the right numbers.',
  },
  broken: {
    name: 'Broken object', means: 'One object is not valid JSON and could not be read.', matters: 'It is not on the map and not in the figures.',
    todo: 'Correct the line given in the source file and import it again.',
  },
  objectTooLarge: {
    name: 'Object too large', means: 'One object takes more memory than allowed; only its beginning is kept.', matters: 'It is not on the map.',
    todo: 'Simplify its shape in the source software and export again.',
  },
  notFeature: {
    name: 'Not a map object', means: 'An entry of the list is not a GeoJSON object.', matters: 'It has no position and is not in the figures.',
    todo: 'Check the entry in the source file; remove it if it does not belong there.',
  },
  typeCase: {
    name: 'Wrong case', means: 'The word in "type" was written in the wrong case and has been rewritten.',
    matters: 'Other software may not accept it.', todo: 'Nothing to do.',
  },
  noType: {
    name: '"type" missing', means: 'The objects do not state a "type" and were understood as features.',
    matters: 'Other software may not accept them.', todo: 'Nothing to do.',
  },
  wrapped: {
    name: 'Shapes without properties', means: 'The file has bare shapes; they became objects.',
    matters: 'Their names, codes and owners are unknown.', todo: 'Fill in properties, or import a file that has them.',
  },
  nested: {
    name: 'Nested collections', means: 'Collections stood inside collections; their objects were taken out.',
    matters: 'The data are not affected.', todo: 'Nothing to do.',
  },
  joined: {
    name: 'Like shapes joined', means: 'Collections of like shapes became one shape of several parts.', matters: 'Positions are not affected.',
    todo: 'Nothing to do.',
  },
  split: {
    name: 'Split into several objects', means: 'Objects of several kinds of shape were split; "partOf" names the original.',
    matters: 'There are more objects than in the source file.', todo: 'Check the parts; join or delete what is not needed.',
  },
  single: {
    name: 'Single part', means: 'A shape declared as several parts had only one and became a single shape.',
    matters: 'Positions are not affected.', todo: 'Nothing to do.',
  },
  foreignMember: {
    name: 'Information outside properties', means: 'Some information stood in the wrong place and was moved into the properties.',
    matters: 'Otherwise it would be lost on saving.', todo: 'Nothing to do.',
  },
  propertiesShape: {
    name: 'Misshapen properties', means: '"properties" is not a list of names and values.',
    matters: 'Name, code and owner of the object could not be read.', todo: 'Look at what is kept under "properties" and fill it in.',
  },
  protoKey: {
    name: 'Unsafe property name', means: 'A property bore a name reserved by browsers and was renamed.',
    matters: 'Such a name can be used to harm programs.', todo: 'Ask the sender why the file has it.',
  },
  missingId: {
    name: 'No identifier', means: 'The objects had no identifier; the program made one from their content.',
    matters: 'It changes with the content, which makes them hard to follow through several imports.',
    todo: 'Better keep codes in the register and export them with the file.',
  },
  duplicateId: {
    name: 'Identifier used twice', means: 'Several objects share one identifier; later ones got a number added.',
    matters: 'It is unclear which object a dossier or inspection speaks of.', todo: 'Correct the register so that each object has its own.',
  },
  idFromProperty: {
    name: 'Identifier from a property', means: 'The identifier was taken from the column "id".', matters: 'The data are not affected.',
    todo: 'Nothing to do.',
  },
}
