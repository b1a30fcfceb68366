import { expect, test } from 'vitest'
import { faultsOf, sharingOf, standard } from '../../src/analysis/sharing'
import { type Language, translator } from '../../src/i18n'
import '../../src/i18n/languages'
import type { SharingSettings } from '../../src/state/sharing'
import { type Draft, draftOf, freshSpacing, isOwnSpacing, isTouched, ownPreset, quantities, type QuantityName, quantityOf, settle } from '../../src/ui/sharing/limits/draft'
import { provinceName, spacingWords } from '../../src/ui/sharing/limits/words'
import { random } from '../random'

const languages: Language[] = ['vi', 'en']
const t = translator('vi')
const draft = (language: Language = 'vi') => draftOf(standard, language)
const said = (part: Partial<Draft>, language: Language = 'vi', from = standard) =>
  settle({ ...draftOf(from, language), ...part }, { standard, language, today: '2026-11-21', wordOf: ({ metres }) => `mức ${metres}`, ownName: (name) => `${name} (riêng)` })
const numbers = (part: Partial<Draft['numbers']>): Partial<Draft> => ({ numbers: { ...draft().numbers, ...part } })
function settled(part: Partial<Draft>): SharingSettings {
  const answer = said(part)
  if ('faults' in answer || !answer.settings) throw new Error(`expected settings, got ${JSON.stringify(answer)}`)
  return answer.settings
}
function faults(part: Partial<Draft>): string[] {
  const answer = said(part)
  return 'faults' in answer ? Object.keys(answer.faults).sort() : []
}

test('what the program brings goes through the dialog unchanged, in both languages', () => {
  for (const language of languages) expect(said({}, language)).toEqual({ settings: null })
})

test('settings of any numbers go through the dialog as they are, and the project takes them', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = random(seed)
    const some = (name: QuantityName, digits = 2) => {
      const { least, most } = quantityOf(name)
      return Number((least + next() * (Math.min(most, 5000) - least)).toFixed(digits))
    }
    const own: SharingSettings = {
      ...standard, name: `Bộ ${seed}`, version: '2026-11-21', locationM: some('locationM'), tolerance: Number((some('tolerance', 0) / 100).toFixed(2)),
      weights: { distance: some('distance', 0), room: some('room', 0), structure: 1 + some('structure', 0) / 2, zone: some('zone', 0), coverage: some('coverage', 0) },
      poles: { withinM: some('polesWithinM'), overlapM: some('polesOverlapM'), spanM: some('spanM') }, ducts: { withinM: some('ductsWithinM'), angleDeg: some('angleDeg'), overlapShare: Number((some('overlapShare', 0) / 100).toFixed(2)) },
      works: { withinM: some('worksWithinM'), months: some('months', 0), overlapM: some('worksOverlapM') }, requestM: some('requestM'), trenchVndPerM: next() < 0.5 ? null : Math.round(next() * 1e6),
      target: next() < 0.5 ? null : { share: 0.15, year: 2028, document: 'Kế hoạch', clause: 'mục 3' }, preset: next() < 0.5 ? 'auto' : standard.spacing[0]!.preset,
    }
    for (const language of languages) {
      const answer = said({}, language, own)
      expect(answer, `seed ${seed} ${language}`).toEqual({ settings: own })
    }
    expect(faultsOf(own), `seed ${seed}`).toEqual([])
    expect(sharingOf({ sharing: own }), `seed ${seed}`).toEqual(own)
  }
})

test('a distance the office changes is its own; a row that is switched keeps its source', () => {
  const [first] = standard.spacing
  const rows = (metres: string, on: boolean) => draft().spacing.map((row) => (row.id === first!.id ? { ...row, metres, on } : row))
  expect(settled({ spacing: rows('85', true) }).spacing[0]).toEqual({ ...first, threshold: 85, provenance: 'local' })
  expect(settled({ spacing: rows(String(first!.threshold), false) }).spacing[0]).toEqual({ ...first, on: false })
  expect(settled({ spacing: rows('85', true) }).name).toBe(`${standard.name} (riêng)`)
  expect(settled({ spacing: rows('85', true) }).version).toBe('2026-11-21')
})

