import type { value as reference } from '../../vi/rule/value'
import type { Explanations } from '.'

/** Of shapes, kinds, headings and values. */
export const value: Explanations<typeof reference> = {
  noGeometry: {
    name: 'No position', means: 'The object has properties but no coordinates.',
    matters: 'It is not on the map and takes no part in measuring and checks.',
    todo: 'Open the table, choose "Unplaced", and enter coordinates or place it on the map.',
  },
  emptyGeometry: {
    name: 'Empty shape', means: 'The object has a shape without any point.', matters: 'It is not on the map and takes no part in checks.',
    todo: 'Draw it again or enter coordinates.',
  },
  noCoordinates: {
    name: 'Shape without coordinates', means: 'A shape is declared but has no coordinates.', matters: 'The object is not on the map.',
    todo: 'Draw it again or enter coordinates.',
  },
  geometryType: {
    name: 'Unknown type of shape', means: 'The type of shape does not exist in GeoJSON.', matters: 'The object is not on the map.',
    todo: 'Change it to a point, line or area in the source software.',
  },
  geometryShape: {
    name: 'Misshapen coordinates', means: 'The coordinates are not arranged as a point, line or area needs.',
    matters: 'The object is not on the map.', todo: 'Draw it again or export it again.',
  },
  position: {
    name: 'Coordinate is no number', means: 'A coordinate holds letters or strange characters.', matters: 'The object is not on the map.',
    todo: 'Correct it in the source file or enter it here.',
  },
  notFinite: {
    name: 'Coordinate not finite', means: 'A coordinate is infinite or undefined.', matters: 'The object is not on the map.',
    todo: 'Enter the coordinates again.',
  },
  outOfRange: {
    name: 'Coordinate outside the Earth', means: 'Longitude beyond 180° or latitude beyond 90°.',
    matters: 'Mostly columns were mixed up or a digit is missing or extra.',
    todo: 'Check coordinate columns and decimal marks in the source file.',
  },
  ambiguousNumber: {
    name: 'Number with two readings', means: 'A dot or comma may part thousands or decimals.',
    matters: 'A wrong reading puts the object far from its place.', todo: 'Write the number with a clear decimal mark.',
  },
  shortLine: {
    name: 'Line of one point', means: 'A line needs at least two points.', matters: 'It has no length and is not on the map.',
    todo: 'Add points, or make it a point object.',
  },
  shortRing: {
    name: 'Area with too few corners', means: 'An area needs at least three corners.', matters: 'It has no area and is not on the map.',
    todo: 'Draw the boundary again.',
  },
  geometryOfKind: {
    name: 'Shape does not fit the kind', means: 'For instance a mast given as a line, or a cable as a point.',
    matters: 'The object cannot be checked as it should.', todo: 'Choose another kind or draw the shape again.',
  },
  structure: {
    name: 'Shape against the GeoJSON rules', means: 'The shape fails the checks of the GeoJSON standard.',
    matters: 'Other software may not open it.', todo: 'Draw it again or export it again.',
  },
  nesting: {
    name: 'Wrong nesting', means: 'The nesting of coordinates did not match the type; the type was corrected.',
    matters: 'Positions are not affected.', todo: 'Nothing to do.',
  },
  textNumbers: {
    name: 'Coordinates as text', means: 'Coordinates were written as text and became numbers.', matters: 'Positions are not affected.',
    todo: 'Nothing to do.',
  },
  swapped: {
    name: 'Latitude and longitude swapped', means: 'The file had latitude first; the order was changed.',
    matters: 'Otherwise the objects would lie outside Vietnam.', todo: 'Compare a few objects with the base map to be sure.',
  },
  northFirst: {
    name: 'X and Y swapped', means: 'The file had X (north) before Y (east), as Vietnamese tables do; the order was changed.',
    matters: 'No effect if the objects stand in the right place.', todo: 'Compare a few objects with the base map to be sure.',
  },
  openRing: {
    name: 'Boundary not closed', means: 'The last point of a boundary was not its first; it was closed.',
    matters: 'No effect where the gap is small.', todo: 'Look at areas with a large gap.',
  },
  wrongTurn: {
    name: 'Boundary turns the wrong way', means: 'The boundary ran against the prescribed turn and was reversed.',
    matters: 'Position and area are not affected.', todo: 'Nothing to do.',
  },
  emptyPart: {
    name: 'Empty part', means: 'A part of the shape had no points and was left out.', matters: 'The rest is not affected.', todo: 'Nothing to do.',
  },
  replaced: {
    name: 'Placed now', means: 'Objects that could not be placed before have a position now.', matters: 'They are shown and counted now.',
    todo: 'Nothing to do.',
  },
  selfCrossing: {
    name: 'Boundary crosses itself', means: 'The boundary crosses itself like a figure of eight.',
    matters: 'Area and population inside come out wrong.', todo: 'Correct the corners around the crossing in the source software.',
  },
  selfTouch: {
    name: 'Boundary touches itself', means: 'The boundary passes one corner twice.', matters: 'Other software may refuse it.',
    todo: 'Split it into two areas or move the corner.',
  },
  holeOutside: {
    name: 'Hole outside', means: 'A hole does not lie inside its area.', matters: 'The area comes out wrong.',
    todo: 'Draw the hole again or remove it.',
  },
  lineCrossing: {
    name: 'Line crosses itself', means: 'The line crosses itself.', matters: 'The points may be in the wrong order and the length wrong.',
    todo: 'Check the order of the points; if the line really runs so, accept it.',
  },
  zeroLength: {
    name: 'Line of 0 m', means: 'All points of the line are the same.', matters: 'It has no length and does not count.',
    todo: 'Draw it again or delete it.',
  },
  noArea: {
    name: 'Area without extent', means: 'All corners lie on one straight line.', matters: 'The area is 0 and nothing lies inside.',
    todo: 'Draw the boundary again.',
  },
  outsideVietnam: {
    name: 'Outside Vietnam', means: 'The coordinates are valid but lie outside Vietnam.',
    matters: 'Mostly the wrong coordinate system or swapped axes.', todo: 'Check coordinate system and column order and import again.',
  },
  kindFromName: {
    name: 'Kind taken from the file name', means: 'The kind of object was taken from the name of the file.',
    matters: 'If it is wrong, other rules are applied.', todo: 'Look at a few objects; if wrong, import again and choose the kind.',
  },
  groundFromName: {
    name: 'Class of the ground taken from the file name', means: 'Only the name of the file says whether these are houses, plots of land, water …; the objects do not.',
    matters: 'Cables are checked against houses and plots of land.', todo: 'Look at a few objects; if wrong, change the field Class.',
  },
  kindFromHeadings: {
    name: 'Kind taken from the columns', means: 'The kind of object was taken from the names of its columns.',
    matters: 'If it is wrong, other rules are applied.', todo: 'Look at a few objects; if wrong, import again and choose the kind.',
  },
  kind: {
    name: 'Kind not clear', means: 'Several kinds would fit, so the program does not choose.',
    matters: 'The objects rest in the background and are not checked.', todo: 'Import the file again and choose the kind.',
  },
  kindOpen: {
    name: 'Kind not known', means: 'Neither file name nor columns tell what this is.',
    matters: 'The objects rest in the background and are not checked.', todo: 'Import the file again and choose the kind.',
  },
  kindNamed: {
    name: 'Kind by its own word', means: 'A kind written in other words was understood as one of ours.',
    matters: 'If it is wrong, other rules are applied.', todo: 'Look at a few objects; choose the kind again if wrong.',
  },
  kindUnknown: {
    name: 'Kind the program lacks', means: 'The file names a kind the program does not have.',
    matters: 'The objects rest in the background and are not checked.', todo: 'Choose the nearest kind there is.',
  },
  headingMapped: {
    name: 'Column matched', means: 'A column of the file was understood as one of our fields.',
    matters: 'If it is wrong, values stand in the wrong place.', todo: 'Look at a few objects; if wrong, import again and match it otherwise.',
  },
  headingScaled: {
    name: 'Unit converted', means: 'The column is in another unit, so values were multiplied.',
    matters: 'A wrong unit makes heights and lengths wrong many times over.', todo: 'Compare a few values with the register.',
  },
  heading: {
    name: 'Column that may match', means: 'The column resembles one of our fields but not surely; it was kept as it is.',
    matters: 'Its values are not used in checks.', todo: 'Import the file again and match it if it fits.',
  },
  required: {
    name: 'Required information missing', means: 'A field that must be given is empty.', matters: 'The object cannot be fully checked nor filed.',
    todo: 'Open the table, filter for empty cells and fill them in.',
  },
  composed: {
    name: 'Combined letters', means: 'Vietnamese marks stood apart from their letters and were joined.',
    matters: 'Otherwise search and matching of names would fail.', todo: 'Nothing to do.',
  },
  mojibake: {
    name: 'Garbled letters', means: 'Letters were garbled by a wrong encoding and have been restored.',
    matters: 'Some may not be restored rightly.', todo: 'Read the names of the objects concerned.',
  },
  stripped: {
    name: 'Invisible characters', means: 'Control characters stood in the text and were removed.', matters: 'They spoil print and search.',
    todo: 'Nothing to do.',
  },
  converted: {
    name: 'Values rewritten', means: 'Values were rewritten in the type of the field, for instance "12m" as 12.',
    matters: 'If misunderstood, figures are wrong.', todo: 'Compare a few values with the file.',
  },
  valueUnknown: {
    name: 'Value not understood', means: 'The value is not in the list or not of the right type.',
    matters: 'The field counts as empty in checks; the original is kept.', todo: 'Choose the right value in the property panel.',
  },
  valueAmbiguous: {
    name: 'Value with two readings', means: '"3.500", for instance, may be 3.5 or 3500.',
    matters: 'A wrong reading spoils checks, so the program does not choose.',
    todo: 'Enter the value in the property panel; the original is kept.',
  },
  valueOutOfRange: {
    name: 'Value beyond reason', means: 'The number is larger or smaller than can be.', matters: 'Mostly a wrong unit or an extra digit.',
    todo: 'Compare with the register and correct it; if it is right, accept it.',
  },
  more: {
    name: 'More of the same', means: 'There are too many alike, so the rest is only counted.', matters: 'The list does not name every object.',
    todo: 'Correct the common cause in the source file and import again.',
  },
}
