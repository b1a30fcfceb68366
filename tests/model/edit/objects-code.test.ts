import { expect, test } from 'vitest'
import { replace } from '../../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, get } from '../../../src/model/dataset'
import { tried } from '../../../src/model/edit'
import { codeAfter, initialsOf } from '../../../src/model/edit/code'
import type { Kind } from '../../../src/model/schema'
import { at, network } from '../../network'
import { pick, random, whole } from '../../random'
import { carried, groundOn, refusal } from './shaped'

const wards = () => network()
  .square('unit', 'W1', 0, 0, 1000, { level: 'ward', unitCode: '21025', name: 'Phường Cẩm Thành' })
  .square('unit', 'W2', 2000, 0, 1000, { level: 'ward', unitCode: '21109', name: 'Xã Đông Sơn' })
const unit = (dataset: Dataset, id: string) => get(dataset, id) as Feature<'unit'>
const next = (dataset: Dataset, kind: Kind, ward: string | null, taken?: Set<string>) => codeAfter(kind, ward ? unit(dataset, ward) : null, groundOn(dataset), taken)

test('the letters of a ward are those of its name, without what it is', () => {
  const letters = (name: string) => initialsOf({ type: 'Feature', id: 'W', geometry: null, properties: { kind: 'unit', name, unitCode: '21548' } })
  expect(['Phường Cẩm Thành', 'Xã Đông Sơn', 'Đặc khu Lý Sơn', 'Xã Tịnh Ấn Đông', 'Phường 12', 'TT. Di Lăng', 'PHƯỜNG NGHĨA LỘ', 'Xã', ''].map(letters))
    .toEqual(['CT', 'DS', 'LS', 'TAD', '12', 'DL', 'NL', '21548', '21548'])
})

test('the first of a ward is numbered by the ward and the kind', () => {
  const dataset = wards().dataset()
  const kinds: Kind[] = ['site', 'station', 'pole', 'cable', 'duct', 'chamber', 'servicePoint', 'incident', 'unit', 'road', 'background']
  expect(kinds.map((kind) => next(dataset, kind, 'W1'))).toEqual(
    ['CT-T0001', 'CT-BTS-0001', 'CT-C0001', 'CT-CAP-0001', 'CT-CB-0001', 'CT-H0001', 'CT-DV-0001', 'CT-SV-0001', null, null, null],
  )
})

test('codes go on as most of them in the ward look, by their ward or, if they name none, by their place', () => {
  const dataset = wards()
    .pole('P1', 10, 10, { code: 'CTH/017' }).pole('P2', 20, 10, { code: 'CTH/009' }).pole('P3', 30, 10, { code: 'odd-1' }).pole('P4', 30, 10, { code: 'no number' })
    .pole('P5', 2010, 10, { code: 'X-5' }).pole('P6', 20, 20, { code: 'X-6', ward: '21109' }).dataset()
  expect(next(dataset, 'pole', 'W1')).toBe('CTH/018')
  expect(next(dataset, 'pole', 'W2')).toBe('X-7')
  expect(next(dataset, 'cable', 'W2')).toBe('DS-CAP-0001')
})

test('what a register says of the ward of a thing weighs more than where it stands', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'A-1' }).pole('P2', 20, 20, { code: 'X-6', ward: '21109' }).pole('P3', 20, 20, { code: 'X-7', ward: '21109' }).dataset()
  expect(next(dataset, 'pole', 'W1')).toBe('A-2')
  expect(next(dataset, 'pole', 'W2')).toBe('X-8')
})

test('without a ward they go on as most of the kind anywhere; with none of the kind, by the kind alone', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'A-01' }).pole('P2', 2010, 10, { code: 'B-01' }).pole('P3', 2020, 10, { code: 'B-02' }).dataset()
  expect(next(dataset, 'pole', null)).toBe('B-03')
  expect(next(dataset, 'duct', null)).toBe('CB-0001')
})

test('a number under the same letters is never given twice, whoever has it: another kind, another ward, an id, this very step', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'CT-099' }).point('chamber', 'H1', 2010, 10, { code: 'CT-0100' }).pole('CT-101', 9999, 0).dataset()
  expect(next(dataset, 'pole', 'W1')).toBe('CT-102')
  expect(next(dataset, 'pole', 'W1', new Set(['CT-102', 'CT-104']))).toBe('CT-103')
  const taken = new Set(['CT-102'])
  expect([next(dataset, 'pole', 'W1', taken), next(dataset, 'pole', 'W1', taken)]).toEqual(['CT-103', 'CT-103'])
  taken.add('CT-103')
  expect(next(dataset, 'pole', 'W1', taken)).toBe('CT-104')
})

