import { expect, test } from 'vitest'
import { sceneOf } from '../../../src/analysis/spans'
import { type Streets, streetsOf } from '../../../src/analysis/streets'
import { run } from '../../../src/load'
import { type Network, network } from '../../network'
import { random } from '../../random'
import { lineOf, rowsOf, sceneIn, someTown } from '../spans/making'

const measures = { withinM: 15, angleDeg: 30, sectionM: 60 }
const found = (net: Network, streets = measures) => {
  const scene = sceneIn(net)
  const told = run(streetsOf(scene, { streets }, { day: '2026-11-22' }))
  const nameOf = (section: number) => (section < 0 ? '–' : told.streets[told.sections[section]!.street]!.name || told.streets[told.sections[section]!.street]!.roads[0]!)
  return {
    ...told, scene,
    ofCable: (id: string) => {
      const cable = scene.numberOf('cable', id)!
      return [...told.ofSpan.subarray(scene.spans.first[cable]!, scene.spans.first[cable + 1]!)].map(nameOf).join(' ')
    },
    pole: (id: string) => nameOf(told.ofPole[scene.numberOf('pole', id)!]!),
    near: (...[x, y]: number[]) => nameOf(told.at(...placed(x!, y!))),
    names: told.sections.map(({ street, from, to }) => `${told.streets[street]!.name}: ${from} – ${to}`),
  }
  function placed(x: number, y: number): [number, number] {
    const [lng, lat] = lineOf(x, y).coordinates[0]!
    return scene.plane.toPlane(lng!, lat!)
  }
}
const crossroads = () => network().add('road', 'R1', lineOf(-200, 0, 200, 0), { name: 'Lê Lợi', widthM: 12, roadClass: 'main' })
  .add('road', 'R2', lineOf(0, -200, 0, 200), { name: 'Quang Trung', widthM: 12, roadClass: 'street' })

test('a cable along a street is of that street, on either side and up to the distance; one aside of it is of none', () => {
  const { ofCable } = found(crossroads().add('cable', 'north', lineOf(30, 6, 70, 7, 110, 6), { placement: 'aerial' }).add('cable', 'south', lineOf(30, -14, 70, -14.5), { placement: 'aerial' })
    .add('cable', 'far', lineOf(30, 17, 70, 17), { placement: 'aerial' }).add('cable', 'aslant', lineOf(30, -15, 60, 15), { placement: 'aerial' }).add('cable', 'buried', lineOf(30, 2, 70, 2), { placement: 'buried' }))
  expect(['north', 'south', 'far', 'aslant', 'buried'].map(ofCable)).toEqual(['Lê Lợi Lê Lợi', 'Lê Lợi', '–', '–', 'Lê Lợi'])
})

test('what is looked for is as wide as a wide street', () => {
  const wide = (widthM: number) => found(network().add('road', 'R', lineOf(0, 0, 100, 0), { name: 'Rộng', widthM }).add('cable', 'C', lineOf(10, 22, 90, 22), { placement: 'aerial' })).ofCable('C')
  expect([wide(12), wide(38), wide(36)]).toEqual(['–', 'Rộng', '–'])
})

test('a span across a street is of the one its neighbours are of', () => {
  const { ofCable } = found(crossroads().add('cable', 'over', lineOf(40, 6, 80, 6, 80, -6, 120, -6), { placement: 'aerial' })
    .add('cable', 'corner', lineOf(60, 7, 7, 7, 7, 60), { placement: 'aerial' }).add('cable', 'alone', lineOf(80, 10, 80, -10), { placement: 'aerial' })
    .add('cable', 'away', lineOf(60, 7, 100, 7, 100, 14, 100, 60), { placement: 'aerial' }))
  expect(ofCable('over')).toBe('Lê Lợi Lê Lợi Lê Lợi')
  expect(ofCable('corner')).toBe('Lê Lợi Quang Trung')
  expect(ofCable('alone')).toBe('–')
  expect(ofCable('away')).toBe('Lê Lợi Lê Lợi –')
})

test('a pole is of the street most of its spans are of, whichever is nearer; without spans of the nearest', () => {
  const { pole } = found(crossroads().pole('A', 60, 7).pole('B', 7, 9).pole('C', 7, 60).pole('D', 7, 110).pole('E', 9, 4).pole('F', 100, 40)
    .cable('K1', 'A', 'B').cable('K2', 'B', 'C', 'D').cable('K3', 'D', 'C', 'B'))
  expect(['A', 'B', 'C', 'E', 'F'].map(pole)).toEqual(['Lê Lợi', 'Quang Trung', 'Quang Trung', 'Lê Lợi', '–'])
})

test('a drop to a house is of the street of its pole, as far as it is within reach', () => {
  const { ofCable } = found(crossroads().pole('A', 60, 7).pole('B', 100, 7).cable('K', 'A', 'B').add('cable', 'near', lineOf(60, 7, 62, 20), { placement: 'aerial', role: 'drop', poles: ['A'] })
    .add('cable', 'far', lineOf(60, 7, 62, 40), { placement: 'aerial', role: 'drop', poles: ['A'] }).add('cable', 'line', lineOf(60, 7, 62, 20), { placement: 'aerial', role: 'trunk', poles: ['A'] }))
  expect(['near', 'far', 'line'].map(ofCable)).toEqual(['Lê Lợi', '–', '–'])
})

