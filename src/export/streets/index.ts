import type { Translate } from '../../i18n'
import type { CsvValue } from '../csv'
import type { Row } from './rows'
import type { StreetSheet } from './told'

export { geometriesOf, judgedOf, noProgramme, pagesOf, type StreetBook, yearsOf } from './book'
export { type GeometryOf, type StreetMembers, streetsGeojson } from './features'
export { placesOf } from './programme'
export { type Judged, stateOf } from './rows'
export { type StreetSheet, streetSheets, streetsTold } from './told'

const ofStreet = [
  'ward', 'roadClass', 'widthM', 'lengthM', 'overheadM', 'undergroundM', 'ductM', 'undergroundShare', 'hungM', 'owners', 'strung', 'cables', 'spans', 'poles', 'cablesPerPoleMean', 'cablesPerPoleMax', 'worstPole',
  'findings', 'byCheck', 'score', 'parts', 'hanging', 'undergroundingYear', 'programmeYear', 'method',
] as const
const ofFinding = ['document', 'clause', 'provenance', 'rule', 'pack', 'state', 'note', 'who', 'at', 'subjects', 'lng', 'lat', 'method'] as const

/** The columns of each list; how it was worked out stands at the end of every line. */
export const sheets = {
  streets: ['id', 'street', ...ofStreet],
  sections: ['id', 'street', 'from', 'to', ...ofStreet],
  street: ['group', 'item', 'figure', 'detail', ...ofFinding],
  findings: ['id', 'check', 'severity', 'message', 'street', 'ward', ...ofFinding],
  programme: [
    'id', 'year', 'street', 'from', 'to', 'ward', 'lengthM', 'hungM', 'cableM', 'owners', 'movers', 'fitsM', 'newDuctM', 'newWays', 'ducts', 'score', 'value', 'reasons', 'costVnd', 'costs', 'dig', 'savesVnd', 'isDig', 'isPlanned', 'isLocked',
    'undergroundingYear', 'cautions', 'method',
  ],
  ducts: ['id', 'name', 'years', 'method'],
} as const satisfies Record<StreetSheet, readonly string[]>

/** Head and lines of a list, ready for `csv`. Every line says by which rules and settings; how the figures were made is told once, in the first. */
export const streetSheetOf = (name: StreetSheet, rows: readonly Row[], told: string, notes: readonly string[], t: Translate): { head: string[]; rows: CsvValue[][] } => ({
  head: sheets[name].map((column) => t(`boarding.head.${column}`)),
  rows: rows.map((row, i) => sheets[name].map((column) => (column === 'method' ? (i === 0 ? [told, ...notes].join(' ') : told) : (row[column] ?? null)))),
})
