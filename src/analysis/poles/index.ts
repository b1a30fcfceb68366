import type { Phrase } from '../../model/change'
import { between } from '../coverage/basis'
import { lengthOf, type Stretch, united } from '../beside'
import { withinOf } from '../scope'
import { type Asked, type Found, noGains, type Opportunity } from '../sharing/result'
import { polesOf } from './gathered'
import { linesOf } from './lines'
import { opportunityOf } from './opportunity'
import { type Ground, isPlanned, type Kept, keeping } from './proposal'
import { meantOf } from './room'
import { spansOf } from './spans'
import { streetsOf } from './streets'
import { togetherOf } from './together'

/** Pole lines that stand side by side: which of them may carry the cables of both. */
export function* poleLines({ dataset, settings, scope }: Asked): Generator<number, Found> {
  const poles = yield* between(0, 0.2, polesOf(dataset))
  const streets = yield* between(0.2, 0.25, streetsOf(poles.roads, poles.plane))
  const joined = yield* between(0.25, 0.55, spansOf(poles, streets, settings.poles.spanM))
  const lines = yield* between(0.55, 0.65, linesOf(joined, poles.places))
  const pairs = yield* between(0.65, 0.9, togetherOf(poles, lines, streets, settings.poles))
  const linesAt = new Uint8Array(poles.features.length)
  for (const line of lines) for (const pole of new Set(line)) linesAt[pole] = Math.min(255, linesAt[pole]! + 1)
  const ground: Ground = { poles, settings, meant: meantOf(poles), linesAt }
  const isIn = withinOf(dataset, scope)
  const found: { opportunity: Opportunity; best: Kept }[] = []
  let [seen, noRoom] = [0, 0]
  for (const pair of pairs) {
    if (++seen % 2 === 0) yield 0.9 + (0.1 * seen) / pairs.length
    const [lng, lat] = poles.plane.toGlobe((pair.link[0] + pair.link[2]) / 2, (pair.link[1] + pair.link[3]) / 2)
    if (!isIn(lng!, lat!)) continue
    const tried = ([0, 1] as const).map((stays) => keeping(ground, pair, stays))
    const kept = tried.filter((one): one is Kept => one !== null && one !== 'noRoom').sort((a, b) => Number(isPlanned(poles, a.kept)) - Number(isPlanned(poles, b.kept)) || b.proposal.score - a.proposal.score)
    if (kept.length > 0) found.push({ opportunity: opportunityOf(ground, pair, kept, lines, streets), best: kept[0]! })
    else if (tried.includes('noRoom')) noRoom++
  }
  found.sort((a, b) => b.opportunity.score - a.opportunity.score || (a.opportunity.id < b.opportunity.id ? -1 : 1))
  const { withinM, overlapM, spanM } = settings.poles
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  const { totals, against } = totalsOf(found.map(({ best }) => best))
  return {
    finder: 'poles', opportunities: found.map(({ opportunity }) => opportunity), totals: { ...totals, opportunities: found.length },
    notes: [
      { key: 'poling.note.how', values: { span: spanM, within: withinM, overlap: overlapM } },
      ...(streets.count === 0 && poles.features.length > 0 ? [{ key: 'poling.note.noRoads' } as const] : []),
      ...counted('poling.note.noSector', poles.noSector), ...counted('poling.note.noRoom', noRoom), ...counted('poling.note.against', against),
    ],
  }
}

/** Poles, metres and cables once each; a pole cannot both stay and go, so what contradicts something better is left out. */
function totalsOf(all: readonly Kept[]): { totals: typeof noGains; against: number } {
  const [stays, goes, cables] = [new Set<number>(), new Set<number>(), new Set<number>()]
  const stretches = new Map<number, Stretch[]>()
  let against = 0
  for (const { kept, gone, cables: moved } of all) {
    if (kept.poles.some((pole) => goes.has(pole)) || gone.poles.some((pole) => stays.has(pole))) {
      against++
      continue
    }
    for (const pole of kept.poles) stays.add(pole)
    for (const pole of gone.poles) goes.add(pole)
    for (const cable of moved) cables.add(cable)
    stretches.set(gone.line, [...(stretches.get(gone.line) ?? []), ...gone.stretches])
  }
  const metres = [...stretches.values()].reduce((sum, list) => sum + lengthOf(united(list)), 0)
  return { totals: { ...noGains, poles: goes.size, metres, cables: cables.size }, against }
}
