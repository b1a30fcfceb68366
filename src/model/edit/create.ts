import type { Geometry, LineString, Position } from 'geojson'
import type { Phrase } from '../change'
import { apply, type Dataset, type Feature } from '../dataset'
import { faultOf, isNothing } from '../fault'
import { metresBetween } from '../geometry'
import { mastOf } from '../mast'
import { nodesAt } from '../network'
import { fieldsOf, type Kind, type Properties } from '../schema'
import { rowsOf } from '../vertices'
import { codeAfter } from './code'
import { type Draft, type EditOf, type Ground, type Outcome, type Refusal, refused, type Values } from './edit'
import { finish, rewrite } from './finish'
import { inOrder, insertNode } from './insert'
import { closed, isFlat } from './reshape'
import { faultOfShape } from './shape'
import { Slate, standing } from './slate'
import { stepName } from './step'
import { settleWays } from './ways'

export function create({ drafts }: EditOf<'create'>, ground: Ground): Outcome {
  if (drafts.length === 0) return refused('edit.none')
  const slate = new Slate(ground)
  const made = make(drafts, slate)
  if ('refused' in made) return made
  const features = made.ids.map((id) => slate.get(id)!)
  return finish(slate, stepName(isDrawn(features) ? 'drawn' : 'added', features), made.ids, [...made.cautions, ...settleWays(slate)])
}

/** Puts new things on a slate, whatever else the step does, or says why not. */
export function make(drawn: readonly Draft[], slate: Slate): { readonly ids: readonly string[]; readonly cautions: readonly Phrase[] } | Refusal {
  const drafts = drawn.map((draft) => (isEmpty(draft.geometry) ? draft : { ...draft, geometry: closed(draft.geometry) }))
  const refusal = drafts.map(refusalOf).find((found) => found !== null)
  if (refusal) return refusal
  const ids = placed(drafts, slate)
  tie(ids, slate)
  const touched = new Set<string>()
  drafts.forEach(({ on }, i) => on && insertNode(slate, slate.get(ids[i]!)!, on).forEach((id) => touched.add(id)))
  return { ids, cautions: inserted(slate, touched) }
}

const isEmpty = (geometry: Geometry): boolean => rowsOf(geometry).some(({ positions }) => positions.length === 0)

function refusalOf({ kind, geometry, values }: Draft): Refusal | null {
  const shape = faultOfShape(kind, geometry)
  if (shape) return { refused: shape }
  if (rowsOf(geometry).some(({ positions, isRing }) => isRing && isFlat(positions))) return { refused: { key: 'edit.shape.area' } }
  for (const [name, field] of fieldsOf(kind)) {
    const fault = isNothing(values[name]) ? null : faultOf(field, values[name])
    if (fault) return { refused: { key: 'edit.wrongValue', values: { ...fault.values, field: `field.${name}`, why: fault.key } } }
  }
  return null
}

/** Kinds that lie in one ward as a rule; streets, zones and lines of others do not. */
const wardless: ReadonlySet<Kind> = new Set(['unit', 'zone', 'road', 'utility', 'works', 'background'])

/** The objects themselves, each with its ward, its code and what its own fields say. Codes that were given come first, so that none is given twice. */
function placed(drafts: readonly Draft[], slate: Slate): string[] {
  const { ground } = slate
  const taken = new Set(drafts.flatMap(({ values: { code } }) => (typeof code === 'string' ? [code] : [])))
  return drafts.map(({ kind, geometry, values }) => {
    const id = ground.newId()
    const place = standing(geometry)
    const ward = place && !wardless.has(kind) ? ground.wardAt(place) : null
    const code = isNothing(values.code) ? codeAfter(kind, ward, ground, taken) : null
    if (code) taken.add(code)
    const given: Record<string, unknown> = { ...(ward && { ward: ward.properties.unitCode }), ...real(values), ...(code && { code }) }
    if (kind === 'site' && given.mastClass === undefined) given.mastClass = mastOf(given).mastClass
    slate.put({ type: 'Feature', id, geometry, properties: asListed(kind, given) })
    return id
  })
}

const real = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)))

/** Fields in the order of the schema, then what else was given. */
function asListed(kind: Kind, given: Values): Properties {
  const { kind: _kind, ...rest } = given
  const known = [...fieldsOf(kind).keys()].filter((name) => Object.hasOwn(rest, name))
  return { kind, ...real(Object.fromEntries([...known, ...Object.keys(rest).filter((name) => !fieldsOf(kind).has(name))].map((name) => [name, rest[name]]))) } as Properties
}

/** A cable over poles hangs on them, a station on a mast belongs to it; poles and masts of the same step count. */
function tie(ids: readonly string[], slate: Slate): void {
  let all: Dataset | undefined
  for (const id of ids) {
    const { geometry, properties: { kind, placement, poles, site } } = slate.get(id)!
    if (kind === 'cable' && poles === undefined && (placement === undefined || placement === 'aerial')) {
      const hung = polesUnder((all ??= apply(slate.ground.dataset, slate.change())), (geometry as LineString).coordinates)
      if (hung.length >= 2) rewrite(slate, id, { poles: hung })
    }
    if (kind === 'station' && site === undefined) {
      const mast = nodeAt((all ??= apply(slate.ground.dataset, slate.change())), (geometry as { coordinates: Position }).coordinates, 'site')
      if (mast) rewrite(slate, id, { site: mast.id })
    }
  }
}

/** Of two at one place the first in the data. */
function nodeAt(dataset: Dataset, place: Position, kind: Kind): Feature | undefined {
  const nodes = inOrder(dataset, nodesAt(dataset, place).filter(({ properties }) => properties.kind === kind))
  const offM = ({ geometry }: Feature) => metresBetween((geometry as { coordinates: Position }).coordinates, place)
  return nodes.reduce<Feature | undefined>((nearest, node) => (nearest && offM(nearest) <= offM(node) ? nearest : node), undefined)
}

function polesUnder(dataset: Dataset, line: readonly Position[]): string[] {
  const ids = line.flatMap((position) => nodeAt(dataset, position, 'pole')?.id ?? [])
  return ids.filter((id, i) => id !== ids[i - 1])
}

const isDrawn = (features: readonly Feature[]): boolean => features.every(({ geometry }) => geometry?.type !== 'Point')

function inserted(slate: Slate, ids: ReadonlySet<string>): Phrase[] {
  const count = (kind: Kind) => [...ids].filter((id) => slate.get(id)?.properties.kind === kind).length
  const [cables, ducts] = [count('cable'), count('duct')]
  return [
    ...(cables ? [{ key: 'edit.caution.intoCables', values: { n: cables } } as const] : []),
    ...(ducts ? [{ key: 'edit.caution.intoDucts', values: { n: ducts } } as const] : []),
  ]
}
