import type { Chunks } from './chunks'
import { widened, widenedTo } from './room'

/**
 * A shell with its holes. What `Cutter` finds stays with it until a loop near a chunk changes: which of it is served, and the nodes, where its
 * border enters or leaves the union.
 */
export class Part {
  readonly chunks: Chunks
  readonly scale: number
  /** Of the plane, as it was summed last. */
  gapM2 = 0
  /** Of each chunk: what its open edges add to the area of the gaps; whether it begins served; where its nodes stand. */
  readonly open: Float64Array
  readonly begins: Uint8Array
  readonly firstNode: Int32Array
  readonly nodes: Int32Array
  /** Chunks to be cut again. */
  stale: number[] | null = null
  isCut = false
  isBroken = false
  /** Of each node: its edge, how far along it, its place on the union's border, and whether what follows is served (1) or open (−1). */
  nodeCount = 0
  edge = new Int32Array(32)
  along = new Float64Array(32)
  element = new Int32Array(32)
  at = new Float64Array(32)
  sign = new Int8Array(32)
  lost = 0

  constructor(chunks: Chunks, scale: number) {
    this.chunks = chunks
    this.scale = scale
    this.open = new Float64Array(chunks.count)
    this.begins = new Uint8Array(chunks.count)
    this.firstNode = new Int32Array(chunks.count)
    this.nodes = new Int32Array(chunks.count)
  }

  sumOpen(sums: Float64Array): void {
    for (let chunk = 0; chunk < this.open.length; chunk++) sums[0]! += this.open[chunk]!
  }

  /** Chunks that meet one of some boxes are no longer as they were cut. */
  doubt(boxes: readonly number[]): void {
    if (!this.isCut) return
    const known = new Set(this.stale)
    const { chunks } = this
    for (let chunk = 0; chunk < chunks.count; chunk++) {
      const r = chunks.r[chunk]!
      const x = chunks.x[chunk]!
      const y = chunks.y[chunk]!
      for (let k = 0; k < boxes.length; k += 4) {
        if (x + r >= boxes[k]! && x - r <= boxes[k + 2]! && y + r >= boxes[k + 1]! && y - r <= boxes[k + 3]!) known.add(chunk)
      }
    }
    this.stale = [...known]
  }

  addNode(edge: number, along: number, element: number, at: number, sign: number): void {
    const i = this.nodeCount++
    if (i >= this.edge.length) {
      this.edge = widened(this.edge, 2 * i)
      this.element = widened(this.element, 2 * i)
      this.along = widenedTo(this.along, 2 * i)
      this.at = widenedTo(this.at, 2 * i)
      const sign = new Int8Array(2 * i)
      sign.set(this.sign)
      this.sign = sign
    }
    this.edge[i] = edge
    this.along[i] = along
    this.element[i] = element
    this.at[i] = at
    this.sign[i] = sign
  }
}
