import { deflateSync } from 'node:zlib'

const varint = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

/** Where a tile stands on the Hilbert curve of all zooms, as PMTiles 3 counts. */
function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3
  let [tx, ty] = [x, y]
  for (let s = 2 ** z / 2; s >= 1; s /= 2) {
    const rx = (tx & s) > 0 ? 1 : 0
    const ry = (ty & s) > 0 ? 1 : 0
    id += s * s * ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) [tx, ty] = [s - 1 - tx, s - 1 - ty]
      ;[tx, ty] = [ty, tx]
    }
  }
  return id
}

export interface GivenTile { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array }

/** A PMTiles 3 archive, written by hand: header, one directory, metadata, tiles; nothing compressed. `type`: 1 = MVT, 2 = PNG. */
export function archive(tiles: readonly GivenTile[], type: 1 | 2, metadata: object): Uint8Array {
  const entries = tiles.map((tile) => ({ ...tile, id: tileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id)
  const ids = entries.flatMap(({ id }, i) => varint(id - (entries[i - 1]?.id ?? 0)))
  let at = 0
  const offsets = entries.flatMap(({ bytes }) => {
    const own = varint(at + 1)
    at += bytes.length
    return own
  })
  const directory = Uint8Array.from([...varint(entries.length), ...ids, ...entries.flatMap(() => varint(1)), ...entries.flatMap(({ bytes }) => varint(bytes.length)), ...offsets])
  const said = new TextEncoder().encode(JSON.stringify(metadata))
  const header = new DataView(new ArrayBuffer(127))
  new TextEncoder().encode('PMTiles').forEach((byte, i) => header.setUint8(i, byte))
  header.setUint8(7, 3)
  const long = (place: number, value: number) => header.setBigUint64(place, BigInt(value), true)
  const [directoryAt, saidAt] = [127, 127 + directory.length]
  const leavesAt = saidAt + said.length
  ;[directoryAt, directory.length, saidAt, said.length, leavesAt, 0, leavesAt, at, entries.length, entries.length, entries.length].forEach((value, i) => long(8 + i * 8, value))
  const zooms = entries.map(({ z }) => z)
  ;[1, 1, 1, type, Math.min(...zooms), Math.max(...zooms)].forEach((value, i) => header.setUint8(96 + i, value))
  ;[-180, -85, 180, 85].forEach((degrees, i) => header.setInt32(102 + i * 4, degrees * 1e7, true))
  const parts = [new Uint8Array(header.buffer), directory, said, ...entries.map(({ bytes }) => bytes)]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let to = 0
  for (const part of parts) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
function crc(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = table[(c ^ byte) & 255]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** A square picture of one colour. */
export function png(sizePx: number, [red, green, blue]: readonly [number, number, number]): Uint8Array {
  const row = Uint8Array.from([0, ...Array.from({ length: sizePx }, () => [red, green, blue]).flat()])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: sizePx }, () => row)))
  const chunk = (name: string, body: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(name), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(sizePx, 0)
  head.writeUInt32BE(sizePx, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
