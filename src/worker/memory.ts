/**
 * What the engine spends on each sign of a JSON text, in bytes: an object, a list, one more value; and on every byte,
 * should it be part of a string. Measured on Chromium; too much for plain tables, about right for nested nonsense.
 */
const costs = new Uint8Array(256).fill(1)
costs[0x7b] = 48
costs[0x5b] = 24
costs[0x2c] = 8

const pieceBytes = 1 << 22

/** How much memory a text will take as objects. A file of `{},{},{}` takes twenty times its size, a table hardly twice. */
export function* weigh(bytes: Uint8Array): Generator<number, number> {
  let weight = 0
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const to = Math.min(bytes.length, from + pieceBytes)
    for (let i = from; i < to; i++) weight += costs[bytes[i]!]!
    yield to
  }
  return weight
}

/** An engine that runs out of memory takes the whole page with it, so what will not fit is not begun. */
const usable = 0.75
/** Where the browser does not tell its limit. */
const unknownLimitBytes = 2_500_000_000

export const roomOf = (limitBytes: number | undefined, takenBytes: number): number => (limitBytes ?? unknownLimitBytes) * usable - takenBytes
