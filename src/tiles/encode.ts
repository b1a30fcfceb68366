import { PbfWriter } from 'pbf'
import type { Path } from './clip'
import { extent } from './zooms'

type Value = string | number | boolean
export type Tags = Readonly<Record<string, Value | undefined>>
const types = { point: 1, line: 2, area: 3 } as const
export type ShapeName = keyof typeof types

/** No label is longer; a name of a million signs would be laid out sign by sign. */
const longestText = 200

const moveTo = (count: number) => (count << 3) | 1
const lineTo = (count: number) => (count << 3) | 2
const closePath = 15
const zigzag = (n: number) => (n << 1) ^ (n >> 31)

interface Written { readonly id: number; readonly type: number; readonly tags: readonly number[]; readonly commands: readonly number[] }

function writeFeature({ id, type, tags, commands }: Written, pbf: PbfWriter): void {
  pbf.writeVarintField(1, id)
  if (tags.length) pbf.writePackedVarint(2, tags as number[])
  pbf.writeVarintField(3, type)
  pbf.writePackedVarint(4, commands as number[])
}

/** One layer of a vector tile (MVT 2.1): its features as they come, its keys and values each once. */
export class LayerWriter {
  private readonly features = new PbfWriter()
  private readonly keys = new Map<string, number>()
  private readonly values = new Map<Value, number>()

  constructor(readonly name: string) {}

  /** `paths` are whole units: one point each, or lines, or rings of which those of holes turn the other way. */
  add(id: number, shape: ShapeName, paths: readonly Path[], tags: Tags, more?: Tags): void {
    const written: number[] = []
    this.tag(tags, written)
    if (more) this.tag(more, written)
    this.features.writeMessage(2, writeFeature, { id, type: types[shape], tags: written, commands: commandsOf(shape, paths) })
  }

  write(tile: PbfWriter): void {
    if (this.features.pos === 0) return
    tile.writeMessage(3, (_: null, pbf: PbfWriter) => {
      pbf.writeStringField(1, this.name)
      append(pbf, this.features)
      for (const key of this.keys.keys()) pbf.writeStringField(3, key)
      for (const value of this.values.keys()) pbf.writeMessage(4, writeValue, value)
      pbf.writeVarintField(5, extent)
      pbf.writeVarintField(15, 2)
    }, null)
  }

  private tag(tags: Tags, out: number[]): void {
    for (const key in tags) {
      const value = tags[key]
      if (value !== undefined) out.push(indexIn(this.keys, key), indexIn(this.values, typeof value === 'string' ? shortened(value) : value))
    }
  }
}

function indexIn<T>(list: Map<T, number>, item: T): number {
  let index = list.get(item)
  if (index === undefined) list.set(item, (index = list.size))
  return index
}

const shortened = (text: string) => (text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`)

function writeValue(value: Value, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value)
  else if (typeof value === 'boolean') pbf.writeBooleanField(7, value)
  else if (Number.isInteger(value) && value >= 0) pbf.writeVarintField(5, value)
  else pbf.writeDoubleField(3, value)
}

function commandsOf(shape: ShapeName, paths: readonly Path[]): number[] {
  const out: number[] = []
  let atX = 0
  let atY = 0
  const to = (x: number, y: number) => {
    out.push(zigzag(x - atX), zigzag(y - atY))
    atX = x
    atY = y
  }
  if (shape === 'point') {
    out.push(moveTo(paths.length))
    for (const path of paths) to(path[0]!, path[1]!)
    return out
  }
  for (const path of paths) {
    // A ring is closed by its command, not by its first corner again.
    const end = shape === 'area' ? path.length - 2 : path.length
    out.push(moveTo(1))
    to(path[0]!, path[1]!)
    out.push(lineTo(end / 2 - 1))
    for (let i = 2; i < end; i += 2) to(path[i]!, path[i + 1]!)
    if (shape === 'area') out.push(closePath)
  }
  return out
}

/** The bytes of one writer after those of another. */
function append(to: PbfWriter, from: PbfWriter): void {
  to.realloc(from.pos)
  to.buf.set(from.buf.subarray(0, from.pos), to.pos)
  to.pos += from.pos
}

/** The bytes of a tile of these layers, in a buffer of their own. */
export function encode(layers: Iterable<LayerWriter>): Uint8Array<ArrayBuffer> {
  const tile = new PbfWriter()
  for (const layer of layers) layer.write(tile)
  return tile.finish().slice() as Uint8Array<ArrayBuffer>
}
