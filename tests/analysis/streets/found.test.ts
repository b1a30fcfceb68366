import { expect, test } from 'vitest'
import { streetsFound, streetsOf, type StreetLine } from '../../../src/analysis/streets'
import { tidied } from '../../../src/analysis/tidiness'
import { inForce, standard } from '../../../src/analysis/tidiness/options'
import { sceneOf } from '../../../src/analysis/spans'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import { type Dataset, datasetOf } from '../../../src/model/dataset'
import { type Finding, findingOf } from '../../../src/model/finding'
import { type Network, network } from '../../network'
import { random } from '../../random'
import { lineOf, someTown } from '../spans/making'
import { generate } from '../../../scripts/sample/index'

const day = '2026-11-22'
const weights = { load: 20, bundling: 15, crossings: 15, loose: 15, signs: 10, sides: 10, law: 15 }
const full = { load: 1, bundling: 1, crossings: 10, loose: 1, signs: 1, sides: 1, law: 10 }
const settings = { ...standard, weights, full, streets: { withinM: 15, angleDeg: 30, sectionM: 60 } }
interface Given { readonly findings?: readonly Finding[]; readonly closed?: readonly Finding[]; readonly scope?: string | null; readonly settings?: typeof settings }
function figuresOf(dataset: Dataset, { findings = [], closed, scope = null, settings: own = settings }: Given = {}) {
  const scene = run(sceneOf(dataset))
  const streets = run(streetsOf(scene, own, { day }))
  return run(streetsFound({ dataset, scene, streets, findings, ...(closed && { closed }), settings: own, scope, day }))
}
const figures = (net: Network, given?: Given) => figuresOf(net.dataset(), given)
const said = (check: string, subject: string, place: readonly [number, number] | null = null, severity: Finding['severity'] = 'warning') =>
  findingOf({ rule: `tidy.${check}`, severity, subjects: [subject], message: 'check.freeEnd', place: place && lineOf(...place, 0, 0).coordinates[0]! })
const lost = (line: StreetLine | undefined) => Object.fromEntries(line!.parts.map(({ name, lost: points }) => [name, points]))
const clean = { load: 0, bundling: 0, crossings: 0, loose: 0, signs: 0, sides: 0, law: 0 }

/** 200 m of street with poles every 40 m on its north side. */
const street = (pole: Parameters<Network['pole']>[3] = {}) => {
  const net = network().add('road', 'R', lineOf(0, 0, 200, 0), { name: 'Quang Trung', widthM: 10, roadClass: 'main', hanging: 'forbidden' })
  for (let i = 0; i <= 5; i++) net.pole(`P${i}`, 40 * i, 7, { capacityCables: 100, ...pole })
  return net
}
const over = (net: Network, id: string, from: number, to: number, given: object = {}) => {
  net.cable(id, ...Array.from({ length: to - from + 1 }, (_, i) => `P${from + i}`))
  const cable = net.features.pop()!
  net.features.push({ ...cable, properties: { ...cable.properties, ...given } as typeof cable.properties })
  return net
}

test('what hangs along a street is told in true metres by operator and role; what is planned or along no street is not', () => {
  const net = over(over(over(street(), 'A', 0, 5, { operator: 'Viettel', role: 'trunk' }), 'B', 0, 2, { operator: 'VNPT', role: 'drop' }), 'N', 0, 5, { status: 'planned' })
    .add('cable', 'C', lineOf(0, 300, 50, 300), { placement: 'aerial', operator: 'FPT' }).add('cable', 'D', lineOf(0, 2, 100, 2), { placement: 'duct', operator: 'FPT' })
    .add('cable', 'W', lineOf(0, 2, 100, 2), { placement: 'wall' }).add('duct', 'G', lineOf(50, 3, 100, 3), {}).add('duct', 'H', lineOf(50, 3, 100, 3), { status: 'proposed' })
  const { streets, sections, totals, offM, notes } = figures(net)
  const [line] = streets
  expect(line).toMatchObject({ name: 'Quang Trung', owners: ['Viettel', 'VNPT'], cables: 2, spans: 5, poles: 6, cablesPerPoleMax: 2, worstPole: 'P0', hanging: 'forbidden', roadClass: 'main', widthM: 10, street: null })
  expect(line!.strung.map(({ operator, role, metres }) => [operator, role, Math.round(metres)])).toEqual([['Viettel', 'trunk', 200], ['VNPT', 'drop', 80]])
  expect([line!.overheadM, line!.undergroundM, line!.ductM, line!.hungM, line!.lengthM, offM].map(Math.round)).toEqual([280, 100, 50, 200, 200, 50])
  expect(line!.cablesPerPoleMean).toBeCloseTo(9 / 6)
  expect(totals.share).toBeCloseTo(100 / 380, 2)
  expect(sections.map(({ id, street: of }) => [id === line!.id, of])).toEqual([[false, line!.id]])
  expect(notes.map(({ key }) => key.split('.').at(-1))).toEqual(['belong', 'off', 'notYet', 'walls'])
})

