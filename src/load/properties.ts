import type { Desk } from './draft'
import { disarmed } from './parse'
import type { RuleName } from './report'
import { clean, needsCleaning } from './text'

export type Bag = Record<string, unknown>
export const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A name nothing in the bags has yet: what is renamed must not push out what was there. */
export function free(name: string, ...bags: Bag[]): string {
  let found = name
  for (let n = 2; bags.some((bag) => Object.hasOwn(bag, found)); n++) found = `${name}_${n}`
  return found
}

/** The original of a geometry that cannot be placed, as text among the properties. */
export function keepGeometry(properties: Bag, given: unknown): void {
  const text = JSON.stringify(given)
  if (Object.hasOwn(properties, 'geometryText') && properties.geometryText !== text) properties[free('geometryText', properties)] = properties.geometryText
  properties.geometryText = text
}

const ofFeature = new Set(['type', 'id', 'geometry', 'properties', 'bbox'])

/** The properties of a feature, with what stood beside them or in their place. */
export function propertiesOf(bag: Bag, id: string, object: number, desk: Desk): Bag {
  const given = bag.properties
  let properties: Bag = isBag(given) ? given : {}
  if (given !== null && given !== undefined && !isBag(given)) {
    properties = { properties: given }
    desk.report.say('propertiesShape', { subject: id, values: { object }, key: String(object) })
  }
  for (const name in bag) {
    if (ofFeature.has(name)) continue
    properties[free(name, properties)] = bag[name]
    desk.report.say('foreignMember', { subject: id, values: { found: name }, key: name })
  }
  return properties
}

/** Text as NFC and repaired, in names as in values; the same object where no name had to change. */
export function cleaned(properties: Bag, notes: Set<RuleName>, desk: Desk): Bag {
  let isRenamed = false
  for (const name in properties) {
    const value = properties[name]
    properties[name] = typeof value === 'string' ? shared(value, notes, desk.texts) : cleanValue(value, notes)
    if (name === disarmed) notes.add('protoKey')
    if ((desk.keys.get(name) ?? cleanKey(name, desk)) !== name) isRenamed = true
  }
  if (!isRenamed) return properties
  notes.add('composed')
  const out: Bag = {}
  for (const name in properties) {
    const clear = desk.keys.get(name)!
    out[clear === name ? name : free(clear, properties, out)] = properties[name]
  }
  return out
}

function cleanKey(name: string, desk: Desk): string {
  const clear = clean(name).text
  desk.keys.set(name, clear)
  return clear
}

/** Right texts that come again and again (owners, streets) are kept once: a third of a province's memory. */
function shared(text: string, notes: Set<RuleName>, texts: Map<string, string>): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  if (needsCleaning(text)) return cleanValue(text, notes) as string
  if (texts.size < 20_000 && text.length < 100) texts.set(text, text)
  return text
}

function cleanValue(value: unknown, notes: Set<RuleName>): unknown {
  if (typeof value === 'string') {
    if (!needsCleaning(value)) return value
    const done = clean(value)
    if (done.composed) notes.add('composed')
    if (done.mojibake) notes.add('mojibake')
    if (done.stripped) notes.add('stripped')
    return done.text
  }
  if (!Array.isArray(value)) return value
  const inner = value.map((one) => cleanValue(one, notes))
  return inner.some((one, i) => one !== value[i]) ? inner : value
}
