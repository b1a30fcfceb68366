import { describe, expect, test } from 'vitest'
import provinces from '../../../data/provinces.json'
import shipped from '../../../data/rules/tidiness.json'
import { idleOf, measuring } from '../../../src/analysis/tidiness/binding'
import { checkNames, type TidyRule, type TidySettings } from '../../../src/analysis/tidiness'
import { faultsOf, inForce, named, priceReferences, stamped, standard, tidyOf } from '../../../src/analysis/tidiness/options'
import { packFaults, packOf } from '../../../src/analysis/tidiness/pack'

const json = <V>(value: V): V => JSON.parse(JSON.stringify(value)) as V
const rules = standard.pack.rules
const idsOf = (settings: TidySettings, day: string, province: string | null) => [...inForce(settings, day, province).values()].flat().map(({ id }) => id)
const own = (change: (rule: TidyRule) => TidyRule): TidySettings => ({ ...standard, pack: { ...standard.pack, rules: rules.map(change) } })

describe('the rules the program brings', () => {
  test('are sound, and so is all else it stands on', () => {
    expect(packFaults(shipped)).toEqual([])
    expect(faultsOf(json(standard))).toEqual([])
    expect(tidyOf({ tidiness: json(standard) })).toEqual(standard)
    expect(packOf(shipped)).toEqual(shipped)
  })

  test.each(checkNames)('%s has a rule that somewhere binds, or one nobody could check with its document', (name) => {
    const mine = rules.filter(({ check }) => check === name)
    expect(mine.some(({ on, provenance }) => on || provenance === 'memory')).toBe(true)
  })

  test('what is only remembered is off and says so; what was read or decided is on, unless it was replaced', () => {
    for (const rule of rules) {
      if (rule.provenance === 'memory') expect(rule, rule.id).toMatchObject({ on: false, note: expect.stringContaining('chưa đối chiếu văn bản') })
      else if (!rule.on) expect(rule, rule.id).toMatchObject({ check: null, note: expect.stringMatching(/đã bị thay/i) })
    }
    expect(rules.filter(({ provenance }) => provenance === 'memory').length).toBeGreaterThan(5)
  })

  test('what a place decided has a place there is on its first day, and what compares has a number', () => {
    for (const rule of rules) {
      expect(rule.provenance === 'local', rule.id).toBe(rule.province !== null)
      if (rule.province !== null) expect(provinces.editions.some(({ validFrom, validTo, provinces: all }) => (!rule.validFrom || ((!validFrom || validFrom <= rule.validFrom) && (!validTo || rule.validFrom <= validTo))) && all.some(({ code }) => code === rule.province)), rule.id).toBe(true)
      if (rule.check && measuring.has(rule.check)) expect(rule.threshold, rule.id).toBeGreaterThan(0)
      expect(rule.unit === null, rule.id).toBe(rule.threshold === null)
    }
  })

  test('there is a price of nothing, and two to compare with', () => {
    expect(Object.values(standard.prices)).toEqual(Array(7).fill(null))
    expect(priceReferences.map(({ vndPerKm }) => vndPerKm)).toEqual([19e9, 670e6])
  })
})

describe('what binds', () => {
  test('the height over a road everywhere, with or without a province', () => {
    for (const province of [null, '51', '01']) expect(inForce(standard, '2026-11-22', province).get('lowCrossing')?.map(({ threshold }) => threshold)).toEqual([5.5])
  })

  test.each([
    ['24', '2026-11-22', ['tidy.newPoleLine.bacNinh', 'tidy.parallelLines.bacNinh']],
    ['24', '2025-11-30', []],
    ['49', '2019-06-01', ['tidy.onSchedule.quangNam', 'tidy.ductThere.quangNam', 'tidy.poleOnMain.quangNam']],
    ['49', '2021-01-01', []],
    [null, '2026-11-22', []],
    ['79', '2026-11-22', []],
  ])('of places: in %s on %s', (province, day, expected) => {
    expect(idsOf(standard, day, province).filter((id) => rules.find((rule) => rule.id === id)!.province !== null).toSorted()).toEqual(expected.toSorted())
  })

  test('nothing that is off, and nothing only remembered, until an office switches it on', () => {
    const on = own((rule) => (rule.id === 'tidy.lowCrossing.alley' ? { ...rule, on: true } : rule.id === 'tidy.tag' ? { ...rule, on: false } : rule))
    expect(idsOf(standard, '2026-11-22', null)).not.toContain('tidy.lowCrossing.alley')
    expect(idsOf(on, '2026-11-22', null)).toContain('tidy.lowCrossing.alley')
    expect(inForce(on, '2026-11-22', null).has('tag')).toBe(false)
  })

  test('exactly what has no reason not to', () => {
    for (const province of [null, '01', '19', '24', '38', '49', '51']) for (const day of ['2013-01-01', '2019-06-01', '2026-11-22']) {
      expect(rules.filter((rule) => idleOf(rule, day, province) === null).map(({ id }) => id).toSorted()).toEqual(idsOf(standard, day, province).toSorted())
    }
  })
})

