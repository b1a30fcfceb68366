import { expect, test } from 'vitest'
import { asItIs, type Coverage, type Question, type WhatIf } from '../../../src/analysis/coverage'
import { replace, type Change, create } from '../../../src/model/change'
import { apply, type Dataset, type Feature, get } from '../../../src/model/dataset'
import { at, network } from '../../network'
import { pick, random, whole } from '../../random'
import { done } from '../../worker/given'
import { all5G, answered, surveyed, toTheByte } from './asking'

const operators = ['Viettel', 'VNPT', 'MobiFone'] as const

/** Two wards of four villages with some stations, some in sectors, places and a road. */
function town(next: () => number): Dataset {
  const data = network()
  for (const [w, ward] of ['Phường Một', 'Xã Hai'].entries()) {
    data.square('unit', `W${w}`, 2000 * w, 0, 2000, { level: 'ward', name: ward, unitCode: `${w}` })
    for (let v = 0; v < 4; v++) data.square('unit', `V${w}${v}`, 2000 * w + 1000 * (v % 2), 1000 * Math.floor(v / 2), 1000, { level: 'village', name: `Tổ ${w}${v}`, unitCode: `${w}${v}`, population: whole(next, 0, 900), households: whole(next, 0, 200) })
  }
  for (let i = 0; i < 12; i++) {
    data.point('station', `S${i}`, whole(next, -300, 4300), whole(next, -300, 2300), {
      operator: pick(next, operators), technology: pick(next, ['4G', '5G', '5G']), ...(next() < 0.7 && { radiusM: whole(next, 150, 700) }), ...(next() < 0.4 && { azimuths: [whole(next, 0, 359), whole(next, 0, 359)], beamwidthDeg: pick(next, [65, 120, 200]) }),
    })
    data.point('place', `P${i}`, whole(next, 0, 4000), whole(next, 0, 2000), { class: pick(next, ['school', 'health']), name: `Điểm ${i}` })
  }
  data.add('road', 'R', { type: 'LineString', coordinates: [at(-100, 700), at(2100, 900), at(4100, 400)] })
  return data.dataset()
}

function anyTrial(next: () => number, dataset: Dataset): WhatIf {
  const stations = dataset.base.features.filter(({ properties }) => properties.kind === 'station').map(({ id }) => id)
  const some = () => stations.filter(() => next() < 0.2)
  return {
    off: some(), offOperators: next() < 0.3 ? [pick(next, operators).toUpperCase()] : [], radiiM: Object.fromEntries(some().map((id) => [id, whole(next, 100, 900)])),
    added: Array.from({ length: whole(next, 0, 2) }, (_, i) => ({ id: `T${i}`, at: at(whole(next, 0, 4000), whole(next, 0, 2000)) as [number, number], operator: pick(next, operators), technology: '5G' as const, radiusM: next() < 0.5 ? whole(next, 200, 800) : null })),
  }
}

const questions: readonly Question[] = [all5G, { technology: 'broadband', operator: null }, { technology: '5G', operator: 'VNPT' }]

test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: one survey asked again and again says to the byte what a new one says', (seed) => {
  const next = random(seed)
  const dataset = town(next)
  const survey = surveyed(dataset)
  for (let i = 0; i < 6; i++) {
    const question = pick(next, questions)
    const whatIf = next() < 0.2 ? asItIs : anyTrial(next, dataset)
    const fresh = surveyed(dataset)
    toTheByte(done(survey.answer(question, whatIf)), done(fresh.answer(question, whatIf)))
    toTheByte(done(survey.table(['5G', '4G'], whatIf)), done(fresh.table(['5G', '4G'], whatIf)))
    for (const layer of ['served', 'overlap', 'gaps'] as const) toTheByte(done(survey.layer(layer, question, whatIf)), done(fresh.layer(layer, question, whatIf)))
  }
})

/** The data as if what is tried were done. */
function really({ off, radiiM, added }: WhatIf, dataset: Dataset): Dataset {
  const change: Change = new Map([
    ...off.map((id) => replaced(dataset, id, { status: 'inactive' })),
    ...Object.entries(radiiM).filter(([id]) => !off.includes(id)).map(([id, radiusM]) => replaced(dataset, id, { radiusM })),
    ...create(...added.map(({ id, at: [lng, lat], operator, technology, radiusM }): Feature => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'station', operator, technology, ...(radiusM !== null && { radiusM }) } }))),
  ])
  return apply(dataset, change)
}
function replaced(dataset: Dataset, id: string, values: object) {
  const before = get(dataset, id)!
  return [...replace([before, { ...before, properties: { ...before.properties, ...values } }])][0]!
}

