import type { Phrase } from '../../model/change'
import { between } from '../coverage/basis'
import { scopeOf } from '../scope'
import { type Asked, type Found, noGains, type Opportunity, type Totals } from '../sharing/result'
import { regionOf } from '../region'
import { candidatesOf, yearNow } from './candidates'
import { coursesOf } from './courses'
import { pairsOf } from './pairs'
import { groupsOf } from './places'
import { runOf } from './runs'
import { sceneOf } from './scene'
import { isPlanned, yearOfDuct } from './ways'

export { ductRoute } from './route'
export { ductYears } from './free'
export { freeWaysOf } from './ways'
export type * from './result'

/** Cables that could go into ducts there are or will be, and ducts beside ducts of others. */
export function* ductRuns(asked: Asked): Generator<number, Found> {
  const scene = yield* between(0, 0.2, sceneOf(asked.dataset))
  if (scene.ducts.length === 0) return { finder: 'ducts', opportunities: [], totals: { ...noGains, opportunities: 0 }, notes: [{ key: 'ducting.note.noDucts' }] }
  const courses = yield* between(0.2, 0.25, coursesOf(scene))
  const candidates = yield* between(0.25, 0.7, candidatesOf(asked, scene))
  const { groups, full } = yield* between(0.7, 0.8, groupsOf(asked, scene, courses, candidates))
  const found: Opportunity[] = []
  const mayBe = inScope(asked)
  for (const group of groups) {
    if (group.placed.length > 0) found.push(runOf({ asked, scene, courses: courses.courses, room: candidates.room }, group))
    yield 0.8
  }
  found.push(...yield* between(0.85, 1, pairsOf(asked, scene, courses)))
  const opportunities = found.filter(({ place }) => mayBe(place)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return {
    finder: 'ducts', opportunities, totals: totalsOf(opportunities),
    notes: [
      { key: 'ducting.note.oneWay' }, { key: 'ducting.note.order' }, asked.today === undefined ? { key: 'ducting.note.promisedEver' } : { key: 'ducting.note.promised', values: { year: yearNow(asked) } },
      ...counted('ducting.note.full', full), ...counted('ducting.note.leaving', candidates.leaving),
      ...counted('ducting.note.noWays', candidates.room.filter((room) => room === null).length),
      ...counted('ducting.note.noYear', scene.ducts.filter((duct) => isPlanned(duct) && duct.properties.action !== 'remove' && yearOfDuct(duct) === null).length),
    ],
  }
}

function inScope({ dataset, scope }: Asked): (place: readonly number[]) => boolean {
  if (scope === null) return () => true
  const geometry = scopeOf(dataset, scope)?.unit.geometry
  const region = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? regionOf(geometry) : null
  return ([lng, lat]) => region?.holds(lng!, lat!) ?? false
}

/** No cable and no duct is in two of them: what is decided of one takes nothing from another. */
function totalsOf(opportunities: readonly Opportunity[]): Totals {
  const all = opportunities.flatMap(({ proposals }) => proposals[0]?.gains ?? [])
  const saved = all.flatMap(({ savedVnd }) => savedVnd ?? [])
  const sum = (name: 'cables' | 'metres') => all.reduce((whole, gains) => whole + gains[name], 0)
  return { ...noGains, opportunities: opportunities.length, cables: sum('cables'), metres: sum('metres'), savedVnd: saved.length > 0 ? saved.reduce((a, b) => a + b, 0) : null }
}
