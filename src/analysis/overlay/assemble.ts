import { treeOf } from '../../model/spatial'
import { extentOf, holds, ringM2 } from './rings'
import type { Piece } from './shape'
import type { Traced } from './trace'

/** Rings smaller than this, or thinner, are what the nudging of shapes leaves. */
const leastM2 = 0.01
const leastM = 4e-5

function isSliver({ ring, areaM2 }: Traced): boolean {
  const area = Math.abs(areaM2)
  if (area > 10) return false
  let around = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) around += Math.hypot(ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!)
  return area < leastM2 || area < (leastM * around) / 2
}

/** So few are looked through one by one sooner than a tree of them is made. */
const fewShells = 64

/** Shells with their holes. Null where a hole lies in no shell. */
export function assemble(traced: readonly Traced[], scale: number): Piece[] | null {
  const rings = traced.filter((one) => one.ring.length >= 6 && !isSliver(one))
  const shells = rings.filter(({ ring, areaM2 }) => areaM2 > 0 && (areaM2 > 1000 || ringM2(ring) > 0)).sort((a, b) => a.areaM2 - b.areaM2)
  const held: Traced[][] = shells.map((shell) => [shell])
  const holes = rings.filter(({ areaM2 }) => areaM2 < 0)
  if (holes.length) {
    const find = finderOf(shells)
    for (const hole of holes) {
      const shell = find(hole)
      if (shell < 0) return null
      held[shell]!.push(hole)
    }
  }
  return held.map((own) => ({ rings: own.map(({ ring }) => ring), areaM2: own.reduce((sum, { areaM2 }) => sum + areaM2, 0) / (scale * scale) })).reverse()
}

/** The smallest shell about a hole: some of its corners may stand on the shell, so most of a few decide. */
function finderOf(shells: readonly Traced[]): (hole: Traced) => number {
  if (shells.length === 1) return () => 0
  const boxes = new Float64Array(4 * shells.length)
  shells.forEach(({ ring }, i) => boxes.set(extentOf([ring]), 4 * i))
  const search = shells.length > fewShells ? treeOf(boxes) : oneByOne(boxes)
  return ({ ring, areaM2 }) => {
    const [west, south, east, north] = extentOf([ring])
    const about: number[] = []
    search(west, south, east, north, (i) => {
      if (shells[i]!.areaM2 > -areaM2) about.push(i)
      return false
    })
    about.sort((a, b) => a - b)
    const corners = Array.from({ length: 7 }, (_, k) => 2 * Math.floor((k * ring.length) / 14))
    return about.find((i) => corners.filter((at) => holds([shells[i]!.ring], ring[at]!, ring[at + 1]!)).length > 3) ?? -1
  }
}

function oneByOne(boxes: Float64Array): ReturnType<typeof treeOf> {
  return (west, south, east, north, visit) => {
    for (let i = 0; i < boxes.length; i += 4) if (boxes[i]! <= east && boxes[i + 1]! <= north && boxes[i + 2]! >= west && boxes[i + 3]! >= south) visit(i / 4)
  }
}
