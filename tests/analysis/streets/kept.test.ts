import { expect, test } from 'vitest'
import { scenePartOf, sceneOf } from '../../../src/analysis/spans'
import { streetsOf } from '../../../src/analysis/streets'
import { run } from '../../../src/load'
import { type Change, create, remove, replace } from '../../../src/model/change'
import { all, apply, type Dataset, type Feature, ofKind } from '../../../src/model/dataset'
import { network } from '../../network'
import { pick, random, whole } from '../../random'
import { lineOf } from '../spans/making'

const measures = { streets: { withinM: 15, angleDeg: 30, sectionM: 60 } }
const day = '2026-11-22'
const names = ['Lê Lợi', 'LÊ LỢI', 'Quang Trung', 'Hùng Vương', 'Nguyễn Du', 'Trần Phú', '']
const classes = ['main', 'street', 'alley', 'national'] as const

/** Streets this way and that, some in pieces, with names that come again far away; a ward on either side. */
function town(next: () => number): Dataset {
  const net = network().square('unit', 'W1', -200, -200, 1000, { level: 'ward', unitCode: '1' }).square('unit', 'W2', 800, -200, 1400, { level: 'ward', unitCode: '2' })
  for (let i = 0; i < 7; i++) for (let piece = 0; piece < 3; piece++) {
    const given = () => ({ name: pick(next, names), roadClass: pick(next, classes), widthM: whole(next, 3, 40) })
    net.add('road', `E${i}-${piece}`, lineOf(piece * 500 + whole(next, 0, 20), i * 150, piece * 500 + 240, i * 150 + whole(next, -9, 9), piece * 500 + 490, i * 150), given())
    net.add('road', `N${i}-${piece}`, lineOf(i * 210, piece * 320, i * 210 + whole(next, -9, 9), piece * 320 + 300), given())
  }
  return net.dataset()
}

let made = 0
function edit(next: () => number, dataset: Dataset): Change {
  const road = pick(next, [...ofKind(dataset, 'road')])
  const [x, y] = [whole(next, 0, 1200), whole(next, 0, 900)]
  switch (whole(next, 0, 4)) {
    case 0: return replace([road, { ...road, properties: { ...road.properties, name: pick(next, names) } }])
    case 1: return replace([road, { ...road, properties: { ...road.properties, widthM: whole(next, 3, 90), roadClass: pick(next, classes) } }])
    case 2: return replace([road, { ...road, geometry: lineOf(x, y, x + whole(next, 20, 300), y + whole(next, -100, 100)) }])
    case 3: return remove(road)
    default: return create({ type: 'Feature', id: `made${++made}`, geometry: lineOf(x, y, x + 200, y + whole(next, -200, 200)), properties: { kind: 'road', name: pick(next, names) } } as Feature)
  }
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('streets after an edit are those of the whole, and most of them stay what they were, seed %i', (seed) => {
  const next = random(seed)
  let dataset = town(next)
  const scene = run(sceneOf(dataset))
  let before = { scene, streets: run(streetsOf(scene, measures, { day })) }
  let kept = 0
  for (let round = 0; round < 8; round++) {
    const change = edit(next, dataset)
    dataset = apply(dataset, change)
    const fresh = run(scenePartOf(dataset, all(dataset), scene.plane))
    const streets = run(streetsOf(fresh, measures, { day, before }))
    const expected = run(streetsOf(fresh, measures, { day }))
    const told = (of: typeof streets) => ({ streets: of.streets, sections: of.sections.map((section) => ({ ...section, line: [...section.line] })) })
    expect(told(streets), `seed ${seed}, round ${round}: ${[...change.keys()].join()}`).toEqual(told(expected))
    const lines = new Set(before.streets.sections.map(({ line }) => line))
    kept += streets.sections.filter(({ line }) => lines.has(line)).length / streets.sections.length
    before = { scene: fresh, streets }
  }
  expect(kept / 8).toBeGreaterThan(0.4)
})

test('a street far away that gives its name to one that was crossed is not forgotten', () => {
  const line = (id: string, name: string, ...metres: number[]): Feature => ({ type: 'Feature', id, geometry: lineOf(...metres), properties: { kind: 'road', name, widthM: 8 } })
  const net = network()
  net.features.push(line('A', 'lê lợi', 0, 0, 400, 0), line('B', 'Lê Lợi', 400, 0, 900, 0), line('C', 'Quang Trung', 800, -300, 800, 300))
  const dataset = net.dataset()
  const scene = run(sceneOf(dataset))
  const before = { scene, streets: run(streetsOf(scene, measures, { day })) }
  const after = apply(dataset, remove(net.features[0]!))
  const fresh = run(scenePartOf(after, all(after), scene.plane))
  const cutsOf = (of: typeof before.streets) => of.sections.filter(({ roads }) => roads[0] === 'C').map(({ from, to }) => `${from}|${to}`)
  expect(cutsOf(before.streets)).toEqual(['|lê lợi', 'lê lợi|'])
  expect(cutsOf(run(streetsOf(fresh, measures, { day, before })))).toEqual(['|Lê Lợi', 'Lê Lợi|'])
})
