import type { Board, Option } from './board'

/** What is worth less than this more is not worth a change. */
const leastGain = 1e-9
const stepTries = 2048
/** Of those that wait, so many of the best for money are tried in pairs. */
const paired = 40

/** Moves as long as one helps, or until so many trials were made. */
export function* improved(board: Board, mostTries: number): Generator<number> {
  const { items } = board.problem
  const until = board.tries + mostTries
  const free = items.flatMap(({ fixed }, item) => (fixed === null ? [item] : []))
  const ratio = items.map(({ options }) => Math.max(0, ...options.map(({ value, cost }) => value / Math.max(cost, 1e-9))))
  yield 0
  const byRatio = free.toSorted((a, b) => ratio[b]! - ratio[a]! || a - b)
  const best = items.map(({ options }) => options.toSorted((a, b) => b.value - a.value || a.year - b.year))
  yield 0
  const valueOf = (item: number) => board.optionOf(item)?.value ?? 0
  const placed = () => free.filter((item) => board.yearOf[item] !== -1)
  const waiting = () => byRatio.filter((item) => board.yearOf[item] === -1 && best[item]!.length > 0)
  const anywhere = (item: number, above = -Infinity): boolean => best[item]!.some((option) => option.value > above && board.put(item, option))

  /** What waits, where there is room for it. */
  const insert = (): boolean => waiting().filter((item) => anywhere(item)).length > 0
  /** To a year where it is worth more. */
  const shift = (item: number): boolean => {
    const option = board.optionOf(item)!
    board.drop(item)
    return anywhere(item, option.value + leastGain) || back(item, option)
  }
  /** One goes, another comes in its place; who went may find room elsewhere. */
  const swap = (item: number, other: number): boolean => {
    const option = board.optionOf(item)!
    board.drop(item)
    for (const into of best[other]!) {
      if (into.value <= 0 || !board.put(other, into)) continue
      const elsewhere = anywhere(item) ? valueOf(item) : 0
      if (into.value + elsewhere > option.value + leastGain) return true
      if (board.yearOf[item] !== -1) board.drop(item)
      board.drop(other)
    }
    return back(item, option)
  }
  /** Two that are in the programme change their years. */
  const cross = (item: number, other: number): boolean => {
    const [a, b] = [board.optionOf(item)!, board.optionOf(other)!]
    if (a.year === b.year) return false
    board.drop(item)
    board.drop(other)
    if (anywhere(other, b.value + leastGain)) {
      const gain = valueOf(other) - b.value
      if (anywhere(item, a.value - gain + leastGain)) return true
      board.drop(other)
    }
    back(other, b)
    return back(item, a)
  }
  /** One goes, two come. */
  const exchange = (item: number, others: readonly number[]): boolean => {
    const option = board.optionOf(item)!
    board.drop(item)
    for (let i = 0; i < others.length; i++) for (const first of best[others[i]!]!) {
      if (!board.put(others[i]!, first)) continue
      for (let k = i + 1; k < others.length; k++) if (first.value + best[others[k]!]![0]!.value > option.value + leastGain && anywhere(others[k]!, option.value - first.value + leastGain)) return true
      board.drop(others[i]!)
    }
    return back(item, option)
  }
  /** Two go, one comes; who went may find room elsewhere. */
  const gather = (item: number, other: number, into: number): boolean => {
    const [a, b] = [board.optionOf(item)!, board.optionOf(other)!]
    if (best[into]![0]!.value <= 0) return false
    board.drop(item)
    board.drop(other)
    for (const option of best[into]!) {
      if (!board.put(into, option)) continue
      const one = anywhere(item) ? valueOf(item) : 0
      const two = anywhere(other) ? valueOf(other) : 0
      if (option.value + one + two > a.value + b.value + leastGain) return true
      for (const each of [item, other, into]) if (board.yearOf[each] !== -1) board.drop(each)
    }
    back(other, b)
    return back(item, a)
  }
  const back = (item: number, option: Option): false => {
    board.put(item, option, true)
    return false
  }

  let told = board.tries
  for (let helped = true; helped && board.tries < until;) {
    helped = insert()
    const moves: readonly (() => Iterable<() => boolean>)[] = [
      function* () { for (const item of placed()) yield () => shift(item) },
      function* () { const others = waiting(); for (const item of placed()) for (const other of others) yield () => board.yearOf[item] !== -1 && board.yearOf[other] === -1 && swap(item, other) },
      function* () { const others = waiting().slice(0, paired); for (const item of placed()) yield () => board.yearOf[item] !== -1 && exchange(item, others.filter((other) => board.yearOf[other] === -1)) },
      function* () { const all = placed(); for (const item of all) for (const other of all) yield () => item !== other && cross(item, other) },
      function* () {
        const all = placed().toSorted((a, b) => valueOf(a) - valueOf(b) || a - b).slice(0, paired)
        for (const into of waiting().slice(0, paired)) for (const item of all) for (const other of all) {
          yield () => item < other && board.yearOf[into] === -1 && board.yearOf[item] !== -1 && board.yearOf[other] !== -1 && gather(item, other, into)
        }
      },
    ]
    for (const move of moves) {
      for (const tried of move()) {
        board.tries++
        if (tried()) helped = true
        if (board.tries >= until) return
        if (board.tries - told > stepTries) {
          told = board.tries
          yield 1 - (until - board.tries) / mostTries
        }
      }
      if (helped) break
    }
  }
}
