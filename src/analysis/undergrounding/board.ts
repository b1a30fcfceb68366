/** Nothing here is exact to the last bit; so much of a limit is no excess. */
const slack = 1e-9

/** What an undertaking would cost and be worth in one year; years are counted from 0. */
export interface Option { readonly year: number; readonly cost: number; readonly value: number; readonly isDig: boolean }

/** A cable that takes ways of a duct, for good from the year it is moved in. Several undertakings may move the same one. */
export interface Take {
  readonly duct: number
  readonly ways: number
  /** From this year on the free ways were counted without them already; never: the number of years. */
  readonly since: number
}

export interface Item {
  /** Of different years. */
  readonly options: readonly Option[]
  readonly takes: readonly number[]
  /** A year a person fixed: among the options. */
  readonly fixed: number | null
}

export interface Problem {
  readonly items: readonly Item[]
  /** What may be spent in each year; null: as much as there is. */
  readonly limits: readonly (number | null)[]
  readonly takes: readonly Take[]
  /** Free ways of each duct at the end of each year. */
  readonly free: readonly (readonly number[])[]
}

/** What is in which year, with what is spent and taken by it. */
export class Board {
  readonly yearOf: Int32Array
  readonly spent: Float64Array
  private readonly years: number
  private readonly limits: Float64Array
  /** Undertakings that use a take, by year. */
  private readonly users: Int32Array
  /** Ways taken beyond what was counted already, and those there are, by duct and year. */
  private readonly used: Int32Array
  private readonly room: Float64Array
  /** How often something was tried. */
  tries = 0

  constructor(readonly problem: Problem) {
    const { items, limits, takes, free } = problem
    this.years = limits.length
    this.yearOf = new Int32Array(items.length).fill(-1)
    this.spent = new Float64Array(this.years)
    this.limits = Float64Array.from(limits, (limit) => (limit === null ? Infinity : limit + slack * Math.max(1, limit)))
    this.users = new Int32Array(takes.length * this.years)
    this.used = new Int32Array(free.length * this.years)
    this.room = Float64Array.from(free.flat())
  }

  /** Puts something where nothing of it is yet; false, and nothing changes, where there is no money or no room. By force it stands whatever that does. */
  put(item: number, { year, cost }: Option, byForce = false): boolean {
    this.tries++
    if (!byForce && this.spent[year]! + cost > this.limits[year]!) return false
    const { takes } = this.problem.items[item]!
    for (let i = 0; i < takes.length; i++) {
      if (this.take(takes[i]!, year, byForce)) continue
      while (--i >= 0) this.release(takes[i]!, year)
      return false
    }
    this.spent[year]! += cost
    this.yearOf[item] = year
    return true
  }

  drop(item: number): void {
    const option = this.optionOf(item)!
    for (const take of this.problem.items[item]!.takes) this.release(take, option.year)
    this.spent[option.year]! -= option.cost
    this.yearOf[item] = -1
  }

  optionOf(item: number): Option | undefined {
    return this.problem.items[item]!.options.find(({ year }) => year === this.yearOf[item])
  }

  isWithin(year: number): boolean {
    return this.spent[year]! <= this.limits[year]!
  }

  /** As it stands, to come back to. */
  get state(): Int32Array {
    return this.yearOf.slice()
  }

  restore(state: Int32Array): void {
    for (let item = 0; item < state.length; item++) if (this.yearOf[item] !== -1 && this.yearOf[item] !== state[item]) this.drop(item)
    for (let item = 0; item < state.length; item++) {
      if (state[item] !== -1 && this.yearOf[item] === -1) this.put(item, this.problem.items[item]!.options.find(({ year }) => year === state[item])!, true)
    }
  }

  get total(): number {
    let sum = 0
    for (let item = 0; item < this.yearOf.length; item++) sum += this.optionOf(item)?.value ?? 0
    return sum
  }

  /** The first year in which somebody has it already. */
  private earliest(take: number): number {
    const { since } = this.problem.takes[take]!
    for (let year = 0; year < since; year++) if (this.users[take * this.years + year]! > 0) return year
    return since
  }

  private take(take: number, year: number, byForce: boolean): boolean {
    const { duct, ways } = this.problem.takes[take]!
    const until = Math.min(this.earliest(take), this.years)
    if (!byForce) for (let at = duct * this.years + year; at < duct * this.years + until; at++) if (this.used[at]! + ways > this.room[at]!) return false
    for (let at = duct * this.years + year; at < duct * this.years + until; at++) this.used[at]! += ways
    this.users[take * this.years + year]!++
    return true
  }

  private release(take: number, year: number): void {
    const { duct, ways } = this.problem.takes[take]!
    this.users[take * this.years + year]!--
    const until = Math.min(this.earliest(take), this.years)
    for (let at = duct * this.years + year; at < duct * this.years + until; at++) this.used[at]! -= ways
  }
}
