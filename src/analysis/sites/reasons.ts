import type { Phrase } from '../../model/change'
import { metresBetween } from '../../model/geometry'
import type { Candidate } from './candidates'
import type { Gain } from './curve'
import type { SiteOptions } from './result'

/** What it serves, why there, what it shares and what it costs, in this order. */
export function reasonsOf(candidate: Candidate, gain: Gain, costVnd: number | null, offM: number | null, { technology }: Pick<SiteOptions, 'technology'>): Phrase[] {
  const [n, households, radius] = [Math.round(gain.people), Math.round(gain.households), candidate.radiusM]
  return [
    ...(n > 0 ? [households > 0 ? { key: 'siting.why.homes', values: { n, households, radius } } as const : { key: 'siting.why.people', values: { n, radius } } as const] : []),
    ...(gain.places.length > 0 ? [{ key: 'siting.why.places', values: { n: gain.places.length } } as const] : []),
    ...footingReasons(candidate, offM),
    ...(candidate.isLight ? [{ key: 'siting.why.light' } as const] : []),
    ...(candidate.isPriority5g && technology === '5G' ? [{ key: 'siting.why.priority5g' } as const] : []),
    ...(costVnd !== null ? [{ key: 'siting.why.cost', values: { n: costVnd / 1e6 } } as const] : []),
  ]
}

function footingReasons(candidate: Candidate, offM: number | null): Phrase[] {
  const { footing, thing, shares, heightM } = candidate
  switch (footing) {
    case 'mast': return mastReasons(candidate)
    case 'rooftop': return [heightM !== null ? { key: 'siting.why.roof', values: { heightM } } : { key: 'siting.why.house', values: { class: classOf(thing) } }]
    case 'place': return [{ key: 'siting.why.place', values: { class: classOf(thing) } }]
    case 'free': return [offM === null ? { key: 'siting.why.freeAlone' } : { key: 'siting.why.free', values: { off: offM } }]
    default: return [shares ? { key: `siting.why.${footing}Of`, values: { owner: shares } } : { key: `siting.why.${footing}` }]
  }
}

function mastReasons({ thing, shares, room, isOwn }: Candidate): Phrase[] {
  const owner = shares ?? ''
  const status = thing?.properties.status ?? 'operational'
  const shared: Phrase = isOwn ? { key: shares ? 'siting.why.ownOf' : 'siting.why.own', values: { owner } }
    : room === null ? { key: shares ? 'siting.why.unknownOf' : 'siting.why.unknown', values: { owner } }
    : { key: shares ? 'siting.why.mastOf' : 'siting.why.mast', values: { owner, room } }
  return [shared, ...(status === 'operational' ? [] : [{ key: 'siting.why.notYet', values: { status: `choice.status.${status}` } } as const])]
}

const classOf = (thing: Candidate['thing']): string => `choice.placeClass.${String(thing?.properties.class ?? 'other')}`

/** How far from a new mast the nearest place is that was weighed and stands already; null where there is none. */
export function nearestM(candidate: Candidate, all: readonly Candidate[]): number | null {
  let [nearest, off]: [Candidate | null, number] = [null, Infinity]
  for (const other of all) {
    if (other.footing === 'free') continue
    const far = Math.hypot(other.shape.x - candidate.shape.x, other.shape.y - candidate.shape.y)
    if (far < off) [nearest, off] = [other, far]
  }
  return nearest && metresBetween(candidate.at, nearest.at)
}
