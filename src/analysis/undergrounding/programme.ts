import type { Phrase } from '../../model/change'
import { between } from '../coverage/basis'
import { keyOf } from '../streets/strung'
import { sumOf } from './costs'
import type { ProgrammeAsked } from './index'
import { notesOf } from './notes'
import { occupancyOf } from './occupancy'
import { countedBy, costIn, isDigIn, placed, yearsOf } from './placing'
import type { Placed, Programme, ProgrammeYear, Progress, Undertaking } from './result'
import { type Tasks, tasksOf } from './undertakings'

/** What has to go below ground, and when. Where years were decided they hold, and nothing else is placed; where none was, or only what is locked, the program places all. */
export function* programmeOf(asked: ProgrammeAsked): Generator<number, Programme> {
  const tasks = yield* between(0, 0.7, tasksOf(asked))
  const yearOf = yield* between(0.7, 1, placed(asked, tasks))
  const programme = programmeFrom(asked, tasks, yearOf)
  behind.set(programme, tasks)
  return programme
}

const behind = new WeakMap<Programme, Tasks>()

/** What a programme was made of; made again where it came from elsewhere. */
export function tasksBehind(asked: ProgrammeAsked, programme: Programme): Tasks {
  const known = behind.get(programme)
  if (known) return known
  const steps = tasksOf(asked)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The programme when every undertaking has its year. */
function programmeFrom(asked: ProgrammeAsked, tasks: Tasks, yearOf: ReadonlyMap<string, number>): Programme {
  const { scene, settings } = asked
  const years = yearsOf(settings)
  const { ducts, short } = occupancyOf(tasks, yearOf, years, scene)
  const tight = new Map<string, Phrase[]>()
  for (const { name, year, over, undertakings } of short) for (const id of undertakings) {
    ;(tight.get(id) ?? tight.set(id, []).get(id)!).push({ key: 'burying.caution.short', values: { name, year, n: over } })
  }
  const undertakings = tasks.list.map(({ undertaking }) => (tight.has(undertaking.id) ? { ...undertaking, cautions: [...undertaking.cautions, ...tight.get(undertaking.id)!] } : undertaking))
  const counted = countedBy(settings)
  const byYear = new Map<number, Undertaking[]>(years.map((year) => [year, []]))
  for (const undertaking of undertakings) byYear.get(yearOf.get(undertaking.id) ?? NaN)?.push(undertaking)
  const told = years.map((year): ProgrammeYear => {
    const items = byYear.get(year)!.map((undertaking): Placed => ({
      undertaking: undertaking.id, year, km: undertaking.hungM / 1000, costVnd: costIn(undertaking, year),
      isLocked: undertaking.decided?.isLocked ?? false, isDig: isDigIn(undertaking, year), isPlanned: undertaking.plannedYear === year,
    }))
    const km = items.reduce((sum, item) => sum + item.km, 0)
    const spent = counted.limit === 'km' ? km : items.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0)
    const over = counted.perYear === null ? 0 : spent - counted.perYear
    return { year, items, km, costVnd: sumOf(items.map(({ costVnd }) => costVnd)), limit: counted.perYear, spent, over: over > 1e-9 * Math.max(1, counted.perYear ?? 0) ? over : 0 }
  })
  const waiting = undertakings.flatMap(({ id }) => (years.includes(yearOf.get(id) ?? NaN) ? [] : [id]))
  const progress = progressOf(undertakings, yearOf, years)
  return {
    undertakings, years: told, waiting,
    byStreet: progress(({ streetId, street, hungM }) => [{ key: streetId, name: street, metres: hungM }]),
    byWard: progress(({ ward, wardName, hungM }) => [{ key: ward ?? '', name: wardName, metres: hungM }]),
    byOperator: progress(({ movers }) => movers.map(({ operator, metres }) => ({ key: keyOf(operator), name: operator, metres }))),
    totals: {
      km: told.reduce((sum, { km }) => sum + km, 0), targetKm: settings.programme.targetKm, costVnd: sumOf(told.map(({ costVnd }) => costVnd)),
      limit: counted.perYear === null ? null : counted.perYear * years.length,
    },
    ducts, notes: notesOf(asked, tasks, undertakings, yearOf, short),
  }
}

type Counting = (undertaking: Undertaking) => readonly { readonly key: string; readonly name: string; readonly metres: number }[]

/** Those with most in the air first. */
const progressOf = (undertakings: readonly Undertaking[], yearOf: ReadonlyMap<string, number>, years: readonly number[]) => (counting: Counting): Progress[] => {
  const found = new Map<string, { readonly name: string; now: number; readonly done: number[] }>()
  for (const undertaking of undertakings) for (const { key, name, metres } of counting(undertaking)) {
    const known = found.get(key) ?? found.set(key, { name, now: 0, done: years.map(() => 0) }).get(key)!
    known.now += metres / 1000
    const year = yearOf.get(undertaking.id)
    if (year !== undefined) years.forEach((one, i) => void (one >= year && (known.done[i]! += metres / 1000)))
  }
  return [...found].map(([key, { name, now, done }]) => ({ key, name, nowKm: now, doneKm: done, leftKm: done.map((km) => Math.max(0, now - km)) }))
    .sort((a, b) => b.nowKm - a.nowKm || (a.key < b.key ? -1 : 1))
}