test('a row of the office is taken with its source, refused field by field without, and gone when it is removed', () => {
  const { spacing } = draft()
  const fresh = freshSpacing(spacing, ownPreset)
  expect(isOwnSpacing(fresh, standard)).toBe(true)
  expect(faults({ spacing: [...spacing, fresh] })).toEqual([`${fresh.id}.document`, `${fresh.id}.metres`])
  const whole = { ...fresh, metres: '90', place: 'urban' as const, operators: 'different' as const, aboveM: '3', uptoM: '30', mastClasses: ['A2b', 'A2a'], document: 'QĐ 12/2027 ' }
  const own = settled({ spacing: [...spacing, whole], preset: ownPreset })
  expect(own.preset).toBe(ownPreset)
  expect(own.spacing.at(-1)).toEqual({
    id: fresh.id, preset: ownPreset, text: 'mức 90', threshold: 90, unit: 'm', place: 'urban', operators: 'different', aboveM: 3, uptoM: 30, mastClasses: ['A2a', 'A2b'], document: 'QĐ 12/2027', clause: '–',
    validFrom: null, validTo: null, province: null, provenance: 'local', confidence: 'medium', on: true,
  })
  expect(faultsOf(own)).toEqual([])
  expect(sharingOf({ sharing: own })).toEqual(own)
  expect(faults({ spacing: [...spacing, { ...whole, aboveM: '30' }] })).toEqual([`${fresh.id}.uptoM`])
  expect(faults({ spacing: [...spacing, { ...whole, metres: '90,5' }] })).toEqual([`${fresh.id}.metres`])
  expect(freshSpacing([...spacing, fresh], ownPreset).id).not.toBe(fresh.id)
  expect(said({ spacing: draftOf(own, 'vi').spacing.filter((row) => !isOwnSpacing(row, standard)) })).toEqual({ settings: null })
})

test('what cannot be meant is said under its field, and nothing is saved', () => {
  expect(faults(numbers({ locationM: 'hai mươi' }))).toEqual(['locationM'])
  for (const name of Object.keys(quantities) as QuantityName[]) {
    const { least, most, isOptional } = quantityOf(name)
    expect(faults(numbers({ [name]: String(most + 1) })), name).toEqual([name])
    expect(faults(numbers({ [name]: String(least - 1) })), name).toEqual([name])
    expect(faults(numbers({ [name]: ' ' })), name).toEqual(isOptional ? [] : [name])
  }
  expect(faults(numbers({ distance: '0', room: '0', structure: '0', zone: '0', coverage: '0' }))).toEqual(['distance'])
  expect(faults({ preset: ownPreset })).toEqual(['preset'])
  expect(faults({ preset: standard.spacing[0]!.preset, spacing: draft().spacing.map((row) => ({ ...row, on: false })) })).toEqual(['preset'])
  expect(faults({ name: ' ' })).toEqual(['name'])
  expect(faults({ hasTarget: true, targetShare: '0', targetYear: '1800', targetDocument: '', targetClause: '' })).toEqual(['targetClause', 'targetDocument', 'targetShare', 'targetYear'])
  expect(settled(numbers({ trenchVndPerM: '450.000' })).trenchVndPerM).toBe(450_000)
})

test('a fault goes when its own field is typed in', () => {
  const before = draft()
  expect(isTouched('locationM', numbers({ locationM: '5' }), before)).toBe(true)
  expect(isTouched('requestM', numbers({ locationM: '5' }), before)).toBe(false)
  expect(isTouched('own.1.metres', { spacing: [] }, before)).toBe(true)
  expect(isTouched('preset', { spacing: [] }, before)).toBe(true)
  expect(isTouched('name', { spacing: [] }, before)).toBe(false)
  expect(isTouched('name', { name: 'x' }, before)).toBe(true)
})

test('rules are told in words, provinces by the name they had when the rule came', () => {
  const every = { place: null, operators: null, aboveM: null, uptoM: null, mastClasses: null }
  expect(spacingWords(every, t, 'vi')).toBe('Mọi cột ăng ten')
  expect(spacingWords({ place: 'urban', operators: 'different', aboveM: 3, uptoM: null, mastClasses: ['A2a'] }, t, 'vi')).toBe('Trong đô thị · Khác doanh nghiệp · cao trên 3\u00a0m · A2a')
  expect(provinceName({ province: '24', validFrom: '2025-12-01' })).toBe('Bắc Ninh')
  expect(provinceName({ province: '24', validFrom: '2017-01-01' })).toBe('Bắc Giang')
  expect(provinceName({ province: '30', validFrom: null })).toBe('Hải Dương')
  expect(provinceName({ province: null, validFrom: null })).toBeNull()
  for (const language of languages) for (const rule of standard.spacing) expect(spacingWords(rule, translator(language), language)).not.toMatch(/limiting\.|[{}]|undefined/)
})
