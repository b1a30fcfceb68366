import { all, type Dataset, type Feature } from '../../model/dataset'
import { named, namesIn } from '../../model/referrers'

/** From the end of which year a cable takes a way of a duct, or gives one back. */
export interface Use { readonly cable: string; readonly year: number; readonly ways: 1 | -1 }

/** What is in a duct and what will be. */
export interface Filled {
  /** Taken now, whatever is planned. */
  readonly used: number
  /** What is planned, in the order of the data; without a year it counts in every year. */
  readonly uses: readonly Use[]
  /** Who has cables in it, as these say. */
  readonly operators: readonly string[]
}

const empty: Filled = { used: 0, uses: [], operators: [] }
const known = new WeakMap<Dataset, ReadonlyMap<string, Filled>>()
const stepSize = 2048

const notYet: ReadonlySet<unknown> = new Set(['proposed', 'planned', 'underConstruction'])
export const isPlanned = ({ properties: { status } }: Feature): boolean => notYet.has(status)
export const isGone = ({ properties: { status } }: Feature): boolean => status === 'decommissioned'
const yearOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** Every duct with what is in it; gone through once for a state of the data. */
export function* filledDucts(dataset: Dataset): Generator<number, ReadonlyMap<string, Filled>> {
  const before = known.get(dataset)
  if (before) return before
  const ducts: Feature<'duct'>[] = []
  const inside = new Map<string, Inside>()
  const at = (id: string) => inside.get(id) ?? inside.set(id, { placed: 0, planned: [], moves: [], operators: new Set() }).get(id)!
  let seen = 0
  for (const feature of all(dataset)) {
    if (++seen % stepSize === 0) yield seen / dataset.size
    if (feature.properties.kind === 'duct') ducts.push(feature as Feature<'duct'>)
    else if (feature.properties.kind === 'cable') put(dataset, feature as Feature<'cable'>, at)
  }
  const filled = new Map(ducts.map((duct) => [duct.id, filledOf(duct, inside.get(duct.id))]))
  known.set(dataset, filled)
  return filled
}

interface Inside { placed: number; readonly planned: Use[]; readonly moves: Use[]; readonly operators: Set<string> }

function put(dataset: Dataset, cable: Feature<'cable'>, at: (duct: string) => Inside): void {
  const { id, properties: { duct, moveTo, action, phase, operator, owner } } = cable
  if (isGone(cable) || (duct === undefined && moveTo === undefined)) return
  const [now, then] = [ductsNamed(dataset, duct), ductsNamed(dataset, moveTo)]
  const year = yearOf(phase)
  const holder = operator || owner
  for (const name of now) {
    const inside = at(name)
    if (isPlanned(cable)) {
      if (action !== 'remove') inside.planned.push({ cable: id, year: year ?? -Infinity, ways: 1 })
      continue
    }
    inside.placed++
    if (typeof holder === 'string' && holder) inside.operators.add(holder)
    const leaves = action === 'remove' || (namesIn(moveTo).length > 0 && !then.has(name))
    if (leaves && year !== null) inside.moves.push({ cable: id, year, ways: -1 })
  }
  if (action === 'remove' || action === 'keep') return
  for (const name of then) if (!now.has(name)) at(name).moves.push({ cable: id, year: year ?? -Infinity, ways: 1 })
}

export const ductsNamed = (dataset: Dataset, value: unknown): Set<string> =>
  new Set(namesIn(value).flatMap((name) => named(dataset, name, ['duct'])?.id ?? []))

/** Who wrote the ways that are used may have counted what is planned with them: where the number is exactly that of all cables, and some are there or the duct itself is planned, they did. */
function filledOf(duct: Feature<'duct'>, inside: Inside | undefined): Filled {
  const told = yearOf(duct.properties.usedWays)
  if (!inside) return told ? { ...empty, used: told } : empty
  const { placed, planned, moves, operators } = inside
  const isCounted = planned.length > 0 && told === placed + planned.length && (placed > 0 || isPlanned(duct))
  return { used: isCounted ? placed : Math.max(told ?? 0, placed), uses: [...planned, ...moves], operators: [...operators] }
}

/** The first year at whose end a duct is there; null where nobody says, or where it is not to be built. */
export function yearOfDuct(duct: Feature): number | null {
  const { action, phase } = duct.properties
  if (isGone(duct)) return null
  if (!isPlanned(duct)) return -Infinity
  return action === 'remove' ? null : yearOf(phase)
}

const thereAt = (duct: Feature, year: number): boolean => {
  const { action, phase } = duct.properties
  const from = yearOfDuct(duct)
  const until = !isPlanned(duct) && action === 'remove' ? yearOf(phase) : null
  return from !== null && from <= year && (until === null || year < until)
}

/** Ways left at the end of a year by what is told and planned, leaving some cables out; below none where too many are in it. */
export function leftOf(duct: Feature, { used, uses }: Filled, year: number, except: ReadonlySet<string> = nobody): number | null {
  const ways = yearOf(duct.properties.ways)
  if (ways === null) return null
  return uses.reduce((left, use) => (use.year <= year && !except.has(use.cable) ? left - use.ways : left), ways - used)
}
const nobody: ReadonlySet<string> = new Set()

/** The fewest ways left at the end of a year and of every later one: what was promised to somebody for later is not free now. */
export function lastingOf(duct: Feature, filled: Filled, year: number, except: ReadonlySet<string> = nobody): number | null {
  const years = [year, ...filled.uses.flatMap((use) => (use.year > year && use.ways > 0 ? [use.year] : []))]
  let least: number | null = Infinity
  for (const one of years) {
    const left = thereAt(duct, one) ? leftOf(duct, filled, one, except) : 0
    if (left === null) return null
    least = Math.min(least, left)
  }
  return Math.max(0, least)
}

/** Ways free in a duct at the end of a year: none where it is not there then, null where nobody says how many it has. */
export function freeWaysOf(dataset: Dataset, duct: Feature, year: number): number | null {
  const steps = filledDucts(dataset)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return freeIn(duct, filledIn(step.value, duct.id), year)
}

export function freeIn(duct: Feature, filled: Filled, year: number): number | null {
  const left = thereAt(duct, year) ? leftOf(duct, filled, year) : 0
  return left === null ? null : Math.max(0, left)
}

export const filledIn = (filled: ReadonlyMap<string, Filled>, duct: string): Filled => filled.get(duct) ?? empty