test('the next code depends on what the data say, not on how they came to say it', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const roll = random(seed)
    const code = () => `${pick(roll, ['CT-C', 'CT-C', 'X', ''])}${String(whole(roll, 1, 30)).padStart(pick(roll, [1, 4]), '0')}`
    const made = wards()
    for (let i = 0; i < 20; i++) made.pole(`P${i}`, pick(roll, [50, 2050, 5000]), i, { code: code(), ...(roll() < 0.3 && { ward: '21109' }) })
    let dataset = made.dataset()
    for (let step = 0; step < 6; step++) {
      next(dataset, 'pole', 'W1')
      const pole = pick(roll, [...all(dataset)].filter(({ properties }) => properties.kind === 'pole'))
      dataset = apply(dataset, roll() < 0.3 ? new Map([[pole.id, { before: pole }]])
        : replace([pole, { ...pole, properties: { ...pole.properties, code: code() }, geometry: { type: 'Point', coordinates: at(pick(roll, [60, 2060]), step) } }]))
    }
    const afresh = datasetOf([...all(dataset)])
    const codes = new Set([...all(dataset)].map(({ properties }) => properties.code))
    for (const ward of ['W1', 'W2', null]) {
      expect(next(dataset, 'pole', ward), `seed ${seed}, ${ward}`).toBe(next(afresh, 'pole', ward))
      expect(codes.has(next(dataset, 'pole', ward)!), `seed ${seed}`).toBe(false)
    }
  }
})

test('a code counts as long as its holder has it, whatever else of the holder was edited', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'A-1' }).pole('P2', 20, 10, { code: 'A-2' }).pole('P3', 30, 10, { code: 'A-3' }).dataset()
  const [second, last] = [get(dataset, 'P2')!, get(dataset, 'P3')!]
  const edited = apply(dataset, new Map([['P2', { before: second, after: { ...second, properties: { ...second.properties, heightM: 8 } } }], ['P3', { before: last }]]))
  expect(next(edited, 'pole', 'W1')).toBe('A-3')
})

test('five thousand new poles get five thousand codes in a row', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'CT-C0418' }).dataset()
  const drafts = Array.from({ length: 5000 }, (_, i) => ({ kind: 'pole' as const, geometry: { type: 'Point' as const, coordinates: at(i % 100, 50) }, values: i === 7 ? { code: 'CT-C0420' } : {} }))
  const outcome = tried({ do: 'create', drafts }, groundOn(dataset))
  const codes = 'change' in outcome ? [...outcome.change.values()].map(({ after }) => after!.properties.code) : []
  expect(new Set(codes).size).toBe(5000)
  expect([codes[0], codes[1], codes[7], codes[4999]]).toEqual(['CT-C0419', 'CT-C0421', 'CT-C0420', 'CT-C5418'])
})

test('objects are numbered anew in the order given, each in its ward, and who named them by code goes along', () => {
  const dataset = wards().pole('P1', 10, 10, { code: 'CT-C0001' }).pole('P2', 50, 10, { code: 'CT-C0002' }).pole('P3', 2010, 10).add('cable', 'C1', { type: 'LineString', coordinates: [at(10, 10), at(50, 10)] }, { poles: ['CT-C0001', 'P2', 'CT-C0002'] }).dataset()
  const { of, name, keys } = carried(dataset, { do: 'number', ids: ['P2', 'P3', 'P1', 'W1'] })
  expect(['P2', 'P3', 'P1'].map((id) => of(id).properties.code)).toEqual(['CT-C0003', 'DS-C0001', 'CT-C0004'])
  expect(of('C1').properties.poles).toEqual(['CT-C0004', 'P2', 'CT-C0003'])
  expect(name).toEqual({ key: 'edit.step.numbered.many', values: { n: 3, what: 'shaping.things.pole' } })
  expect(keys).toEqual(['edit.caution.uncoded', 'edit.caution.followed'])
  expect(refusal(dataset, { do: 'number', ids: ['W1'] })).toBe('edit.noCodes')
  expect(refusal(dataset, { do: 'number', ids: ['gone'] })).toBe('edit.gone')
})
