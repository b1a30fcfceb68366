import type { Phrase } from '../../model/change'
import { circleOf, metresBetween } from '../../model/geometry'
import type { Stroke } from '../sharing/result'
import { tidy } from '../coverage/figures'
import type { Arrangement } from './arranged'
import type { Member } from './ground'
import { farthest } from './score'

/** More masts than this are tied to the kept one only: lines between all of them hide the streets. */
const mostTied = 4

/** The recommended way on the map: the limit about the mast that is kept, how far all are apart, what becomes of each. */
export function strokesOf(arrangement: Arrangement): Stroke[] {
  const { keeper, movers, stayers } = arrangement
  const { limit } = farthest(movers)
  const place = limit.rule.place ?? 'any'
  const circle: Stroke = { role: 'limit', geometry: circleOf(keeper.at, limit.m), label: { key: `colocating.label.limit.${place}`, values: { n: limit.m } } }
  const moved = movers.map(({ mast }) => mast)
  const between = moved.length < mostTied ? moved.flatMap((a, i) => moved.slice(i + 1).map((b) => linkOf(a, b))) : []
  return [
    circle, ...moved.map((mast) => linkOf(mast, keeper)), ...between,
    ...stayers.map(({ mast }) => pointOf('keep', mast, { key: 'colocating.label.stays', values: { name: mast.called } }, sizeOf(mast))),
    ...moved.map((mast) => pointOf('remove', mast, { key: mast.isPlanned ? 'colocating.label.skip' : 'colocating.label.remove', values: { name: mast.called } }, sizeOf(mast))),
    pointOf('share', keeper, { key: keeper.isPlanned ? 'colocating.label.build' : 'colocating.label.keep', values: { name: keeper.called } }, keptNote(keeper)),
  ]
}

function linkOf(a: Member, b: Member): Stroke {
  return { role: 'link', geometry: { type: 'LineString', coordinates: [a.at, b.at] }, label: { key: 'colocating.label.metres', values: { n: tidy(metresBetween(a.at, b.at), 1) } } }
}

const pointOf = (role: Stroke['role'], { at, owner }: Member, label: Phrase, note: Phrase | undefined): Stroke =>
  ({ role, geometry: { type: 'Point', coordinates: at }, label, owner, ...(note && { note }) })

function sizeOf({ owner, heightM }: Member): Phrase | undefined {
  if (!owner) return undefined
  return heightM === null ? { key: 'colocating.label.owner', values: { owner } } : { key: 'colocating.label.high', values: { owner, height: heightM } }
}
const keptNote = (keeper: Member): Phrase | undefined =>
  (keeper.owner && keeper.heightM !== null && keeper.room !== null ? { key: 'colocating.label.kept', values: { owner: keeper.owner, height: keeper.heightM, n: keeper.room } } : sizeOf(keeper))
