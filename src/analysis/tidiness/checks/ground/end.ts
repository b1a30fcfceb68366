import type { Position } from 'geojson'
import { type Dataset, type Feature, within } from '../../../../model/dataset'
import { metresBetween } from '../../../../model/geometry'
import { nearestOn } from '../../../../model/line'
import { boxRound, hangs } from '../../../../model/network'
import { holds } from '../../../../model/vertices'
import { isGone } from '../../../ducts/ways'
import { looseM } from '../../../integrity/ties'
import type { Check } from '../../asked'
import { drafted, gravest } from '../said'
import { applying } from './fits'

/** What a cable may end at. A pole or a mast near an end that is not on it is spoken of by the checks of the data (`network.freeEnd`). */
const ends: ReadonlySet<string> = new Set(['pole', 'site', 'station', 'chamber', 'servicePoint', 'place'])
/** A cable that goes on from the middle of another is drawn onto it. */
const ontoM = 1

export const looseEnd: Check = {
  kinds: ['cable'],
  *find(feature, rules, asked) {
    const { geometry, properties: { role } } = feature as Feature<'cable'>
    if (!hangs(feature) || role === 'drop' || role === undefined || geometry?.type !== 'LineString') return
    const rule = gravest(applying(rules, {}))
    if (!rule) return
    for (const side of ['first', 'last'] as const) {
      const end = geometry.coordinates.at(side === 'first' ? 0 : -1)!
      if (isHeld(feature, end, asked.scene.dataset)) continue
      yield drafted('looseEnd', rule, asked, feature, { message: 'grounding.looseEnd', values: { role: `choice.role.${role}`, withinM: looseM }, place: end, key: side })
    }
  },
}

const isHeld = (cable: Feature, end: Position, dataset: Dataset): boolean =>
  within(dataset, boxRound(end, looseM)).some((other) => other.id !== cable.id && !isGone(other) && holdsEnd(other, end))

function holdsEnd({ geometry, properties: { kind, class: what } }: Feature, end: Position): boolean {
  if (!geometry) return false
  if (kind === 'cable' || kind === 'duct') {
    if (geometry.type !== 'LineString') return false
    const { coordinates } = geometry
    return [coordinates[0]!, coordinates.at(-1)!].some((other) => metresBetween(other, end) <= looseM) || nearestOn(geometry, end)!.offM <= ontoM
  }
  if (!ends.has(kind) && !(kind === 'background' && what === 'building')) return false
  if (geometry.type === 'Point') return metresBetween(geometry.coordinates, end) <= looseM
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.some(([ring]) => holds(ring!, end)) || (nearestOn(geometry, end)?.offM ?? Infinity) <= looseM
}
