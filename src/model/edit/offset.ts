import type { Position } from 'geojson'
import { calledOf } from '../called'
import { type Feature, get } from '../dataset'
import { fieldsOf, takesGeometry } from '../schema'
import { parallel } from '../parallel'
import { codeAfter } from './code'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { thing } from './naming'
import { Slate, standing, withValues } from './slate'
import { isLine, rowsOfLine } from './split'

/** What a thing beside another has in common with it, where its kind has it at all. */
const shared = ['owner', 'operator', 'status', 'street'] as const

export function offset({ id, metres, kind }: EditOf<'offset'>, ground: Ground): Outcome {
  const source = get(ground.dataset, id)
  if (!source) return refused('shaping.refuse.gone')
  if (!source.geometry) return refused('shaping.refuse.unplaced')
  if (!isLine(source)) return refused('shaping.refuse.notLine', { what: thing(source), name: calledOf(source) })
  if (!takesGeometry(kind, 'LineString')) return refused('shaping.refuse.noLineKind', { kind: `kind.${kind}` })
  if (!Number.isFinite(metres) || metres === 0) return refused('shaping.refuse.noDistance')
  const rows = rowsOfLine(source).map((row) => parallel(row, metres))
  const failure = rows.find((row) => typeof row === 'string')
  if (failure) return refused(`shaping.refuse.${failure}`, { m: Math.abs(metres) })
  const slate = new Slate(ground)
  const taken = new Set<string>()
  const beside = (rows as Position[][]).map((coordinates) => {
    const bare: Feature = { type: 'Feature', id: ground.newId(), geometry: { type: 'LineString', coordinates }, properties: { kind } }
    return slate.put({ ...bare, properties: withValues(bare.properties, valuesOf(source, bare, ground, taken)) })
  })
  return {
    name: { key: metres > 0 ? 'shaping.offset.right' : 'shaping.offset.left', values: { what: `shaping.thing.${kind}`, name: calledOf(source), m: Math.abs(metres) } },
    change: slate.change(),
    select: beside.map(({ id }) => id),
  }
}

function valuesOf(source: Feature, { geometry, properties: { kind } }: Feature, ground: Ground, taken: Set<string>): Record<string, unknown> {
  const fields = fieldsOf(kind)
  const values: Record<string, unknown> = {}
  for (const name of shared) if (fields.has(name)) values[name] = source.properties[name]
  // A road's name is the street of what lies along it.
  if (fields.has('street') && source.properties.kind === 'road') values.street ??= source.properties.name
  const place = standing(geometry)
  const ward = place && ground.wardAt(place)
  if (source.properties.ward) values.ward = ward?.properties.unitCode
  const code = codeAfter(kind, ward, ground, taken)
  if (code) taken.add(code)
  return { ...values, code }
}