test('metres of street with something hanging are counted once, however much hangs there', () => {
  expect(figures(over(over(over(street(), 'A', 0, 2), 'B', 1, 3), 'C', 4, 5)).streets.map(({ hungM }) => Math.round(hungM))).toEqual([160])
  expect(figures(over(street(), 'A', 2, 3)).streets.map(({ hungM }) => Math.round(hungM))).toEqual([40])
})

test('a tidy street has all points, one where nothing hangs none at all', () => {
  const [line] = figures(over(street({ capacityCables: 1e6, ownerSign: true }), 'A', 0, 5, { operator: 'Viettel', tagged: true })).streets
  expect(lost(line)).toEqual(clean)
  expect(line!.score).toBe(100)
  expect(figures(street()).streets.map(({ score }) => score)).toEqual([null])
  expect(figures(network().add('road', 'R', lineOf(0, 0, 200, 0), { name: 'Trống' })).streets).toEqual([])
})

test('load: half by how full poles are, half by how many carry too much; a pole that does not say counts for none', () => {
  const two = (capacityCables: number | undefined) => lost(figures(over(over(street(capacityCables === undefined ? { capacityCables: undefined as never } : { capacityCables }), 'A', 0, 5), 'B', 0, 5)).streets[0])['load']
  expect([two(4), two(2), two(1), two(undefined)]).toEqual([5, 10, 20, 0])
})

test('bundling: pieces of cable among others that are said to be loose, of those that say', () => {
  const with_ = (...cables: object[]) => lost(figures(cables.reduce<Network>((net, given, i) => over(net, `C${i}`, 0, 5, given), street())).streets[0])['bundling']
  expect([with_({ bundled: false }), with_({ bundled: false }, {}), with_({ bundled: false }, { bundled: true, suspended: true }), with_({ bundled: true, suspended: false }, { suspended: true }, {}), with_({}, {})]).toEqual([0, 15, 7.5, 7.5, 0])
})

test('crossings and what else the law finds count by the km, each in its part; what is only worth knowing does not', () => {
  const net = () => over(street(), 'A', 0, 5)
  const one = (...findings: Finding[]) => lost(figures(net(), { findings }).streets[0])
  expect(one(said('lowCrossing', 'A', [60, 7]))).toEqual({ ...clean, load: one()['load'], crossings: 7.5 })
  expect(one(said('lowCrossing', 'A', [60, 7]), said('heightSign', 'A', [60, 7]), said('heightSign', 'A', [160, 7]))['crossings']).toBe(15)
  expect(one(said('noConsent', 'A', [60, 7]))).toEqual({ ...clean, load: one()['load'], law: 7.5 })
  expect(one(said('onSchedule', 'A', [60, 7], 'info'))['law']).toBe(0)
  expect(one(said('unbundled', 'A', [60, 7]), said('overloaded', 'P1'), said('tag', 'A', [60, 7]))['law']).toBe(0)
})

test('loose: metres of dead cable, and of the span with a loose end', () => {
  const of = (findings: Finding[], given: object = {}) => lost(figures(over(over(street(), 'A', 0, 5, given), 'B', 0, 5), { findings }).streets[0])['loose']
  expect([of([], { inUse: false }), of([said('deadCable', 'A', [100, 7])]), of([said('looseEnd', 'A', [200, 7])]), of([], { inUse: true })]).toEqual([7.5, 7.5, 1.5, 0])
})