/** What is found, without how it came about. */
const found = ({ total, units, villages, gaps, operators: each, unserved }: Coverage) => ({
  total, units, villages, unserved, operators: each, gaps: gaps.map(({ nearest, ...gap }) => ({ ...gap, nearest: nearest && { ...nearest, name: '' } })),
})

test.each([11, 12, 13, 14, 15, 16])('seed %i: what is tried gives what the data give when it is done', (seed) => {
  const next = random(seed)
  const dataset = town(next)
  const whatIf = { ...anyTrial(next, dataset), offOperators: [] }
  for (const question of questions) expect(found(answered(dataset, question, {}, whatIf)), `seed ${seed}`).toEqual(found(answered(really(whatIf, dataset), question)))
})

test('an operator that is off serves nobody, and is still listed', () => {
  const dataset = town(random(5))
  const { operators: each, stations } = answered(dataset, all5G, {}, { ...asItIs, offOperators: ['vnpt'] })
  expect(each.find(({ operator }) => operator === 'VNPT')).toMatchObject({ coveredKm2: 0, coveredPopulation: 0 })
  expect(each.find(({ operator }) => operator === 'Viettel')!.coveredKm2).toBeGreaterThan(0)
  for (const { operator, isOn, aloneKm2 } of stations) expect([operator, isOn, isOn || aloneKm2 === 0]).toEqual([operator, operator !== 'VNPT', true])
})

test('what is tried says so: radius, mast and operator of its own', () => {
  const dataset = town(random(6))
  const id = dataset.base.features.find(({ properties }) => properties.kind === 'station' && properties.technology === '5G')!.id
  const { stations, operators: each } = answered(dataset, all5G, {}, { ...asItIs, radiiM: { [id]: 777, nobody: 5 }, added: [
    { id: 'T', at: at(100, 100) as [number, number], operator: 'Mới', technology: '5G', radiusM: null }, { id: 'T4', at: at(100, 100) as [number, number], operator: 'Mới', technology: '4G', radiusM: 9 },
  ] })
  expect(stations.find((one) => one.id === id)).toMatchObject({ radiusM: 777, radiusFrom: 'tried' })
  expect(stations.at(-1)).toMatchObject({ id: 'T', operator: 'Mới', radiusM: 1000, radiusFrom: { rule: 'coverage.department' }, environment: 'urban' })
  expect(each.map(({ operator }) => operator)).toContain('Mới')
})

test('names that reach for the prototype are only names', () => {
  const dataset = town(random(7))
  const whatIf = JSON.parse('{"off":["__proto__"],"offOperators":["constructor"],"radiiM":{"__proto__":5,"toString":7},"added":[]}') as WhatIf
  toTheByte(answered(dataset, all5G, {}, whatIf), answered(dataset))
})

test('two questions worked on in turns do not disturb each other, nor does one that was dropped half way', () => {
  const dataset = town(random(8))
  const survey = surveyed(dataset)
  const trials = [asItIs, anyTrial(random(81), dataset), anyTrial(random(82), dataset)]
  const works = trials.map((whatIf) => survey.answer(all5G, whatIf))
  const answers: (Coverage | undefined)[] = trials.map(() => undefined)
  while (answers.includes(undefined)) works.forEach((work, i) => {
    if (answers[i]) return
    const step = work.next()
    if (step.done) answers[i] = step.value
  })
  answers.forEach((answer, i) => toTheByte(answer, answered(dataset, all5G, {}, trials[i])))
  for (let steps = 1; steps < 40; steps += 3) {
    const dropped = survey.answer(all5G, trials[1 + (steps % 2)]!)
    for (let i = 0; i < steps; i++) dropped.next()
    if (steps % 2) dropped.return(undefined as never)
    toTheByte(done(survey.answer(all5G, asItIs)), answers[0])
  }
})

test('an answer is plain data', () => {
  const answer = answered(town(random(9)))
  expect(structuredClone(answer)).toEqual(answer)
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
})