test('roads of one name that go on from each other are one street; another town has its own', () => {
  const { streets } = found(network().add('road', 'A', lineOf(0, 0, 100, 0), { name: 'Lê Lợi' }).add('road', 'B', lineOf(120, 0, 220, 0), { name: 'LÊ  LỢI' }).add('road', 'C', lineOf(255, 0, 300, 0), { name: 'Lê Lợi' })
    .add('road', 'D', lineOf(50, -50, 50, 50), { name: 'Lê Lợi' }).add('road', 'E', lineOf(0, 5000, 100, 5000), { name: 'Lê Lợi' }).add('road', 'F', lineOf(0, 0, 0, 90)).add('road', 'G', lineOf(0, 90, 0, 190)))
  expect(streets.map(({ name, roads }) => [name, roads.join('')])).toEqual([['Lê Lợi', 'ABD'], ['Lê Lợi', 'C'], ['Lê Lợi', 'E'], ['', 'F'], ['', 'G']])
  expect(new Set(streets.map(({ id }) => id)).size).toBe(5)
})

test('a road of several lines is one street, its gap closed', () => {
  const { streets, sections } = found(network().add('road', 'A', rowsOf([0, 0, 100, 0], [110, 0, 200, 0]), { name: 'Hai đoạn' }))
  expect(streets[0]!.sections).toEqual([0])
  expect(sections[0]!.lengthM).toBeCloseTo(200, 1)
  const parted = found(network().add('road', 'A', rowsOf([0, 0, 100, 0], [0, 200, 100, 200]), { name: 'Xa nhau' }))
  expect(parted.sections.map(({ lengthM }) => Math.round(lengthM))).toEqual([100, 100])
})

test('carriageways of one street go on each in their own direction, not into each other', () => {
  const { sections } = found(network().add('road', 'A', lineOf(0, 0, 100, 0), { name: 'Đôi' }).add('road', 'B', lineOf(200, 12, 0, 12), { name: 'Đôi' }).add('road', 'C', lineOf(100, 0, 200, 0), { name: 'Đôi' }))
  expect(sections.map(({ roads, lengthM }) => [roads.join(''), Math.round(lengthM)])).toEqual([['AC', 200], ['B', 200]])
})

test('a street is cut where named streets come to it, none shorter than it may be; larger streets cut first', () => {
  const side = (id: string, x: number, name: string, roadClass: 'main' | 'alley' = 'main') => (net: Network) => net.add('road', id, lineOf(x, 0, x, 80), { ...(name && { name }), roadClass })
  const street = () => network().add('road', 'R', lineOf(0, 0, 400, 0), { name: 'Dài', roadClass: 'street' })
  const with_ = (...sides: ((net: Network) => Network)[]) => found(sides.reduce((net, add) => add(net), street())).names.filter((name) => name.startsWith('Dài'))
  expect(with_()).toEqual(['Dài:  – '])
  expect(with_(side('A', 200, 'An'))).toEqual(['Dài:  – An', 'Dài: An – '])
  expect(with_(side('A', 200, ''))).toEqual(['Dài:  – '])
  expect(with_(side('A', 150, 'Hẻm 1', 'alley'), side('B', 200, 'Bình'), side('C', 240, 'Cường'), side('D', 376, 'Duy'))).toEqual(['Dài:  – Bình', 'Dài: Bình – Duy'])
  expect(with_(side('A', 0, 'An'), side('B', 200, 'Bình'), side('C', 200, 'Hẻm 1', 'alley'), side('D', 400, 'Duy'))).toEqual(['Dài: An – Bình', 'Dài: Bình – Duy'])
})

test('another road of the street, or one with its name elsewhere, changes no id', () => {
  const before = found(crossroads())
  const after = found(crossroads().add('road', 'R3', lineOf(200, 0, 400, 0), { name: 'Lê Lợi' }).add('road', 'R4', lineOf(0, 3000, 200, 3000), { name: 'Lê Lợi' }))
  expect(after.streets.slice(0, 2).map(({ id }) => id)).toEqual(before.streets.map(({ id }) => id))
  const ids = new Set(after.sections.map(({ id }) => id))
  expect(before.sections.every(({ id }) => ids.has(id))).toBe(true)
})

test('a duct is of the sections it runs along, measure by measure', () => {
  const { along, scene, streets, sections } = found(crossroads().add('duct', 'D', lineOf(100, 5, 5, 5, 5, 100, 60, 100)))
  const shares = along(scene.courses[0]!)
  expect(shares.map(({ section, fromM, toM }) => [streets[sections[section]!.street]!.name, Math.round(fromM), Math.round(toM)])).toEqual([['Lê Lợi', 0, 95], ['Quang Trung', 95, 190]])
})

test('the section at a place is the nearest within reach', () => {
  const { near } = found(crossroads())
  expect([near(60, 10), near(10, 60), near(8, 5), near(60, 60)]).toEqual(['Lê Lợi', 'Quang Trung', 'Lê Lợi', '–'])
})

