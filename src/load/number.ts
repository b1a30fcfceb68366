import { angleMarks, hemispheres } from './aliases'
import { fold } from './text'

/** What a text says as a number. '1.234' says two things in Vietnam; which one only its field or its sender knows. */
export type Parsed = { readonly value: number } | { readonly candidates: readonly number[] } | null

const spaces = /[\u0020\u00a0\u2007\u2009\u202f]+/g
const signed = /^([+\-\u2212]?)\s*([\d.,\s]*\d)$/
const grouped = (separator: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(\\${separator}\\d{3})+$`)
const groups = { '.': grouped('.'), ',': grouped(','), ' ': grouped(' ') } as const
const suffixed = /^([^\p{L}°²³]*)\s*([\p{L}°][\p{L}\d°²³]*)$/u

/**
 * Reads a number as it is typed in Vietnam or elsewhere: decimal comma or point, groups of three by point, comma or space.
 * `units` gives the suffixes that may follow it, with the factor each stands for.
 */
export function parseNumber(text: string, units?: Readonly<Record<string, number>>): Parsed {
  const plain = text.replace(spaces, ' ').trim()
  const suffix = units && suffixed.exec(plain.normalize('NFC'))
  if (suffix) {
    const key = suffix[2]!.toLowerCase()
    return Object.hasOwn(units, key) ? scaled(parseNumber(suffix[1]!), units[key]!) : null
  }
  const match = signed.exec(plain)
  if (!match) return null
  const [, sign, body] = match as unknown as [string, string, string]
  const values = readings(body).map(Number).filter(isExact)
  const found = sign === '-' || sign === '\u2212' ? values.map((value) => -value) : values
  return found.length === 0 ? null : found.length === 1 ? { value: found[0]! } : { candidates: found }
}

/** A whole number beyond 2^53 would lose digits without a word. */
const isExact = (value: number): boolean => Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))

/** Every way to read unsigned digits with separators, as plain decimals; the decimal reading first. */
function readings(body: string): string[] {
  const point = body.lastIndexOf('.')
  const comma = body.lastIndexOf(',')
  const at = Math.max(point, comma)
  if (body.includes(' ')) {
    const whole = at < 0 ? body : body.slice(0, at)
    if (!groups[' '].test(whole)) return []
    return [whole.replaceAll(' ', '') + (at < 0 ? '' : `.${body.slice(at + 1)}`)]
  }
  if (at < 0) return [body]
  const mark = body[at] as '.' | ','
  const whole = body.slice(0, at)
  const decimals = body.slice(at + 1)
  if (point >= 0 && comma >= 0) {
    const other = mark === '.' ? ',' : '.'
    return groups[other].test(whole) ? [`${whole.replaceAll(other, '')}.${decimals}`] : []
  }
  const asGroups = groups[mark].test(body) ? [body.replaceAll(mark, '')] : []
  return whole.includes(mark) ? asGroups : [`${whole || '0'}.${decimals}`, ...asGroups]
}

/** A value in another unit, without the noise that binary fractions add (35 cm are 0.35 m). */
export function scale(value: number, factor: number): number {
  if (factor === 1) return value
  const exact = factor < 1 ? value / Math.round(1 / factor) : value * factor
  return Number(exact.toPrecision(15))
}

function scaled(parsed: Parsed, factor: number): Parsed {
  if (!parsed) return null
  return 'value' in parsed ? { value: scale(parsed.value, factor) } : { candidates: parsed.candidates.map((value) => scale(value, factor)) }
}

/** The only candidate within the limits, or null: what fits twice is a question. */
export function settle(candidates: readonly number[], min = -Infinity, max = Infinity): number | null {
  const fitting = candidates.filter((value) => value >= min && value <= max)
  return fitting.length === 1 ? fitting[0]! : null
}

const part = String.raw`(\d+(?:[.,]\d+)?)\s*`
const { degree, minute, second } = angleMarks
const angle = new RegExp(`^(\\D*?)([+\\-\u2212]?)${part}(${degree})?\\s*(?:${part}(?:${minute})?\\s*(?:${part}(?:${second})?)?)?\\s*(\\D*)$`, 'iu')

/** Degrees, minutes and seconds as written on maps and in reports; a bare decimal number is left to `parseNumber`. */
export function parseDegrees(text: string): number | null {
  const match = angle.exec(text.normalize('NFC').replace(spaces, ' ').trim())
  if (!match) return null
  const [, before, sign, degrees, mark, minutes, seconds, after] = match
  const words = [before, after].filter((word) => word?.trim())
  if (words.length > 1 || (words.length === 0 && !mark && seconds === undefined)) return null
  const side = words.length === 0 ? 1 : hemispheres.get(fold(words[0]!))
  if (!side || (side < 0 && sign)) return null
  const parts = [degrees, minutes, seconds].filter((part) => part !== undefined)
  if (parts.slice(0, -1).some((part) => /[.,]/.test(part))) return null
  const [d = 0, m = 0, s = 0] = parts.map((part) => Number(part.replace(',', '.')))
  const value = d + m / 60 + s / 3600
  if (m >= 60 || s >= 60 || value > 180) return null
  return sign === '-' || sign === '\u2212' ? -value : side * value
}
