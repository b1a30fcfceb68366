import { findingOf } from '../../model/finding'
import { lengthOf, type Hit, united } from '../beside'
import { type Asked, noGains, type Opportunity, type Proposal, type Task, type Write } from '../sharing/result'
import { isEnough } from './candidates'
import type { Course } from './courses'
import { linkOf, meanOf, strokeOf, stretched } from './drawing'
import { listedBy } from './listed'
import { reroutes } from './reroutes'
import { middleOf } from './runs'
import { isSameHolder, ownerOf, reachOf, type Scene, scaleOf, tenantsOf } from './scene'
import { fullM, partsOf, scoreOf } from './score'
import { filledIn, isPlanned, lastingOf, yearOfDuct } from './ways'

/** A duct with those of one other course that it runs beside for enough of its length. */
interface Beside {
  readonly duct: number
  readonly hits: readonly Hit[]
  readonly others: readonly number[]
  /** True metres of it. */
  readonly alongM: number
  readonly line: Float64Array
  readonly scale: number
}

interface Courses { readonly courses: readonly Course[]; readonly courseOf: Int32Array }

/** Courses of different owners side by side: what is planned and need not be built, or two that are there. */
export function* pairsOf(asked: Pick<Asked, 'settings'>, scene: Scene, { courses, courseOf }: Courses): Generator<number, Opportunity[]> {
  const pairs = new Map<string, [Beside[], Beside[]]>()
  for (let duct = 0; duct < scene.ducts.length; duct++) {
    if (duct % 64 === 63) yield duct / scene.ducts.length
    for (const [course, beside] of besideOf(asked, scene, courseOf, duct)) {
      const own = courseOf[duct]!
      const key = own < course ? `${own} ${course}` : `${course} ${own}`
      const sides = pairs.get(key) ?? pairs.set(key, [[], []]).get(key)!
      sides[own < course ? 0 : 1].push(beside)
    }
  }
  const dropped = new Set<number>()
  const found: Opportunity[] = []
  for (const [key, sides] of pairs) {
    const [a, b] = key.split(' ').map(Number) as [number, number]
    found.push(pairOf(asked, scene, courses, [a, b], sides, dropped))
    yield 1
  }
  return found
}

function besideOf({ settings }: Pick<Asked, 'settings'>, scene: Scene, courseOf: Int32Array, duct: number): Map<number, Beside> {
  const { lines, lengths, besides, plane } = scene
  const line = lines[duct]!
  const scale = scaleOf(line, plane)
  const hits = besides.hits(line, reachOf(settings, scale)).filter((hit) => courseOf[hit.line] !== courseOf[duct] && isOther(scene, duct, hit.line))
  const found = new Map<number, Beside>()
  for (const [course, own] of listedBy(hits, (hit) => courseOf[hit.line]!)) {
    if (!isEnough(own, lengths[duct]! * scale, settings)) continue
    const byDuct = [...listedBy(own, (hit) => hit.line)].map(([other, few]) => ({ other, alongM: lengthOf(united(few)) }))
    const long = byDuct.filter(({ other, alongM }) => alongM >= settings.ducts.overlapShare * Math.min(lengths[other]!, lengths[duct]!) * scale)
    const others = (long.length > 0 ? long : byDuct).map(({ other }) => other).sort((a, b) => a - b)
    found.set(course, { duct, hits: own.filter((hit) => others.includes(hit.line)), others, alongM: lengthOf(united(own)) / scale, line, scale })
  }
  return found
}

/** Nobody can say of two ducts that name no owner whether they are one's. */
const isOther = ({ ducts }: Scene, a: number, b: number): boolean => {
  const [one, two] = [ownerOf(ducts[a]!), ownerOf(ducts[b]!)]
  return one !== '' && two !== '' && !isSameHolder(one, two)
}

const planYear = (scene: Scene, duct: number): number => {
  const { phase } = scene.ducts[duct]!.properties
  return isPlanned(scene.ducts[duct]!) ? (typeof phase === 'number' ? phase : Infinity) : -Infinity
}

