import Flatbush from 'flatbush'
import type { Feature } from './dataset'
import { type Box, boxOf } from './geometry'

/** Boxes of features in degrees, searched by box. The only file that knows Flatbush. */
export interface Index {
  /** Positions of the features whose box meets `box`, in the order of the features. */
  search(box: Box): number[]
  readonly box: Box | null
}

/** Unplaced features have no box and are left out. Built when first asked: a command that never searches never pays. */
export function indexOf(features: readonly Feature[]): Index {
  let built: { tree: Flatbush; positions: Uint32Array; box: Box } | null | undefined
  const build = () => {
    const positions: number[] = []
    for (let i = 0; i < features.length; i++) if (features[i]!.geometry) positions.push(i)
    if (positions.length === 0) return null
    const tree = new Flatbush(positions.length)
    for (const i of positions) {
      const [west, south, east, north] = boxOf(features[i]!.geometry!) ?? [Infinity, Infinity, -Infinity, -Infinity]
      tree.add(west, south, east, north)
    }
    tree.finish()
    return { tree, positions: Uint32Array.from(positions), box: [tree.minX, tree.minY, tree.maxX, tree.maxY] as Box }
  }
  const once = () => (built === undefined ? (built = build()) : built)
  return {
    search(box) {
      const index = once()
      return index ? index.tree.search(...box).map((i) => index.positions[i]!).sort((a, b) => a - b) : []
    },
    get box() {
      return once()?.box ?? null
    },
  }
}
