import { describe, expect, test } from 'vitest'
import { faultsOf, standard, tidyOf } from '../../src/analysis/tidiness/options'
import { packFaults } from '../../src/analysis/tidiness/pack'
import { type Language, translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { checkNames, type TidySettings } from '../../src/analysis/tidiness/settings'
import { idleOf } from '../../src/state/tidyrules'
import { type Draft, draftOf, isTouched, ruleShown, settle } from '../../src/ui/rules/draft'
import { figureIn, figures, keyOfFigure, withFigures } from '../../src/ui/rules/figures'
import { faultWords, groupNames, groupOf, nation, noSieve, onlyWords, passes, stateWords, thresholdWords, unitWord } from '../../src/ui/rules/words'
import { random } from '../random'

const languages: Language[] = ['vi', 'en']
const rules = standard.pack.rules
const rule = (id: string) => rules.find((one) => one.id === `tidy.${id}`)!
const said = (part: Partial<Draft>, from = standard, language: Language = 'vi') => settle({ ...draftOf(from, language), ...part }, from, standard, language)
function settled(part: Partial<Draft>, from = standard): TidySettings {
  const answer = said(part, from)
  if ('faults' in answer || !answer.settings) throw new Error(`expected settings, got ${JSON.stringify(answer).slice(0, 300)}`)
  return answer.settings
}
const faults = (part: Partial<Draft>) => {
  const answer = said(part)
  return 'faults' in answer ? Object.fromEntries(Object.entries(answer.faults).map(([field, { key }]) => [field, key])) : {}
}
const coil = 'tidy.spareCoil'
const own = { threshold: '8', text: 'Cuộn cáp không dài quá 8 m.', document: 'Quyết định số 12/QĐ-UBND', clause: 'Điều 3' }
const ruleIn = (settings: TidySettings, id: string) => settings.pack.rules.find((one) => one.id === id)!

describe('what is typed', () => {
  test('nothing: what the program brings goes through the dialog unchanged, in both languages', () => {
    for (const language of languages) expect(said({}, standard, language)).toEqual({ settings: null })
  })

  test('any numbers go through as they are, and the project takes them', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed)
      const some = withFigures(standard, ({ field, least, most, isWhole, isOptional }) => {
        if (field === 'from' || field === 'to') return (field === 'from' ? 2026 : 2031) + Math.floor(next() * 5)
        if (isOptional && next() < 0.5) return null
        return Number((least + next() * (Math.min(most, 5000) - least)).toFixed(isWhole ? 0 : 2))
      })
      const mine: TidySettings = { ...some, priceSource: `Báo giá ${seed}`, programme: { ...some.programme, limit: 'money' } }
      for (const language of languages) expect(said({}, mine, language), `seed ${seed} ${language}`).toEqual({ settings: mine })
      expect(faultsOf(mine), `seed ${seed}`).toEqual([])
      expect(tidyOf({ tidiness: mine }), `seed ${seed}`).toEqual(mine)
    }
  })

  test('a share is typed in hundredths, a count for a kilometre as it is', () => {
    expect(draftOf({ ...standard, full: { ...standard.full, loose: 0.125, law: 7.5 } }, 'vi').numbers).toMatchObject({ 'full.loose': '12,5', 'full.law': '7,5' })
    expect(settled({ numbers: { ...draftOf(standard, 'vi').numbers, 'full.loose': '12,5', 'full.law': '7,5' } }).full).toEqual({ ...standard.full, loose: 0.125, law: 7.5 })
  })

  test('every number of the settings stands in the dialog once', () => {
    const { pack: _p, priceSource: _s, ...numbers } = standard
    const there = Object.entries(numbers).flatMap(([name, part]) => (typeof part === 'object' ? Object.keys(part).filter((field) => field !== 'limit').map((field) => `${name}.${field}`) : [`ducts.${name}`]))
    expect(figures.map(keyOfFigure).toSorted()).toEqual(there.toSorted())
    expect(figures.map((figure) => figureIn(standard, figure)).filter((value) => value === undefined)).toEqual([])
  })

  test('a rule that is switched, or told to weigh less, keeps its source', () => {
    const settings = settled({ edits: { [coil]: { on: false }, 'tidy.tag': { severity: 'info' } } })
    expect(ruleIn(settings, coil)).toEqual({ ...rule('spareCoil'), on: false })
    expect(ruleIn(settings, 'tidy.tag')).toEqual({ ...rule('tag'), severity: 'info' })
  })

  test('a threshold the office changed is its own, by its own document; and the program’s again when it is put back', () => {
    const settings = settled({ edits: { [coil]: own } })
    expect(ruleIn(settings, coil)).toEqual({ ...rule('spareCoil'), ...own, threshold: 8, provenance: 'local', confidence: 'high' })
    const { threshold, text, document, clause } = rule('spareCoil')
    expect(said({ edits: { [coil]: { threshold: String(threshold), text, document, clause } } }, settings)).toEqual({ settings: null })
    expect(said({ edits: {} }, settings)).toEqual({ settings })
  })

  test('what was only remembered is no reference any more once an office names its document', () => {
    const settings = settled({ edits: { 'tidy.lowCrossing.alley': { on: true, document: 'Quyết định 7', clause: 'Điều 2' } } })
    expect(ruleIn(settings, 'tidy.lowCrossing.alley')).toMatchObject({ on: true, provenance: 'local', threshold: 4 })
    expect(ruleIn(settings, 'tidy.lowCrossing.alley')).not.toHaveProperty('note')
    expect(ruleIn(settled({ edits: { 'tidy.lowCrossing.alley': { on: true } } }), 'tidy.lowCrossing.alley')).toMatchObject({ on: true, provenance: 'memory', note: rule('lowCrossing.alley').note })
  })

  test.each([
    ['a new threshold by the old document', { edits: { [coil]: { ...own, document: rule('spareCoil').document, clause: rule('spareCoil').clause } } }, { [`${coil}/document`]: 'ruling.fault.ownDocument' }],
    ['words that still name the old one', { edits: { [coil]: { ...own, text: rule('spareCoil').text } } }, { [`${coil}/text`]: 'ruling.fault.noOwnText' }],
    ['no number', { edits: { [coil]: { ...own, threshold: 'nhiều' } } }, { [`${coil}/threshold`]: 'coverage.fault.number' }],
    ['no document', { edits: { [coil]: { ...own, document: ' ' } } }, { [`${coil}/document`]: 'coverage.fault.empty' }],
    ['less than nothing', { numbers: { ...draftOf(standard, 'vi').numbers, 'works.withinM': '-1' } }, { 'works.withinM': 'coverage.fault.between' }],
    ['half a way', { numbers: { ...draftOf(standard, 'vi').numbers, 'ducts.spareWays': '1,5' } }, { 'ducts.spareWays': 'coverage.fault.whole' }],
    ['backwards', { numbers: { ...draftOf(standard, 'vi').numbers, 'programme.to': '2020' } }, { 'programme.to': 'ruling.fault.years' }],
    ['no weight', { numbers: Object.fromEntries(Object.entries(draftOf(standard, 'vi').numbers).map(([key, value]) => [key, key.startsWith('weights.') ? '0' : value])) }, { 'weights.load': 'ruling.fault.noWeight' }],
    ['no name', { name: '' }, { name: 'coverage.fault.empty' }],
    ['no rules', { pack: { ...standard.pack, rules: [] } }, { name: 'ruling.fault.noRules' }],
  ] as [string, Partial<Draft>, object][])('%s is told where it stands', (_, part, expected) => expect(faults(part)).toEqual(expected))

  test('while somebody types, a rule is shown as far as it can be read', () => {
    const draft = (edit: object) => ({ ...draftOf(standard, 'vi'), edits: { [coil]: edit } })
    expect(ruleShown(rule('spareCoil'), draft({ ...own, threshold: '8,5' }), rule('spareCoil'), 'vi')).toMatchObject({ threshold: 8.5, provenance: 'local' })
    expect(ruleShown(rule('spareCoil'), draft({ ...own, threshold: '', on: false }), rule('spareCoil'), 'vi')).toEqual({ ...rule('spareCoil'), on: false })
  })

  test('a fault goes when its field is touched, and only then', () => {
    const before = draftOf(standard, 'vi')
    expect(isTouched(`${coil}/threshold`, { edits: { [coil]: own } }, before)).toBe(true)
    expect(isTouched(`${coil}/threshold`, { edits: { 'tidy.tag': { on: false } } }, before)).toBe(false)
    expect(isTouched('works.withinM', { numbers: { ...before.numbers, 'works.withinM': '3' } }, before)).toBe(true)
    expect(isTouched('works.withinM', { numbers: { ...before.numbers, 'works.months': '3' } }, before)).toBe(false)
    expect(isTouched('weights.load', { numbers: { ...before.numbers, 'weights.law': '3' } }, before)).toBe(true)
    expect(isTouched('name', { name: 'a' }, before)).toBe(true)
  })
})

