import type { Position } from 'geojson'
import type { WordKey } from '../../i18n'
import { calledOf } from '../called'
import type { Phrase } from '../change'
import { cutAlong } from '../cut'
import { all, type Feature, get } from '../dataset'
import { fieldsOf } from '../schema'
import { firstCrossing } from '../spatial'
import { type Areal, united } from '../turf'
import { turned } from '../vertices'
import { turning } from '../geometry'
import { codeAfter } from './code'
import { type EditOf, type Ground, type Outcome, type Refusal, refused } from './edit'
import { thing, things } from './naming'
import { Slate, standing } from './slate'

type Area = Feature & { readonly geometry: Areal }
const isArea = (feature: Feature): feature is Area => feature.geometry?.type === 'Polygon' || feature.geometry?.type === 'MultiPolygon'

const partsOf = ({ geometry }: Area): Position[][][] => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
const areaOf = (parts: Position[][][]): Areal => (parts.length === 1 ? { type: 'Polygon', coordinates: parts[0]! } : { type: 'MultiPolygon', coordinates: parts })

/** Figures of an area that add up. */
const counted = ['population', 'households', 'adults', 'areaKm2'] as const

function areasOf(ids: readonly string[], { dataset }: Ground): Area[] | Refusal {
  const found = [...new Set(ids)].map((id) => get(dataset, id))
  if (found.some((feature) => !feature)) return refused('shaping.refuse.gone')
  const other = (found as Feature[]).find((feature) => !isArea(feature))
  if (other) return other.geometry ? refused('shaping.refuse.notArea', { what: thing(other), name: calledOf(other) }) : refused('shaping.refuse.unplaced')
  return found as Area[]
}

export function merge({ ids }: EditOf<'merge'>, ground: Ground): Outcome {
  const areas = areasOf(ids, ground)
  if ('refused' in areas) return areas
  const [first, ...others] = areas
  if (!first || others.length === 0) return refused('shaping.refuse.needMore')
  const stranger = others.find(({ properties: { kind } }) => kind !== first.properties.kind)
  if (stranger) return refused('shaping.refuse.kindsDiffer', { a: thing(first), b: thing(stranger) })
  const union = areas.some((area) => partsOf(area).some((part) => firstCrossing(part)?.how === 'cross')) ? null : united(areas.map(({ geometry }) => geometry))
  if (!union) return refused('shaping.refuse.unmerged')
  const parts = (union.type === 'Polygon' ? [union.coordinates] : union.coordinates).map((part) => part.map((ring, i) => turned(ring, i > 0)))
  const slate = new Slate(ground)
  const fields = fieldsOf(first.properties.kind)
  const known = counted.filter((field) => fields.has(field) && areas.some(({ properties }) => typeof properties[field] === 'number'))
  const whole = known.filter((field) => areas.every(({ properties }) => typeof properties[field] === 'number'))
  const sums = known.map((field) => [field, whole.includes(field) ? areas.reduce((sum, { properties }) => sum + (properties[field] as number), 0) : null] as const)
  slate.write(slate.place(first, areaOf(parts)), Object.fromEntries(sums))
  for (const { id } of others) slate.drop(id)
  const cautions = [...said('summed', whole), ...said('cleared', known.filter((field) => !whole.includes(field))), ...wardsLeft(first, others, ground)]
  return {
    name: { key: 'shaping.merged', values: { n: areas.length, what: things(areas), name: calledOf(first) } },
    change: slate.change(), select: [first.id], ...(cautions.length > 0 && { cautions }),
  }
}

const said = (what: 'summed' | 'cleared', fields: readonly (typeof counted)[number][]): Phrase[] =>
  fields.length === 0 ? [] : [{ key: `shaping.caution.${what}`, values: { fields: fields.map((field): WordKey => `field.${field}`).join(', ') } }]

/** Objects that say they stand in a unit that is no more. */
function wardsLeft(first: Area, others: readonly Area[], { dataset }: Ground): Phrase[] {
  const codes = new Set(others.map(({ properties: { unitCode } }) => unitCode).filter((code) => typeof code === 'string' && code !== first.properties.unitCode))
  if (codes.size === 0) return []
  let n = 0
  for (const { properties: { ward } } of all(dataset)) if (ward && codes.has(ward)) n++
  return n > 0 ? [{ key: 'shaping.caution.wardsLeft', values: { n, codes: [...codes].join(', ') } }] : []
}

export function cut({ id, line }: EditOf<'cut'>, ground: Ground): Outcome {
  const areas = areasOf([id], ground)
  if ('refused' in areas) return areas
  const area = areas[0]!
  if (line.length < 2 || !line.flat().every(Number.isFinite)) return refused('shaping.refuse.cutShort')
  if (firstCrossing([[...line]])?.how === 'cross') return refused('shaping.refuse.cutCrosses')
  if (partsOf(area).some((part) => firstCrossing(part)?.how === 'cross')) return refused('shaping.refuse.areaCrosses')
  const parts = partsOf(area).map((part) => ({ part, faces: cutAlong(part, line) }))
  const faces = parts.flatMap(({ faces }) => faces ?? []).sort((a, b) => turning(b[0]!) - turning(a[0]!))
  if (faces.length === 0) return refused('shaping.refuse.cutShort')
  // The largest part, and all the line does not touch, stays what it was.
  const kept = areaOf(parts.flatMap(({ part, faces: own }) => (own ? own.filter((face) => face === faces[0]) : [part])))
  const slate = new Slate(ground)
  const gone = counted.filter((field) => area.properties[field] !== undefined && fieldsOf(area.properties.kind).has(field))
  const cleared = Object.fromEntries(gone.map((field) => [field, null]))
  slate.write(slate.place(area, kept), cleared)
  const taken = new Set<string>()
  const added = faces.slice(1).map((face) => {
    const part = slate.place({ ...area, id: ground.newId() }, areaOf([face]))
    const place = standing(part.geometry)
    const code = area.properties.code ? codeAfter(area.properties.kind, place && ground.wardAt(place), ground, taken) : null
    if (code) taken.add(code)
    return slate.write(part, { ...cleared, code, unitCode: null }).id
  })
  const cautions: Phrase[] = [...said('cleared', gone), ...(area.properties.unitCode ? [{ key: 'shaping.caution.unitCodeless' } as const] : [])]
  return {
    name: { key: 'shaping.cut', values: { what: thing(area), name: calledOf(area), n: faces.length } },
    change: slate.change(), select: [id, ...added], ...(cautions.length > 0 && { cautions }),
  }
}
