import type { Position } from 'geojson'
import { holderOf } from '../../model/operator'
import { findingOf } from '../../model/finding'
import { partOf } from '../poles/facing'
import type { Plane } from '../plane'
import type { Opportunity, SharingSettings, Stroke } from '../sharing/result'
import type { Field } from './common'
import { type Dig, nameOf, proposalsOf } from './proposal'

interface Known { readonly field: Field; readonly plane: Plane; readonly settings: SharingSettings; readonly today: string }

/**
 * Works with what may be built in their trench. The id is that of the works, and of the other works where there are two: which items are
 * near enough in time may change with a decision, what was decided stays found.
 */
export function opportunityOf(dig: Dig, { field, plane, settings, today }: Known): Opportunity {
  const { works, items, chambers, common } = dig
  const [x, y] = common.middle
  const place = plane.toGlobe(x, y)
  const proposals = proposalsOf(dig, settings, today)
  const other = items[0]!.feature
  const isPair = other.properties.kind === 'works'
  const [name, sector] = [nameOf(works.feature), `choice.worksSector.${String(works.feature.properties.sector)}`]
  const all = [...items, ...chambers].map(({ feature }) => feature)
  const figures = { works: name, sector, length: common.lengthM, off: common.offM }
  const finding = findingOf({
    rule: 'share.works', severity: 'info', subjects: [works.feature.id, ...(isPair ? [other.id] : [])], place,
    message: isPair ? 'digging.messagePair' : 'digging.message', values: isPair ? { ...figures, other: nameOf(other) } : { ...figures, n: all.length },
  })
  return {
    ...finding, subjects: [works.feature.id, ...all.map(({ id }) => id)], finder: 'works', place,
    name: isPair ? `${name}, ${nameOf(other)}` : name, score: proposals[0]!.score, distanceM: common.offM, proposals,
    owners: [...new Set([works.feature, ...all].map(holderOf))].filter(Boolean), strokes: strokesOf(dig, field, plane), source: null,
  }
}

function strokesOf({ works, chambers, common }: Dig, { lines, owners, items }: Field, plane: Plane): Stroke[] {
  const globe = ([x, y]: readonly [number, number]): Position => plane.toGlobe(x, y)
  return [
    { role: 'works', geometry: works.feature.geometry!, owner: holderOf(works.feature), label: { key: 'digging.label.works', values: { name: nameOf(works.feature) } }, note: { key: 'digging.label.note', values: { ...works.days } } },
    ...common.along.map(({ pieces }): Stroke => ({
      role: 'along', owner: holderOf(items[owners[pieces[0]!.line]!]!.feature),
      geometry: { type: 'MultiLineString', coordinates: pieces.flatMap(({ line, stretches }) => stretches.map((stretch) => partOf(lines[line]!, stretch).map(globe))).filter((part) => part.length > 1) },
    })),
    ...chambers.map(({ feature }): Stroke => ({ role: 'node', geometry: feature.geometry!, owner: holderOf(feature) })),
  ]
}
