import type { Poles } from './gathered'

/** A cable that goes, and from which to which of the poles that stay it is hung then. */
export interface Move { readonly cable: number; readonly to: readonly number[] }

/** How many cables the tightest of the poles that stay takes after the move; null where no register says what they take. */
export interface Room {
  readonly tightest: { readonly pole: number; readonly capacity: number; readonly used: number; readonly more: number; readonly left: number } | null
  readonly unknown: number
}

/** Cables that leave the air, or the network, need no place on another pole. */
const leaving = new Set<unknown>(['remove', 'underground'])
const stays = ({ cables }: Poles, cable: number) => !leaving.has(cables[cable]!.properties.action)

/** Which cables hang on the poles that go, and for each the poles that stay from the nearest to its first to the nearest to its last. */
export function movesOf(poles: Poles, gone: readonly number[], kept: readonly number[]): Move[] {
  const { places, under, on } = poles
  const nearest = new Map(gone.map((pole) => {
    let [best, bestM] = [0, Infinity]
    kept.forEach((one, i) => {
      const far = Math.hypot(places[2 * one]! - places[2 * pole]!, places[2 * one + 1]! - places[2 * pole + 1]!)
      if (far < bestM) [best, bestM] = [i, far]
    })
    return [pole, best] as const
  }))
  const cables = [...new Set(gone.flatMap((pole) => on[pole]!))].filter((cable) => stays(poles, cable)).sort((a, b) => a - b)
  return cables.map((cable) => {
    const feet = under[cable]!.flatMap((pole) => nearest.get(pole) ?? [])
    const [low, high] = [Math.min(...feet), Math.max(...feet)]
    const to = kept.slice(low, high + 1)
    return { cable, to: feet[0]! > feet.at(-1)! ? to.reverse() : to }
  })
}

/** `meant`: cables that are to come to a pole by what was decided elsewhere. What was decided of these two lines does not count twice. */
export function roomOf(poles: Poles, kept: readonly number[], moves: readonly Move[], meant: ReadonlyMap<number, readonly number[]>, both: ReadonlySet<number>): Room {
  const coming = new Map<number, number[]>()
  for (const { cable, to } of moves) for (const pole of to) (coming.get(pole) ?? coming.set(pole, []).get(pole)!).push(cable)
  const moved = new Set(moves.map(({ cable }) => cable))
  let [tightest, unknown]: [Room['tightest'], number] = [null, 0]
  for (const pole of kept) {
    const capacity = poles.features[pole]!.properties.capacityCables
    if (typeof capacity !== 'number') {
      unknown++
      continue
    }
    const own = poles.on[pole]!.filter((cable) => stays(poles, cable) && !goesElsewhere(poles, cable, both))
    const all = new Set([...own, ...(meant.get(pole) ?? []).filter((cable) => !moved.has(cable))])
    const used = all.size
    for (const cable of coming.get(pole) ?? []) all.add(cable)
    const left = capacity - all.size
    if (tightest === null || left < tightest.left) tightest = { pole, capacity, used, more: all.size - used, left }
  }
  return { tightest, unknown }
}

/** Decided to hang on other poles than these, or to go into a duct. */
function goesElsewhere({ cables, numberOf }: Poles, cable: number, both: ReadonlySet<number>): boolean {
  const { action, moveTo } = cables[cable]!.properties
  return action === 'relocate' && Array.isArray(moveTo) && moveTo.length > 0 && !moveTo.some((name) => both.has(numberOf(name) ?? -1))
}

/** By the decisions in the data: which cables are to come to which pole. */
export function meantOf({ cables, numberOf, under }: Poles): Map<number, number[]> {
  const meant = new Map<number, number[]>()
  cables.forEach(({ properties: { action, moveTo } }, cable) => {
    if (action !== 'relocate' || !Array.isArray(moveTo)) return
    for (const name of moveTo) {
      const pole = numberOf(name)
      if (pole !== undefined && !under[cable]!.includes(pole)) (meant.get(pole) ?? meant.set(pole, []).get(pole)!).push(cable)
    }
  })
  return meant
}
