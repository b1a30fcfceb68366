import pack from '../../data/rules/mast.json'
import type { Phrase } from './change'
import type { Source } from './finding'
import type { RulePack } from './rule'
import type { Choice, FieldName } from './schema'

export const mastRules = pack as unknown as RulePack
const ruleOf = (id: string) => mastRules.rules.find((rule) => rule.id === id)!
const sourceOf = (id: string): Source => {
  const { document, clause, provenance } = ruleOf(id)
  return { document, clause, provenance }
}

const share = ruleOf('mast.heightShare').threshold!
const mostHeightM = ruleOf('mast.height').threshold!
const mostHalfWidthM = ruleOf('mast.halfWidth').threshold!
/** Where the definition was read, and the letters, which are only remembered. */
const sources: readonly Source[] = [sourceOf('mast.heightShare'), sourceOf('mast.letters')]

type Fields = Readonly<Record<string, unknown>>
export interface Mast {
  /** Null where the fields do not allow it to be told. */
  readonly mastClass: Choice<'mastClass'> | null
  /** What was compared with what. */
  readonly reasons: readonly Phrase[]
  /** Fields that would tell. */
  readonly missing: readonly FieldName[]
  readonly sources: readonly Source[]
}

/** Fields the class is derived from. */
export const mastFields: readonly FieldName[] = ['support', 'structure', 'disguised', 'heightM', 'buildingHeightM', 'halfWidthM']

/** The class of a mast from how it stands and its measures. What already decides is enough: a mast of 12 m is no A1a on any roof. */
export function mastOf(fields: Fields): Mast {
  if (fields.disguised === true || fields.structure === 'disguised') return told('A1b', [{ key: 'edit.mast.disguised' }])
  if (fields.support === 'ground') return told('A2b', [{ key: 'edit.mast.ground' }])
  if (fields.support !== 'rooftop') return { mastClass: null, reasons: [], missing: ['support'], sources }
  const rooftop: Phrase = { key: 'edit.mast.rooftop' }
  const compared = [heightOf(fields), halfWidthOf(fields)]
  const over = compared.filter(({ isOver }) => isOver)
  if (over.length) return told('A2a', [rooftop, ...over.flatMap(({ reasons }) => reasons)])
  const missing = compared.flatMap((one) => one.missing)
  const reasons = [rooftop, ...compared.flatMap((one) => one.reasons)]
  return missing.length ? { mastClass: null, reasons, missing, sources } : told('A1a', reasons)
}

const told = (mastClass: Choice<'mastClass'>, reasons: readonly Phrase[]): Mast => ({ mastClass, reasons, missing: [], sources })

interface Compared { readonly isOver: boolean; readonly reasons: readonly Phrase[]; readonly missing: readonly FieldName[] }
const lacking = (...missing: FieldName[]): Compared => ({ isOver: false, reasons: [], missing })
const measure = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null)

function heightOf(fields: Fields): Compared {
  const heightM = measure(fields.heightM)
  const buildingM = measure(fields.buildingHeightM)
  if (heightM !== null && heightM > mostHeightM) return { isOver: true, reasons: [{ key: 'edit.mast.tall', values: { heightM, mostHeightM } }], missing: [] }
  if (heightM === null || buildingM === null) return lacking(...(heightM === null ? ['heightM' as const] : []), ...(buildingM === null ? ['buildingHeightM' as const] : []))
  // Tenths of a metre times a share are no exact numbers: 0.2 × 14.5 is 2.9000000000000004, 3 × 0.2 more than 0.6.
  const limitM = Math.round(share * buildingM * 1e6) / 1e6
  const values = { heightM, buildingM, limitM, percent: share * 100, mostHeightM }
  return heightM > limitM ? { isOver: true, reasons: [{ key: 'edit.mast.tallForBuilding', values }], missing: [] } : { isOver: false, reasons: [{ key: 'edit.mast.low', values }], missing: [] }
}

function halfWidthOf(fields: Fields): Compared {
  const halfWidthM = measure(fields.halfWidthM)
  if (halfWidthM === null) return lacking('halfWidthM')
  const isOver = halfWidthM > mostHalfWidthM
  return { isOver, reasons: [{ key: isOver ? 'edit.mast.wide' : 'edit.mast.narrow', values: { halfWidthM, mostHalfWidthM } }], missing: [] }
}
