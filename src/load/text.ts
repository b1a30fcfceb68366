const marks = /[\u0300-\u036f]/g
const notPlain = /[^a-z0-9]/g

/** A heading or a label without what people vary in it: marks, case, spaces, punctuation. 'Chiều cao (m²)' → 'chieucaom2'. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').toLowerCase().replace(/[đð]/g, 'd').replace(notPlain, '')

/** Text as it should have come, and what was done to it: composed to NFC, decoded again as UTF-8, rid of control characters. */
export interface Cleaned { readonly text: string; readonly composed: boolean; readonly mojibake: boolean; readonly stripped: boolean }

const isControl = (unit: number): boolean => (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) || unit === 0xfeff

/** Whether `clean` could change the text: one pass without allocation, so that right text costs next to nothing. */
export function needsCleaning(text: string): boolean {
  let previous = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x20 && unit < 0x7f) { previous = unit; continue }
    if (isControl(unit)) return true
    if (unit >= 0x300 && (unit < 0x1ea0 || unit > 0x1eff) && (unit < 0x2010 || unit > 0x2027)) return true
    if (unit >= 0x80 && previous >= 0xc2 && previous <= 0xf4) return true
    previous = unit
  }
  return false
}

export function clean(text: string): Cleaned {
  if (!needsCleaning(text)) return { text, composed: false, mojibake: false, stripped: false }
  const decoded = decode(text)
  const plain = strip(decoded)
  const whole = plain.normalize('NFC')
  return { text: whole, composed: whole !== plain, mojibake: decoded !== text, stripped: plain !== decoded }
}

function strip(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isControl(text.charCodeAt(i))) continue
    out += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Where Windows-1252 differs from Latin-1; its five empty places stay the C1 controls that decoders make of them. */
const windows = new Map<number, number>([...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((c, i) => [c.charCodeAt(0), 0x80 + i]))
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Letters and marks that Vietnamese or its neighbours in Latin-1 and Latin Extended-A can have. */
const expected = /^[\u00aa\u00b5\u00ba\u00c0-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u02c6\u0300-\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9]$/
const letters = /[^\u0000-\u007f]/gu
/** 'XÃ' with a no-break space before a capital is a commune in capitals, not a broken 'à'. */
const capitals = /Ã\u00a0\p{Lu}/u

/** Undoes UTF-8 that was read as Windows-1252, also when it happened twice, and only when every byte agrees. */
function decode(text: string): string {
  let best = text
  for (let round = 0; round < 3; round++) {
    const bytes = bytesOf(best)
    if (!bytes || capitals.test(best)) return best
    let next: string
    try { next = strict.decode(bytes) } catch { return best }
    const found = (next.match(letters) ?? []).filter((c) => /[\p{L}\p{M}]/u.test(c))
    if (next === best || found.length === 0 || !found.every((c) => expected.test(c))) return best
    best = next
  }
  return best
}

function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const byte = windows.get(unit) ?? unit
    if (byte > 0xff) return null
    bytes[i] = byte
  }
  return bytes
}
