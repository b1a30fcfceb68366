import type { Words } from '..'

export const ruling: Pick<Words, 'ruling'> = {
  ruling: {
    title: 'Rules',
    lead: 'Every finding stands on one of these rules and is printed with the pack, its document and clause.',
    tab: { rules: 'Rules', figures: 'Score, prices, programme' },
    pack: '{name}, version {version}',
    own: 'own copy',
    counted: '{shown} of {all} rules; {n} in force',
    search: 'Find a rule',
    searchHint: 'Requirement, document, clause',
    filter: {
      provenance: 'Provenance', allProvenances: 'Any provenance', state: 'State', allStates: 'Any state', inForce: 'In force', on: 'Switched on', off: 'Switched off', changed: 'Changed',
      province: 'Place', allProvinces: 'Any place', national: 'Whole country',
    },
    none: 'No rule matches.',
    group: {
      hanging: 'Where cable may hang', burying: 'Undergrounding', poles: 'Poles and bundles', heights: 'Heights and safety distances', signs: 'Signs, tags, spare coils', ground: 'Below ground', listed: 'Not checked on a map',
    },
    listedHint: 'The data on a map do not tell; these rules are listed for reference.',
    switchOf: 'Apply: {text}',
    state: {
      on: 'In force', off: 'Switched off', notYet: 'Not yet in force: from {day}', over: 'Ended after {day}', elsewhere: 'Only in {province}', noProvince: 'Only in {province}; the data name no province', notOnMap: 'Listed only',
    },
    threshold: 'Threshold', thresholdOf: '{value} {unit}',
    unit: { cables: 'cables', cabinets: 'cabinets', heights: '× pole height', cm: 'cm', pairs: 'pairs', entries: 'entries', fibres: 'fibres' },
    national: 'Whole country', confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
    only: {
      roadClasses: 'roads: {list}', surfaces: 'surface: {list}', ductClasses: 'ducts: {list}', sectors: 'sector: {list}', voltage: '{from}–{to} kV', bare: 'bare', covered: 'covered', above: 'above {mm} mm', underground: 'underground', overhead: 'overhead',
    },
    edit: 'Edit own copy', editOf: 'Edit: {text}', doneEditing: 'Done', backToStandard: 'Back to the original',
    changed: 'changed', before: 'Originally: {threshold}; {document}, {clause}',
    text: 'Requirement', document: 'Document', clause: 'Clause', severity: 'Severity', documentHint: 'Decision or regulation of the office or the province',
    fault: { ownDocument: 'The threshold differs: name the document of the office', noOwnText: 'The requirement still names the old threshold', noRules: 'The pack has no rules left', years: 'The last year is not before the first, and less than 30 years later', noWeight: 'At least one part needs points' },
    fileAbout: 'Rule pack of tidy streets: {name}, version {version}',
    file: 'Rule pack {name}',
    importing: 'Import pack', exporting: 'Export pack', exportUnsaved: 'Save before exporting',
    imported: 'Read {name}, version {version}: {n} rules. Save to apply.',
    refused: {
      tooLarge: 'The file is larger than {mb} MB and is no rule pack.', notJson: 'The file is not JSON.', notPack: 'The file is no rule pack.', newer: 'The pack was written for a newer version of the program (format {format}).', faulty: 'The pack has {n} faults; it was not imported.',
    },
    faultAt: 'Rule {n} ({id}), field {field}: {what:word}', faultWhat: { missing: 'missing', twice: 'the same as of another rule', tooLong: 'too long', wrong: 'cannot be read' },
    faultsMore: 'and {n} more',
    name: 'Name of the pack', version: 'Version',
    save: 'Save', cancel: 'Cancel', reset: 'Back to the original', wrong: '{n} to correct', foot: 'Saved with the project; findings are computed again.', saved: 'Rules of the project saved', resetDone: 'Rules are as they came', notKept: 'Rules were not saved', switched: 'Rule switched {how:word}', how: { on: 'on', off: 'off' },
    section: {
      weights: 'Tidiness score: weights', full: 'Where all points are lost', streets: 'Streets', ducts: 'Cable along ducts', works: 'Dig once', prices: 'Unit prices', programme: 'Undergrounding programme',
    },
    sectionHint: {
      weights: 'The most points each part takes away; they need not come to 100.', full: 'A part loses all its points where its measure reaches this.', streets: 'Which street plant belongs to. No threshold of any document.', ducts: 'Aerial cable that runs along ducts with free ways.', works: 'Works of other sectors announced at the same place.',
      prices: 'Left empty where there is no price: the estimate then gives no figure.', programme: 'The years, and how much in each.',
    },
    field: {
      load: 'Cables on poles', bundling: 'Bundling', crossings: 'Crossings', loose: 'Dead cable, loose ends', signs: 'Signs, tags', sides: 'Several lines', law: 'Other rules broken',
      withinM: 'From the centre line at most', angleDeg: 'Off the direction at most', sectionM: 'Shortest section', overlapM: 'Together at least', months: 'Apart at most',
      trenchSidewalkM: 'Trench and reinstatement, sidewalk', trenchRoadwayM: 'Trench and reinstatement, roadway', ductWayM: 'Duct, each way', chamber: 'Chamber', pullCableM: 'Pulling cable', removeCableM: 'Taking down cable', removePole: 'Taking down a pole',
      priceSource: 'Source and year of the prices', spareWays: 'Spare ways added', from: 'First year', to: 'Last year', limit: 'Yearly limit by', perYearVnd: 'Money a year', perYearKm: 'Length a year', targetKm: 'Target by the last year',
    },
    measured: {
      load: 'Half by how full poles are, half by the share of overloaded poles', bundling: 'Spans of several cables without wire and rings', crossings: 'Findings at road crossings for each km of street', loose: 'Dead cable and cable with loose ends, of metres in the air',
      signs: 'Poles without sign, cables without tag', sides: 'Length of street with several operators not on one line of poles', law: 'Other findings for each km of street',
    },
    limits: { money: 'Money', km: 'Length' },
    figureUnit: { m: 'm', deg: '°', months: 'months', vndM: 'VND/m', vnd: 'VND', km: 'km', points: 'points', ways: 'ways', percent: '%', perKm: '/km' },
    empty: 'none yet', references: 'To compare with', referenceLine: '{text} (about {price} billion VND/km; {from}; {source})',
    referenceHint: 'Nearly 30 times apart: the price depends on whether the road is rebuilt at the same time. Never used for counting.',
  },
}
