import type { Guide } from '../guide'

export const guide: Guide = {
  topics: {
    map: {
      title: 'Map',
      about: 'The map draws every object of the project as a symbol: the shape tells the class, the letter the owner, the line the status. The legend lists only what is in view.',
      steps: [
        'Drag to move, turn the wheel or pinch to zoom.',
        'Point at an object to read its name; click to select it and open its properties.',
        'Shift-click to select more. The box tool selects everything inside the dragged box.',
        'The coordinates of the pointer are in the bottom bar, in WGS 84 and VN-2000; click them to copy.',
        'The boundary switch changes between the administrative units before and after July 2025.',
      ],
      notes: [
        'Zoomed out, the map leaves out objects that lie close together, and the legend says so. No object is lost.',
        'Without a mouse, select in the table or in the search list; what is selected there is selected on the map as well.',
      ],
    },
    layers: {
      title: 'Layers and filters',
      about: 'Each kind of object is a layer, in groups. The number on the right counts the objects within the scope.',
      steps: [
        'Press the eye to show or hide a layer, or a whole group.',
        'Open the menu of a layer to set its opacity, see its table or go to where its data is.',
        'Choose owners, statuses or a year at the top of the panel to filter.',
        'A filter in force becomes a coloured tag; press the cross on it to drop it.',
      ],
      notes: ['Hiding a layer changes only the drawing. A filter acts on the map, tables, findings, search and figures.'],
    },
    scope: {
      title: 'Scope',
      about: 'The scope limits everything to one ward, commune or special zone: map, tables, findings and figures follow.',
      steps: [
        'Press the scope box in the top bar.',
        'Type the name of a ward or commune, new or old, with or without diacritics.',
        'Choose a line. The map goes there and the figures change.',
        'Choose “Everything” or press the cross to see all again.',
      ],
      notes: ['Units from before July 2025 are marked as old, with the name of the new unit that took over.'],
    },
    search: {
      title: 'Search',
      about: 'Finds names, codes, streets, administrative units (new and old names) and the commands of the program.',
      steps: [
        'Press / or Ctrl K and type a few letters, diacritics are not needed: “chanh lo” finds Chánh Lộ.',
        'Use the arrow keys to choose a result, Enter to go there.',
        'Shift Enter adds the object to what is selected.',
      ],
      notes: ['Results follow the scope and the filters. If something is not found, try without filters.'],
    },
    table: {
      title: 'Table',
      about: 'The table below the map lists every object by kind. Everything on the map is in the table as well.',
      steps: [
        'Open the table with the button at the lower edge of the map, then choose a kind.',
        'Press a column head to sort; type below it to filter; open the column menu to choose columns.',
        'Move through the rows with the arrow keys, select with the space bar, press Enter to go to the object on the map.',
        'A selected row is marked on the map, and the other way round.',
      ],
      notes: ['What is shown can be exported as GeoJSON or CSV under Export.'],
    },
    draw: {
      title: 'Drawing something new',
      about: 'Draw poles, cables, ducts and areas on the map. The pointer is drawn to poles, chambers, ends, vertices and edges of every layer shown; the coordinates are then exactly those of the thing itself.',
      steps: [
        'Choose the tool for points (P), lines (L) or areas (A). The panel on the right asks for the kind and the properties.',
        'Press point after point on the map. Backspace takes the last one back, Esc drops the shape and keeps the tool, Enter or a double press finishes.',
        'Type T for coordinates in WGS 84 or VN-2000, for length and bearing, or to paste a list of coordinates: X is north, Y is east.',
        'Along poles or ducts (Shift L): press the first and the last pole, and the line takes the shortest way over the network.',
        'Hold Alt not to snap, hold Shift for bearings in steps of 15°. Type R to draw another of the same kind.',
      ],
      notes: [
        'Codes go on by ward and kind. The field Code shows beforehand which one it will be.',
        'A pole put on a span is inserted into every cable that passes there.',
        'While drawing, Ctrl Z takes back the last point, not what was done before.',
      ],
    },
    change: {
      title: 'Changing, undoing, locking',
      about: 'Every drag, every field, every bulk edit is one step and can be undone. What was changed is checked at once.',
      steps: [
        'Select an object and press Edit (F2): leaving a field or Enter saves it, Esc brings the old value back. Select several to edit them together.',
        'Reshape (E) drags, adds and removes vertices; Move (G) takes the whole. A pole or chamber takes the ends of cables and ducts along.',
        'Split (X), Join (J), Draw in parallel (O), Divide an area (Shift X), Merge (Shift J) and Duplicate (Ctrl D) stand in the menu of the object.',
        'In the table, F2 or Enter opens a cell.',
        'The tab Changes lists all that differs from when the project was opened, on the map too, to be printed or exported as CSV and GeoJSON.',
        'Lock a layer in its menu, and everything outside the scope in the scope list.',
      ],
      notes: [
        'Deleting a mast with stations, a pole or duct with cables asks: delete those too, release them, or leave everything.',
        'The history names each step; press one to go back there. Later steps stay, grey, until something new is done.',
        'A lock stops edits by hand only. Undo, redo and imports go on.',
      ],
    },
    findings: {
      title: 'Findings',
      about: 'A finding is what the program saw while reading and checking: errors, warnings, notes. Each says where, why, and by which document and clause.',
      steps: [
        'Open the Findings tab below the map; findings are grouped by rule, the severe first.',
        'Choose a finding to go there and read the explanation.',
        'With a good reason, press Waive and give the reason and a name.',
        'To take it back, open the finding and press Revoke; this can be undone too.',
      ],
      notes: ['A waived finding does not vanish: reason, name and date stay in every later report.'],
    },
    coverage: {
      title: 'Coverage',
      about: 'Answers one question: how many people, villages and priority places have service of one technology, by at least one operator or by each of them; and where the coverage gaps are.',
      steps: [
        'Press Coverage in the column of work areas and choose technology and operator. The figures are for the scope and the edition of boundaries that is looked at.',
        'Read the large figure and the sentence about who is without service. Press a class of priority places to see those without service one by one and go there.',
        'In the list of gaps use the arrow keys or press a line: the map goes to that gap.',
        'Press Assumptions to see radii with their sources and confidence; change them, add rows of the office, import a grid of people, then press Save.',
        'Press Suggested sites to look for places for new stations; use What if on the map to switch stations off, change radii or add masts without changing the data.',
        'Open Coverage figures below the map (key 5) for a table and a chart by ward, and to export CSV and GeoJSON.',
        'Press Keep to compare, change assumptions or edit the data, then look at the results side by side under Compare.',
      ],
      notes: [
        'Results are indicative only: coverage is a circle or a sector with a radius; terrain, buildings and power are not considered.',
        'A radius or bearings given by a station come first; one that gives none takes them from the assumptions. Rows that are only a reference, not checked against a text, are not used until they are switched on.',
        'After an edit the old figures stay faint until Work out again is pressed.',
        'Without people only areas are worked out. Without boundaries nothing is.',
      ],
    },
    sharing: {
      title: 'Sharing infrastructure',
      about: 'Finds where several operators could use the same: masts near each other, pole lines on one side of a street, cables beside ducts with free ways, digging where works are announced. Every opportunity has a score, its reasons, what to do and the document behind it.',
      steps: [
        'Press Sharing in the column of work areas and choose Masts, Pole lines, Ducts or Dig once. The list is of the scope that is looked at, the highest score first.',
        'Press a line, or J and K for the next and the one before: the map goes there and draws what stays, moves and goes, the distances and the limit of the document.',
        'Read the proposal and each part of the score on the right; choose another way where there is one.',
        'Accept (A) writes the planned changes into the data as one step that can be undone. Not chosen (X) asks for a line of reason.',
        'Press the plan of fewer masts to see how many masts can go without anybody losing more service than is allowed.',
        'Open Requests to ask about a place: one more mast, a cable through ducts, who has what in an area.',
        'Open Sharing figures below the map (key 6) for the table of opportunities, rates by unit, operator and year, all decisions, and to export CSV and GeoJSON.',
        'Press Limits and scores to see the distances by the document of each province, choose a set, add rows of the office, set the price of a trench and the target.',
      ],
      notes: [
        'There is no national distance between masts; where a province has none, the set of another is a reference only, and is called so.',
        'The rate by location is locations with two operators or more of all locations; the rate by station is stations on shared locations of all stations. The target is held against the rate by location.',
        'Decisions, who took them, when and why stay with the project and are printed with every list. Opening one again takes back the decision only; what was written into the data goes by undo.',
        'Results are indicative only; they take no place of a survey or of an agreement with the owners.',
      ],
    },
    cables: {
      title: 'Tidying and undergrounding cables',
      about: 'See for each street what hangs there, whose it is, which rules it breaks, how tidy it is out of 100, and make the undergrounding programme year by year.',
      steps: [
        'Press Cables in the column of work areas. The panel on the left lists streets by tidiness, the lowest first; the map repeats the score by colour, dashes and number.',
        'Press a street, or J and K: the street sheet on the right tells each operator’s cables, why points were lost, the source of each, and the sections of the street.',
        'Press See findings for the list of what is wrong in the street. Mark each as still there, fixed or not a fault; name and date are kept with it.',
        'Press Rules to see every rule: document, clause, threshold, province, read or for reference only. An office switches them, edits a copy and cites its own decision; the pack can be imported and exported.',
        'Open Undergrounding below the map (key 8): the program places sections in years by money or kilometres, those that can be dug together with others first.',
        'Drag a card to another year, or focus it and press an arrow key. Lock a card to keep it when the programme is made again.',
        'Press Plan it: sections that have a year become planned ducts, their cables are marked to go underground with the year, in one step that can be undone.',
        'Open Streets below the map (key 7) for all streets and sections, and to export CSV or GeoJSON.',
      ],
      notes: [
        'The score is 100 less what each part takes away; weights and measures are seen and changed in the Rules dialog. It puts streets in order; it is no regulation.',
        'What the data leave empty is not held against anybody. Rules that are only remembered are switched off.',
        'Costs are estimates from unit prices the office enters; without prices the programme goes by kilometres.',
        'Findings and exports name the rule pack and its version.',
      ],
    },
    open: {
      title: 'Opening files',
      about: 'Reads GeoJSON and what offices really send: kinds not named, different headings, VN-2000 coordinates without their meridian.',
      steps: [
        'Drop one or more files anywhere on the screen, or press Import and choose them.',
        'What is not clear is asked once, in one dialog: kind, columns, coordinate system. Look at the preview on the small map, then choose.',
        'The answer is remembered for the sender and not asked again.',
        'Read the summary: how many objects are in place, repaired, unplaced.',
      ],
      notes: [
        'Nothing is dropped in silence. Unplaced objects stay in the table with the reason.',
        'The file itself is never changed.',
      ],
    },
    projects: {
      title: 'Projects and saving',
      about: 'Every action is saved at once in the browser of this computer. Reopening the browser shows the project as it was.',
      steps: [
        'The saved state is in the top bar: Saved, Saving, or Not saved with what to do.',
        'Press the project name to rename, duplicate, delete or open another project. A deleted project can be restored from the list.',
        'Press Export, then Project file, for one file with data, findings and history; open it on another computer to go on.',
        'Ctrl Z undoes, Ctrl Y redoes. The History tab tells who did what and when.',
      ],
      notes: [
        'Clearing the browsing data deletes the projects too. Export a project file after each piece of work.',
        'A project is edited in one window; a second window only looks until it is handed over.',
      ],
    },
    measure: {
      title: 'Measuring',
      about: 'Lengths and areas in true metres on the ground, not in the metres of a web map.',
      steps: [
        'Choose the length or the area tool on the map.',
        'Click point by point; the figure follows the pointer.',
        'Enter or a double click ends, Backspace removes the last point, Esc drops the shape.',
      ],
      notes: ['What is measured is not saved in the project.'],
    },
    baseMaps: {
      title: 'Base maps',
      about: 'The built-in base map needs no network. A base map of the office can be added: a PMTiles file, an XYZ or a WMS address.',
      steps: [
        'Open “Add a base map” at the foot of the layers panel.',
        'Choose a PMTiles file on this computer, or type the address of a map server.',
        'Set its opacity, switch it on or off. It is remembered on this computer.',
      ],
      notes: ['A base map by address is loaded from that server, which learns what area is looked at. Add only addresses of the office or of a trusted place.'],
    },
    safety: {
      title: 'Safety of data',
      about: 'Data does not leave this computer. The program has no server, no account and sends no usage figures.',
      steps: [
        'On a shared computer use one computer account for each person: whoever opens the same browser sees the projects.',
        'When done on a borrowed computer: export the project file, delete the project, then delete it from the list of deleted ones.',
        'Send data to others as exported files, by the rules of the office.',
      ],
      notes: [
        'Only when the address of a file or base map is typed does the program ask the server of that address.',
        'Text in files is always shown as text and never runs as code.',
      ],
    },
  },
}