/** Those of a side that need not be built: planned, and everything beside them is there by then with ways for what was to go in. */
function needless(scene: Scene, side: readonly Beside[], dropped: ReadonlySet<number>): Beside[] {
  return side.filter(({ duct, others }) => {
    const year = planYear(scene, duct)
    if (year === -Infinity || year === Infinity || dropped.has(duct)) return false
    const into = new Set(filledIn(scene.filled, scene.ducts[duct]!.id).uses.flatMap(({ ways, cable }) => (ways > 0 ? [cable] : [])))
    return others.every((other) => {
      const there = yearOfDuct(scene.ducts[other]!)
      const free = lastingOf(scene.ducts[other]!, filledIn(scene.filled, scene.ducts[other]!.id), year, into)
      return !dropped.has(other) && there !== null && there <= year && free !== null && free >= Math.max(1, into.size)
    })
  })
}

function pairOf({ settings }: Pick<Asked, 'settings'>, scene: Scene, courses: readonly Course[], [a, b]: readonly [number, number], sides: readonly [Beside[], Beside[]], dropped: Set<number>): Opportunity {
  // What comes later is left out rather than what comes first; of the same year, what has fewer ducts there.
  const latest = sides.map((side) => Math.max(-Infinity, ...side.map(({ duct }) => planYear(scene, duct))))
  const order = latest[0]! > latest[1]! || (latest[0] === latest[1] && sides[0].length < sides[1].length) ? ([0, 1] as const) : ([1, 0] as const)
  const [of, out] = order.map((side) => [side, needless(scene, sides[side], dropped)] as const).find(([, list]) => list.length > 0) ?? [order[0], []]
  for (const { duct } of out) dropped.add(duct)
  const [goes, stays] = of === 0 ? [a, b] : [b, a]
  const both = [...sides[0], ...sides[1]]
  const shown = out.length > 0 ? out : sides[of].length > 0 ? sides[of] : sides[1 - of]!
  const metres = Math.max(...sides.map((side) => side.reduce((sum, { alongM }) => sum + alongM, 0)))
  const planned = sides[of].filter(({ duct }) => planYear(scene, duct) > -Infinity)
  const owners = [courses[goes]!.owner, courses[stays]!.owner]
  const name = courses[goes]!.name === courses[stays]!.name ? courses[goes]!.name : `${courses[goes]!.name}, ${courses[stays]!.name}`
  const offM = meanOf(scene, shown)
  const savedM = out.reduce((sum, { duct }) => sum + scene.lengths[duct]!, 0)
  const parts = partsOf({
    metres: savedM, fitting: out.length, among: planned.length, offM, withinM: settings.ducts.withinM, parties: owners,
    facts: {
      length: [out.length > 0 ? { key: 'ducting.fact.saved', values: { metres: savedM, full: fullM } } : { key: 'ducting.fact.together' }],
      room: [planned.length > 0 ? { key: 'ducting.fact.roomPair', values: { fitting: out.length, among: planned.length } } : { key: 'ducting.fact.roomThere' }],
    },
  })
  const beside = [...new Set(shown.flatMap(({ others }) => others))].sort((x, y) => x - y)
  const moved = reroutes(scene, out)
  const tasks: Task[] = [
    ...(out.length > 0 ? [dropping(scene, out, owners[0]!)] : []),
    ...moved.tasks,
    { does: out.length > 0 ? 'share' : 'keep', owner: owners[1]!, subjects: beside.map((duct) => scene.ducts[duct]!.id), title: out.length > 0 ? { key: 'ducting.share', values: { owner: owners[1]! } } : { key: 'ducting.stay', values: { owner: owners[1]!, n: beside.length } }, facts: waysOf(scene, beside) },
    ...(out.length > 0 ? [] : [{ does: 'keep', owner: owners[0]!, subjects: shown.map(({ duct }) => scene.ducts[duct]!.id), title: { key: 'ducting.stay', values: { owner: owners[0]!, n: shown.length } }, facts: waysOf(scene, shown.map(({ duct }) => duct)) } as Task]),
  ]
  const closed = beside.filter((duct) => scene.ducts[duct]!.properties.shareable !== true)
  const price = settings.trenchVndPerM
  const proposal: Proposal = {
    id: out.length > 0 ? 'replace' : 'know', name: out.length > 0 ? { key: 'ducting.replace', values: { n: out.length, owner: owners[0]! } } : { key: 'ducting.know' }, score: scoreOf(parts), parts, tasks,
    gains: { ...noGains, metres: savedM, savedVnd: price === null || out.length === 0 ? null : savedM * price },
    writes: [...out.map(({ duct }): Write => ({ ids: [scene.ducts[duct]!.id], values: { action: 'remove', phase: planYear(scene, duct) } })), ...moved.writes],
    cautions: [
      ...(out.length > 0 && closed.length > 0 ? [{ key: 'ducting.caution.closed', values: { owner: owners[1]!, n: closed.length } } as const] : []),
      ...(planned.length > out.length ? [{ key: 'ducting.caution.full', values: { n: planned.length - out.length } } as const] : []),
      ...(out.length > 0 && price === null ? [{ key: 'ducting.caution.price' } as const] : []),
    ],
  }
  const subjects = [...new Set(both.flatMap(({ duct, others }) => [duct, ...others]))].sort((x, y) => x - y).map((duct) => scene.ducts[duct]!.id)
  return {
    ...findingOf({ rule: 'share.ductPair', severity: 'info', subjects, message: planned.length > 0 ? 'ducting.planned' : 'ducting.pair', values: { name, a: owners[0]!, b: owners[1]!, metres } }),
    place: middleOf(scene, [...new Set(both.map(({ duct }) => duct))].sort((x, y) => x - y)), finder: 'ducts', name, score: proposal.score, owners, distanceM: offM, proposals: [proposal],
    strokes: [
      ...shown.flatMap(({ duct, line, hits }) => strokeOf('along', stretched(scene.ducts[duct]!.geometry.coordinates, line, hits), { owner: owners[0]! })),
      ...strokeOf('beside', beside.map((duct) => scene.ducts[duct]!.geometry.coordinates), { owner: owners[1]! }),
      ...linkOf(scene.besides, scene.plane, shown[0]!.line, shown[0]!.hits),
    ],
    source: null,
  }
}