test('signs: poles and cables said to lack theirs, of those that say', () => {
  const of = (pole: boolean | undefined, cable: boolean | undefined) =>
    lost(figures(over(street(pole === undefined ? {} : { ownerSign: pole }), 'A', 0, 5, cable === undefined ? {} : { tagged: cable })).streets[0])['signs']
  expect([of(undefined, undefined), of(true, true), of(false, undefined), of(undefined, false), of(true, false)]).toEqual([0, 0, 10, 10, 1.4])
})

test('sides: cables of two operators on both sides, or on lines of their own on one side; on the same poles they are tidy', () => {
  const of = (y: number, operator: string, x = 0) => lost(figures(over(street(), 'A', 0, 5, { operator: 'Viettel' }).add('cable', 'B', lineOf(x, y, 200, y), { placement: 'aerial', operator })).streets[0])['sides']
  expect([of(7, 'VNPT'), of(7.5, 'VNPT'), of(9, 'VNPT'), of(-7, 'VNPT'), of(-7, 'VNPT', 100), of(-7, 'Viettel'), of(9, 'Viettel'), of(-7, '')]).toEqual([0, 0, 10, 10, 5, 0, 0, 0])
})

test('what a closed finding said of an object does not count any more', () => {
  const net = () => over(over(street({ ownerSign: false, capacityCables: 1 }), 'A', 0, 5, { inUse: false, tagged: false, bundled: false }), 'B', 0, 5, { bundled: true })
  const open = lost(figures(net()).streets[0])
  expect([open['load'], open['bundling'], open['loose'], open['signs']]).toEqual([20, 7.5, 7.5, 10])
  const closed = [...['deadCable', 'tag', 'unbundled'].map((check) => said(check, 'A')), ...[0, 1, 2, 3, 4, 5].flatMap((i) => [said('ownerSign', `P${i}`), said('overloaded', `P${i}`)])]
  const after = lost(figures(net(), { closed }).streets[0])
  expect([after['load'], after['bundling'], after['loose'], after['signs']]).toEqual([0, 0, 0, 0])
})

test('weights come to a hundred, whatever they are; a part loses no more than its own', () => {
  const own = { ...settings, weights: { ...clean, load: 1, loose: 3 }, full: { ...full, loose: 0.25 } }
  const [line] = figures(over(over(street(), 'A', 0, 5, { inUse: false }), 'B', 0, 5), { settings: own }).streets
  expect(line!.parts.map(({ weight }) => weight)).toEqual([25, 0, 0, 75, 0, 0, 0])
  expect(lost(line)).toMatchObject({ loose: 75, signs: 0 })
})

test('a finding is of the section its first subject is of: a pole by itself, a cable by the place', () => {
  const net = over(street(), 'A', 0, 5).add('road', 'X', lineOf(100, 0, 100, 90), { name: 'Ngang' })
  const findings = [said('ownerSign', 'P0'), said('ownerSign', 'P5'), said('tag', 'A', [170, 7]), said('cover', 'nobody', [30, 4]), said('tag', 'nobody', [30, 400])]
  const { sections, streets, notes } = figures(net, { findings })
  const own = streets.find(({ name }) => name === 'Quang Trung')!
  const halves = sections.filter(({ street: of }) => of === own.id).sort((a, b) => a.box[0] - b.box[0])
  expect(halves.map(({ findings: counts, from, to }) => [from, to, counts])).toEqual([['', 'Ngang', { ownerSign: 1, cover: 1 }], ['Ngang', '', { ownerSign: 1, tag: 1 }]])
  expect(own.findings).toEqual({ ownerSign: 2, cover: 1, tag: 1 })
  expect(own.findingIds.toSorted()).toEqual(findings.slice(0, 4).map(({ id }) => id).toSorted())
  expect(notes.find(({ key }) => key === 'streeting.note.offFindings')?.values).toEqual({ n: 1 })
  expect(own.parts.find(({ name }) => name === 'signs')!.findings.length).toBe(3)
})

