import { joined } from '../load/bytes'

/** A piece of text as it rests: lines of JSON, pressed where that pays. `sum` tells damage, `items` what would be missing. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly isZipped: boolean
  readonly sum: number
  readonly items: number
}

/** Below this the head of a gzip stream and its two copies cost more than they save. */
const worthZippingBytes = 2048
const encoder = new TextEncoder()

/** Yields after each line, so that whoever runs it can let others in. */
export async function* pack(lines: Iterable<string>, items: number): AsyncGenerator<void, Packed> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const line of lines) {
    const piece = encoder.encode(`${line}\n`)
    pieces.push(piece)
    length += piece.length
    yield
  }
  const isZipped = length >= worthZippingBytes && typeof CompressionStream === 'function'
  const bytes = isZipped ? yield* through(new CompressionStream('gzip'), pieces) : joined(pieces)
  return { bytes, isZipped, sum: crc32(bytes), items }
}

/** The lines of a piece; throws where it is not what was written. */
export async function* unpack({ bytes, isZipped, sum }: Packed): AsyncGenerator<void, string[]> {
  if (crc32(bytes) !== sum) throw new Error(`expected checksum ${sum}, got ${crc32(bytes)}`)
  const whole = isZipped ? yield* through(new DecompressionStream('gzip'), parts(bytes)) : bytes
  const text = new TextDecoder('utf-8', { fatal: true }).decode(whole)
  yield
  return text.split('\n').slice(0, -1)
}

const chunkBytes = 1 << 18

function* parts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

async function* through(stream: CompressionStream | DecompressionStream, pieces: Iterable<Uint8Array>): AsyncGenerator<void, Uint8Array> {
  const whole = new Response(stream.readable).arrayBuffer()
  whole.catch(() => {})
  const writer = stream.writable.getWriter()
  let isDone = false
  try {
    for (const piece of pieces) {
      await writer.write(piece as Uint8Array<ArrayBuffer>)
      yield
    }
    await writer.close()
    isDone = true
    return new Uint8Array(await whole)
  } finally {
    if (!isDone) writer.abort().catch(() => {})
  }
}

const table = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum of zip and PNG: every burst of damage up to 32 bits is seen. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ table[(sum ^ bytes[i]!) & 0xff]!
  return (sum ^ 0xffffffff) >>> 0
}