describe('what an office writes', () => {
  test('its own copy survives the file, and does not pass for the pack it was made of', () => {
    const mine = own((rule) => (rule.id === 'tidy.spareCoil' ? { ...rule, threshold: 8, document: 'Quyết định số 12/QĐ-UBND', clause: 'Điều 3', provenance: 'local' } : rule))
    const read = tidyOf({ tidiness: json(mine) })
    expect(read.pack.rules).toEqual(mine.pack.rules)
    expect(read.pack).toMatchObject({ name: standard.pack.name, version: '1, bản của đơn vị' })
    expect(tidyOf({ tidiness: json(read) })).toEqual(read)
    expect(named(standard.pack)).toBe(standard.pack)
    expect(named({ ...mine.pack, name: 'Phường Lê Lợi', version: '4' })).toMatchObject({ name: 'Phường Lê Lợi', version: '4' })
  })

  test('each change of a copy is told from the one before; what is as it was, or came with a name of its own, keeps its version', () => {
    const off = (id: string, from: TidySettings) => ({ ...from, pack: { ...from.pack, rules: from.pack.rules.map((rule) => (rule.id === id ? { ...rule, on: false } : rule)) } })
    const first = stamped(off('tidy.tag', standard), standard, '2026-11-22')
    expect(first.pack.version).toBe('1, bản của đơn vị 2026-11-22')
    expect(stamped({ ...first, spareWays: 9 }, first, '2026-12-01').pack).toEqual(first.pack)
    const second = stamped(off('tidy.cover.roadway', first), first, '2026-12-01')
    expect(second.pack.version).toBe('1, bản của đơn vị 2026-12-01')
    expect(stamped({ ...second, pack: { ...second.pack, rules: standard.pack.rules } }, second, '2026-12-02').pack).toBe(standard.pack)
    const other = { ...first, pack: { ...first.pack, name: 'Phường Lê Lợi', version: '4' } }
    expect(stamped(other, second, '2026-12-02').pack).toMatchObject({ name: 'Phường Lê Lợi', version: '4' })
    expect(stamped(off('tidy.ownerSign', other), other, '2026-12-02').pack).toMatchObject({ name: 'Phường Lê Lợi', version: '4, bản của đơn vị 2026-12-02' })
  })

  test('part by part: what cannot be meant is as it was', () => {
    const read = tidyOf({ tidiness: { weights: { load: 40, bundling: -1, crossings: '15', toString: 3 }, spareWays: 2.5, works: null, prices: { chamber: 9_000_000 }, programme: { from: 2030, to: 2026 }, pack: { name: '', rules: 5 } } })
    expect(read).toEqual({ ...standard, weights: { ...standard.weights, load: 40 }, prices: { ...standard.prices, chamber: 9_000_000 } })
    expect(faultsOf({ weights: { load: 40, bundling: -1 }, spareWays: 2.5, colour: 1, programme: { from: 2030, to: 2026 }, pack: {} })).toEqual(expect.arrayContaining(['weights.bundling: cannot be meant', 'spareWays: cannot be meant', 'colour: unknown', 'programme: cannot be meant', expect.stringMatching(/^expected \{ name/)]))
  })

  test('a rule nobody can read is left out, and the fault names it', () => {
    const [first, second, third, ...others] = json(rules) as TidyRule[]
    const pack = { name: 'a', version: '1', rules: [{ ...first, check: 'telepathy' }, { ...second, on: 'yes' }, { ...third, only: { roadClasses: ['moon'] } }, ...others, others[0]] }
    expect(tidyOf({ tidiness: { pack } }).pack.rules).toEqual(others)
    const faults = packFaults(pack)
    for (const [at, word] of [[0, 'check cannot be meant'], [1, 'on is neither'], [2, 'only.roadClasses'], [pack.rules.length - 1, 'id stands twice']] as const) expect(faults.some((fault) => fault.startsWith(`rules[${at}]`) && fault.includes(word)), word).toBe(true)
    expect(packFaults({ ...pack, rules: [{ ...rules.find(({ check }) => check === 'spareCoil')!, threshold: null }] })).toEqual(['rules[0] tidy.spareCoil: threshold is missing'])
  })

  test.each([
    ['nothing', null], ['a text', 'x'], ['a list', []], ['no name', { version: '1', rules: [] }], ['rules that are none', { name: 'a', version: '1', rules: {} }],
    ['too many rules', { name: 'a', version: '1', rules: Array(2001).fill(rules[0]) }],
    ['what is inherited', Object.create({ name: 'a', version: '1', rules: [] }) as object],
  ])('%s is no pack', (_, given) => {
    expect(packOf(given)).toBeUndefined()
    expect(packFaults(given)).not.toEqual([])
    expect(tidyOf({ tidiness: { pack: given } } as never)).toEqual(standard)
  })

  test('nothing it writes reaches what all objects inherit', () => {
    const hostile = JSON.parse(`{ "__proto__": { "stained": true }, "weights": { "__proto__": { "stained": true, "load": 77 } }, "constructor": { "prototype": { "stained": true } },
      "pack": { "name": "a", "version": "1", "__proto__": { "stained": true }, "rules": [{ "__proto__": { "stained": true, "on": true }, "id": "__proto__" }, ${JSON.stringify({ ...rules[0], id: '__proto__' }).replace('"only":{}', '"only":{"__proto__":{"stained":true}}')}] } }`) as Record<string, unknown>
    const read = tidyOf({ tidiness: hostile } as never)
    expect(({} as { stained?: boolean }).stained).toBeUndefined()
    expect(JSON.stringify(read)).not.toContain('stained')
    expect(read.weights).toEqual(standard.weights)
    expect(read.pack.rules).toEqual([])
    expect(faultsOf(hostile).length).toBeGreaterThan(2)
  })
})