test('a ward has the streets that lie in it, all of each; another unit those that come into it', () => {
  const net = () => over(street(), 'A', 0, 5).square('unit', 'W', -50, -50, 100, { level: 'ward', name: 'Phường Một', unitCode: '1' }).square('unit', 'V', 150, -20, 100, { level: 'village', name: 'Tổ 1', unitCode: '2' })
    .square('unit', 'far', 900, 900, 10, { level: 'ward', name: 'Xa', unitCode: '3' })
  expect(figures(net(), { scope: 'W' }).streets.map(({ lengthM, ward, wardName }) => [Math.round(lengthM), ward, wardName])).toEqual([[200, 'W', 'Phường Một']])
  expect([figures(net(), { scope: 'V' }).streets.length, figures(net(), { scope: 'far' }).streets.length]).toEqual([1, 0])
})

test('random towns: no metre of cable is lost or counted twice, streets are the sum of their sections', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dataset = someTown(random(seed))
    const { streets, sections, totals, offM } = figuresOf(dataset)
    const scene = run(sceneOf(dataset))
    let allM = 0
    for (let i = 0; i < scene.spans.count; i++) {
      const [ax, ay, bx, by] = [scene.spans.ends[4 * i]!, scene.spans.ends[4 * i + 1]!, scene.spans.ends[4 * i + 2]!, scene.spans.ends[4 * i + 3]!]
      if (scene.isAerial[scene.spans.cable[i]!] === 1) allM += scene.trueM((ax + bx) / 2, (ay + by) / 2, Math.hypot(bx - ax, by - ay))
    }
    expect(totals.overheadM + offM, `seed ${seed}`).toBeCloseTo(allM, 3)
    for (const street of streets) {
      const own = sections.filter((section) => section.street === street.id)
      for (const name of ['overheadM', 'undergroundM', 'ductM', 'hungM', 'lengthM', 'poles'] as const) expect(own.reduce((sum, section) => sum + section[name], 0), `seed ${seed} ${name}`).toBeCloseTo(street[name], 6)
      expect(street.strung.reduce((sum, { metres }) => sum + metres, 0)).toBeCloseTo(street.overheadM, 6)
      expect(street.hungM).toBeLessThanOrEqual(street.lengthM + 1e-6)
      expect(street.score === null).toBe(street.overheadM === 0)
    }
    expect(streets.map(({ score }) => score ?? 101)).toEqual(streets.map(({ score }) => score ?? 101).toSorted((a, b) => a - b))
  }
})

test('the sample city: scores tell streets apart, every fact has its words, and the same data give the same answer', () => {
  const dataset = datasetOf([...generate('city', 1)])
  const scene = run(sceneOf(dataset))
  const streets = run(streetsOf(scene, standard, { day }))
  const findings = run(tidied({ scene, streets, rules: inForce(standard, day, '51'), pack: standard.pack, day }))
  const found = run(streetsFound({ dataset, scene, streets, findings, settings: standard, scope: null, day }))
  const scores = found.streets.flatMap(({ score }) => score ?? [])
  expect(scores.filter((score) => score < 60).length).toBeGreaterThan(20)
  expect(scores.filter((score) => score > 80).length).toBeGreaterThan(20)
  for (const language of ['vi', 'en'] as const) {
    const say = translator(language)
    const told = [...found.notes, ...found.streets.flatMap(({ parts }) => parts.flatMap(({ facts }) => facts))].map(({ key, values }) => say(key, values))
    expect(told.filter((text) => /[{}]|streeting\.|undefined|NaN/.test(text))).toEqual([])
  }
  const again = run(streetsFound({ dataset: { ...dataset }, scene: run(sceneOf({ ...dataset })), streets, findings, settings: standard, scope: null, day }))
  expect(JSON.stringify(again) === JSON.stringify(found)).toBe(true)
  // What says which street it was made along knows it better than distances do.
  let [right, wrong] = [0, 0]
  for (let span = 0; span < scene.spans.count; span++) {
    const { street } = scene.cables[scene.spans.cable[span]!]!.properties
    const section = streets.ofSpan[span]!
    if (section < 0 || scene.isAerial[scene.spans.cable[span]!] === 0) continue
    if (street === streets.streets[streets.sections[section]!.street]!.name) right++
    else wrong++
  }
  expect(right).toBeGreaterThan(50 * wrong)
}, 30_000)