describe('what is shown', () => {
  const sieve = (change: Partial<typeof noSieve>) => rules.filter((one) => passes(one, idleOf(one, '2026-11-22', '24'), false, { ...noSieve, ...change })).map(({ id }) => id)

  test('every check stands in one group; what no map can check stands apart', () => {
    expect(checkNames.map((check) => [check, groupOf({ check })]).filter(([, group]) => group === 'listed')).toEqual([])
    expect(rules.filter(({ check }) => check === null).every((one) => groupOf(one) === 'listed')).toBe(true)
    expect(new Set(rules.map(groupOf))).toEqual(new Set(groupNames))
  })

  test('words are found without diacritics, in any order, in document and place too', () => {
    expect(sieve({ words: 'cuon cap' })).toContain('tidy.spareCoil')
    expect(sieve({ words: '  NƯỚC 300  ' })).toEqual(['tidy.separation.waterMain'])
    expect(sieve({ words: 'bac ninh' })).toEqual(['tidy.newPoleLine.bacNinh', 'tidy.parallelLines.bacNinh'])
    expect(sieve({ words: 'xyzw' })).toEqual([])
    expect(sieve({})).toEqual(rules.map(({ id }) => id))
  })

  test('by where it is from, where it holds and whether', () => {
    expect(sieve({ provenance: 'memory' })).toEqual(rules.filter(({ provenance }) => provenance === 'memory').map(({ id }) => id))
    expect(sieve({ province: '24' })).toEqual(['tidy.newPoleLine.bacNinh', 'tidy.parallelLines.bacNinh'])
    expect(sieve({ province: nation }).length).toBe(rules.filter(({ province }) => province === null).length)
    expect(sieve({ state: 'inForce' })).toContain('tidy.newPoleLine.bacNinh')
    expect(sieve({ state: 'inForce' })).not.toContain('tidy.deadCable.thaiNguyen')
    expect(sieve({ state: 'off', words: 'hem' })).toEqual(['tidy.lowCrossing.alley'])
    expect(sieve({ state: 'changed' })).toEqual([])
  })

  test.each(languages)('every unit, state and condition has a word: %s', (language) => {
    const t = translator(language)
    for (const one of rules) {
      const words = [thresholdWords(one, t), ...onlyWords(one.only, t, language), ...[null, '01', '24'].map((province) => stateWords(one, idleOf(one, '2026-11-22', province), t, language))]
      expect(words.join(' '), one.id).not.toMatch(/ruling\.|choice\.|undefined|[{}]/)
      if (one.unit !== null && !['m', 'mm', 'cm'].includes(one.unit)) expect(unitWord(one.unit, t), one.id).not.toBe(language === 'vi' ? one.unit : '')
    }
  })

  test('what is wrong with a file, in words', () => {
    const t = translator('vi')
    const { spareCoil, tag } = { spareCoil: rule('spareCoil'), tag: rule('tag') }
    const lines = packFaults({ name: 'a', version: '1', rules: [{ ...tag, text: '' }, { ...tag, on: 1 }, { ...spareCoil, threshold: null, only: { roadClasses: ['moon'] } }, { ...spareCoil, clause: 'a'.repeat(5000) }] })
    expect(lines.map((line) => faultWords(line, t))).toEqual([
      'Quy tắc thứ 1 (tidy.tag), mục text: thiếu', 'Quy tắc thứ 2 (tidy.tag), mục on: không đọc được', 'Quy tắc thứ 2 (tidy.tag), mục id: trùng với quy tắc khác', 'Quy tắc thứ 4 (tidy.spareCoil), mục id: trùng với quy tắc khác',
      'Quy tắc thứ 3 (tidy.spareCoil), mục only.roadClasses: không đọc được', 'Quy tắc thứ 3 (tidy.spareCoil), mục threshold: thiếu', 'Quy tắc thứ 4 (tidy.spareCoil), mục clause: quá dài',
    ])
    expect(faultWords('Unexpected end of JSON input', t)).toBeNull()
  })

  test('why a rule does not hold, in words', () => {
    const t = translator('vi')
    const why = (id: string, day: string, province: string | null) => stateWords(rule(id), idleOf(rule(id), day, province), t, 'vi')
    expect(why('newPoleLine.bacNinh', '2026-11-22', '24')).toBe('Đang áp dụng')
    expect(why('newPoleLine.bacNinh', '2026-11-22', '51')).toBe('Chỉ áp dụng ở Bắc Ninh')
    expect(why('newPoleLine.bacNinh', '2026-11-22', null)).toBe('Chỉ áp dụng ở Bắc Ninh; dữ liệu không nêu tỉnh')
    expect(why('newPoleLine.bacNinh', '2025-11-01', '24')).toBe('Chưa có hiệu lực: từ 01/12/2025')
    expect(why('poleOnMain.quangNam', '2026-11-22', '49')).toMatch(/^Hết hiệu lực sau 31\/12\/2020$/)
    expect(why('lowCrossing.alley', '2026-11-22', null)).toBe('Đang tắt')
    expect(why('list.wound', '2026-11-22', null)).toBe('Chỉ liệt kê')
    expect(thresholdWords(rule('lowCrossing'), t)).toBe('5,5 m')
    expect(thresholdWords(rule('railDistance.height'), t)).toBe('1,3 × chiều cao cột')
  })
})
