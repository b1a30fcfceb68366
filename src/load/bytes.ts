/** The text of a file as UTF-8 without a mark, and how it was written. */
export interface Text { readonly bytes: Uint8Array; readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16' | 'other' }

/** UTF-8 and UTF-16, with and without a mark, are recognised; any other encoding must be named by the sender. */
export function toUtf8(bytes: Uint8Array, encoding?: string): Text {
  if (encoding) return { bytes: recode(bytes, encoding), encoding: 'other' }
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { bytes: bytes.subarray(3), encoding: 'utf-8-mark' }
  if (a === 0xff && b === 0xfe) return { bytes: recode(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16' }
  if (a === 0xfe && b === 0xff) return { bytes: recode(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16' }
  if (a === 0 && b !== 0 && bytes.length > 3) return { bytes: recode(bytes, 'utf-16be'), encoding: 'utf-16' }
  if (a !== 0 && b === 0 && bytes.length > 3) return { bytes: recode(bytes, 'utf-16le'), encoding: 'utf-16' }
  return { bytes, encoding: 'utf-8' }
}

/** Encodings a Vietnamese office may have saved a text in, when it is not Unicode. */
export const oldEncodings = ['windows-1258', 'windows-1252'] as const

/** In pieces, so that a large text never stands in memory as one string. */
export function recode(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 1 << 20) {
    parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true })))
  }
  parts.push(encoder.encode(decoder.decode()))
  return joined(parts)
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