test('a street says what most of it says, and its first year; it is of the ward with most of it first', () => {
  const { streets } = found(network().square('unit', 'W1', -10, -100, 90, { level: 'ward', name: 'Một', unitCode: '1' }).square('unit', 'W2', 80, -100, 300, { level: 'ward', name: 'Hai', unitCode: '2' })
    .square('unit', 'old', -10, -100, 500, { level: 'ward', name: 'Cũ', unitCode: '0', validTo: '2020-01-01' })
    .add('road', 'A', lineOf(0, -50, 100, -50), { name: 'Lê Lợi', widthM: 8, roadClass: 'street', hanging: 'forbidden', undergroundingYear: 2030 })
    .add('road', 'B', lineOf(100, -50, 300, -50), { name: 'Lê Lợi', widthM: 20, roadClass: 'main', undergroundingYear: 2028 }))
  expect(streets[0]).toMatchObject({ widthM: 20, roadClass: 'main', hanging: 'forbidden', undergroundingYear: 2028, wards: ['W2', 'W1'] })
})

/** Every span with every piece of every section. */
function slowly({ sections }: Streets, [x, y, ux, uy]: readonly [number, number, number, number], reachOf: (road: string) => number): { best: number; nearM: number; nextM: number } {
  let [best, nearM, nextM] = [-1, Infinity, Infinity]
  sections.forEach(({ line, roads }, section) => roads.forEach((road, i) => {
    const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!]
    const bend = (Math.acos(Math.min(1, Math.abs((ux * (bx - ax) + uy * (by - ay)) / Math.hypot(bx - ax, by - ay)))) * 180) / Math.PI
    // From a corner where the foot falls outside, else the height of the triangle.
    const [a, b, c] = [Math.hypot(ax - x, ay - y), Math.hypot(bx - x, by - y), Math.hypot(bx - ax, by - ay)]
    const off = a * a > b * b + c * c ? b : b * b > a * a + c * c ? a : Math.abs((ax - x) * (by - y) - (ay - y) * (bx - x)) / c
    if (off > reachOf(road) || bend > 30) return
    if (off < nearM) {
      if (best !== section) nextM = nearM
      ;[best, nearM] = [section, off]
    } else if (section !== best) nextM = Math.min(nextM, off)
  }))
  return { best, nearM, nextM }
}

test('random towns: spans along a street are of the nearest one of their direction, by trying all', () => {
  let compared = 0
  for (let seed = 1; seed <= 8; seed++) {
    const dataset = someTown(random(seed))
    const scene = run(sceneOf(dataset))
    const told = run(streetsOf(scene, { streets: measures }, { day: '2026-11-22' }))
    const reachOf = (road: string) => Math.max(15, (scene.roads[scene.numberOf('road', road)!]!.properties.widthM ?? 0) / 2 + 3)
    const { ends } = scene.spans
    for (let span = 0; span < scene.spans.count; span++) {
      const [ax, ay, bx, by] = [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]
      const long = Math.hypot(bx - ax, by - ay)
      if (long === 0) continue
      const { best, nearM, nextM } = slowly(told, [(ax + bx) / 2, (ay + by) / 2, (bx - ax) / long, (by - ay) / long], reachOf)
      // What is as near to two is of either; what is of none by itself may be of the street of its neighbours.
      if (best < 0 || nextM - nearM < 0.01) continue
      compared++
      expect(told.ofSpan[span], `seed ${seed} span ${span}`).toBe(best)
    }
  }
  expect(compared).toBeGreaterThan(50)
})

test('sections make up their street, whatever its shape', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const dataset = someTown(random(seed))
    const scene = run(sceneOf(dataset))
    const { streets, sections } = run(streetsOf(scene, { streets: measures }, { day: '2026-11-22' }))
    expect(new Set(sections.map(({ id }) => id)).size, `seed ${seed}`).toBe(sections.length)
    streets.forEach((street, i) => {
      const drawnM = street.roads.reduce((sum, road) => {
        const rows = scene.centres[scene.numberOf('road', road)!]!
        return sum + rows.reduce((all, row) => all + Array.from({ length: row.length / 2 - 1 }, (_, k) => Math.hypot(row[2 * k + 2]! - row[2 * k]!, row[2 * k + 3]! - row[2 * k + 1]!)).reduce((a, b) => a + b, 0), 0)
      }, 0)
      const own = street.sections.map((section) => sections[section]!)
      expect(own.every((section) => section.street === i && section.roads.length === section.line.length / 2 - 1 && section.roads.every((road) => street.roads.includes(road)))).toBe(true)
      const sumM = own.reduce((sum, { lengthM }) => sum + lengthM, 0)
      expect(sumM, `seed ${seed}`).toBeCloseTo(street.lengthM, 6)
      // Gaps that are closed are the only more: at most one for each row.
      expect(sumM).toBeGreaterThan(drawnM - 0.5)
      expect(sumM).toBeLessThan(drawnM + 31 * 2 * street.roads.length)
    })
  }
})
