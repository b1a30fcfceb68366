import { crossingsAt } from '../coverage/sampled'
import type { Ground } from '../overlay'

/** More free places than this make nothing better, and every step slower: the distance grows instead. */
const most = 20_000

export interface Lattice { readonly spots: readonly (readonly [x: number, y: number])[]; readonly spacingM: number }

/** Middles of the squares of one grid of the plane that lie on grounds, from south to north and west to east; the same land has the same. */
export function* latticeOf(grounds: readonly Ground[], wantedM: number): Generator<number, Lattice> {
  const areaM2 = grounds.reduce((sum, ground) => sum + ground.areaM2, 0)
  const spacingM = Math.max(wantedM, Math.ceil(Math.sqrt(areaM2 / most)))
  const taken = new Set<string>()
  const spots: [number, number][] = []
  for (const [i, ground] of grounds.entries()) {
    const [, south, , north] = ground.box
    for (let row = Math.floor(south / spacingM); row * spacingM < north; row++) {
      const y = (row + 0.5) * spacingM
      const crossings = crossingsAt(ground, y)
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        for (let column = Math.ceil(crossings[k]! / spacingM - 0.5); (column + 0.5) * spacingM < crossings[k + 1]!; column++) {
          if (taken.size !== taken.add(`${column} ${row}`).size) spots.push([(column + 0.5) * spacingM, y])
        }
      }
      if (row % 32 === 0) yield i / grounds.length
    }
  }
  return { spots: spots.sort((a, b) => a[1] - b[1] || a[0] - b[0]), spacingM }
}