function waysOf(scene: Scene, list: readonly number[]): Task['facts'] {
  const ducts = list.map((duct) => scene.ducts[duct]!)
  const rooms = ducts.map((duct) => lastingOf(duct, filledIn(scene.filled, duct.id), yearOfDuct(duct) ?? Infinity))
  const known = rooms.filter((room) => room !== null)
  const tenants = [...new Set(ducts.flatMap((duct) => tenantsOf(duct, filledIn(scene.filled, duct.id))))].sort()
  return [
    known.length < rooms.length ? { key: 'ducting.fact.waysUnknown', values: { n: ducts.length } } : { key: 'ducting.fact.ways', values: { n: ducts.length, room: Math.min(...known) } },
    tenants.length > 0 ? { key: 'ducting.fact.tenants', values: { names: tenants.join(', ') } } : { key: 'ducting.fact.noTenants' },
  ]
}

function dropping(scene: Scene, out: readonly Beside[], owner: string): Task {
  const metres = out.reduce((sum, { duct }) => sum + scene.lengths[duct]!, 0)
  return {
    does: 'replace', owner, subjects: out.map(({ duct }) => scene.ducts[duct]!.id), title: { key: 'ducting.drop', values: { owner, n: out.length } },
    facts: [{ key: 'ducting.fact.built', values: { n: out.length, metres, year: Math.min(...out.map(({ duct }) => planYear(scene, duct))) } }],
  }
}
