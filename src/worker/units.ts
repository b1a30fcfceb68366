import { byWord } from '../i18n/order'
import table from '../../data/abbreviations.json'
import { isValidOn, succeeds, type Unit } from '../analysis/scope'
import { type Dataset, numbered, ofKind } from '../model/dataset'
import { editions } from '../model/filter'
import { fold } from '../model/fold'
import { type Box, boxOf } from '../model/geometry'
import type { Choice } from '../model/schema'
import { followed } from './followed'
import type { Context } from './replica'
import { type Asked, beginsWord } from './vocabulary'

export interface UnitName { readonly id: string; readonly name: string }

/** An administrative unit of any edition, with what it came from and what it became. */
export interface UnitLine {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly level: Choice<'level'>
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly isCurrent: boolean
  /** The name of the unit above it. */
  readonly parent: string
  readonly before: readonly UnitName[]
  readonly after: readonly UnitName[]
  readonly box: Box | null
}

interface Known { readonly line: UnitLine; readonly words: string; readonly bare: string }

const knownUnits = followed<readonly Known[]>({
  key: () => null,
  * build(dataset) {
    yield 0
    return known(dataset)
  },
  * patch(before, { numbers, from, to }) {
    yield 0
    const isUnit = (dataset: Dataset, number: number) => numberedKind(dataset, number) === 'unit'
    return numbers.some((number) => isUnit(from, number) || isUnit(to, number)) ? null : before
  },
})

const numberedKind = (dataset: Dataset, number: number) => numbered(dataset, number)?.properties.kind

function known(dataset: Dataset): Known[] {
  const units = [...ofKind(dataset, 'unit')]
  const names = new Map<string, string>()
  for (const { properties: { unitCode, name, validTo } } of units) if (unitCode && name && (!validTo || !names.has(unitCode))) names.set(unitCode, name)
  const wards = units.filter(({ properties }) => properties.level !== 'village')
  return units.map((unit) => {
    const { name = '', unitCode = '', level = 'ward', parent = '' } = unit.properties
    const folded = fold(name)
    return { line: lineOf(unit, level === 'village' ? [] : wards, names.get(parent) ?? parent), words: `${folded}\t${unitCode.toLowerCase()}`, bare: bareOf(folded) }
  })
}

function lineOf(unit: Unit, wards: readonly Unit[], parent: string): UnitLine {
  const { name = '', unitCode = '', level = 'ward', validFrom = null, validTo = null } = unit.properties
  const named = (units: readonly Unit[]): UnitName[] => units.map(({ id, properties }) => ({ id, name: properties.name ?? '' }))
  return {
    id: unit.id, name, code: unitCode, level, validFrom, validTo, parent, isCurrent: isValidOn(unit, editions.now),
    before: named(wards.filter((other) => succeeds(unit, other))), after: named(wards.filter((other) => succeeds(other, unit))),
    box: unit.geometry && boxOf(unit.geometry),
  }
}

/** "phuong chanh lo" is asked for as "chanh lo". */
function bareOf(folded: string): string {
  const prefix = table.unitPrefixes.find((word) => folded.startsWith(`${word} `))
  return prefix ? folded.slice(prefix.length + 1) : folded
}

/** Every ward and commune of both editions, current ones first, by name: what a scope can be. */
export function* units(_: object, context: Context): Generator<number, UnitLine[]> {
  const all = yield* knownUnits(context)
  return all.map(({ line }) => line).filter(({ level }) => level === 'ward').sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || byWord(a.name, b.name))
}

/** Units whose name or code fits; among equals the current ones, and the larger ones, come first. */
export function* findUnits(context: Context, asked: Asked, most: number): Generator<number, { hits: UnitLine[]; total: number }> {
  const all = yield* knownUnits(context)
  const found = all.filter(({ words }) => asked.words.every((word) => word.some((form) => words.includes(form))))
    .map((unit) => ({ line: unit.line, fit: fitOf(unit, asked) }))
    .sort((a, b) => a.fit - b.fit || Number(b.line.isCurrent) - Number(a.line.isCurrent) || depth[a.line.level] - depth[b.line.level] || byWord(a.line.name, b.line.name))
  return { hits: found.slice(0, most).map(({ line }) => line), total: found.length }
}

const depth: Record<Choice<'level'>, number> = { province: 0, district: 1, ward: 2, village: 3 }

function fitOf({ words, bare, line }: Known, { text, words: asked }: Asked): number {
  if (line.code.toLowerCase() === text || bare === text || words.startsWith(`${text}\t`)) return 0
  if (bare.startsWith(text) || words.startsWith(text)) return 1
  return asked.every((word) => word.some((form) => beginsWord(words, form))) ? 2 : 3
}
