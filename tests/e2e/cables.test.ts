import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { at, network } from '../network'
import { testInTurn as test } from './driver'
import { collection } from './given'

/** Two crossing streets with a row of poles each; the first has ducts with room, cables of two operators and much that is wrong. */
const town = (name: string) => {
  const net = network().square('unit', 'W', -700, -700, 1400, { level: 'ward', unitCode: '1', name: 'Phường Một', parent: 'Quảng Ngãi', validFrom: '2025-07-01', population: 1000, households: 280 })
    .add('road', 'R1', { type: 'LineString', coordinates: [at(-600, 0), at(600, 0)] }, { name: 'Phan Bội Châu', roadClass: 'main', widthM: 12, hanging: 'allowed' })
    .add('road', 'R2', { type: 'LineString', coordinates: [at(0, -600), at(0, 600)] }, { name: 'Hùng Vương', roadClass: 'street', widthM: 8, hanging: 'forbidden' })
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(-600, 9), at(600, 9)] }, { owner: 'VNPT', ways: 8, usedWays: 1, shareable: true, ductClass: 'N1', status: 'operational', street: 'Phan Bội Châu' })
  for (const [row, place] of [['A', (i: number) => at(-580 + 40 * i, 7.5)], ['B', (i: number) => at(6, -580 + 40 * i)]] as const) {
    const poles = Array.from({ length: 30 }, (_, i) => `${row}${i}`)
    poles.forEach((id, i) => net.add('pole', id, { type: 'Point', coordinates: place(i) }, { owner: 'Viettel', sector: 'telecom', poleClass: 'C1', capacityCables: 4, status: 'operational', ownerSign: i > 2 }))
    for (const operator of row === 'A' ? ['Viettel', 'VNPT'] : ['Viettel']) {
      net.cable(`C${row}${operator}`, ...poles)
      Object.assign(net.features.at(-1)!.properties, { operator, role: 'distribution', status: 'operational', tagged: row === 'B', bundled: false, suspended: false })
    }
  }
  return { name, text: collection(net.features) }
}

test('the worst street first; its sheet says why; a finding marked as fixed is done with, an undo brings it back; a rule switched off is not judged by', async ({ app }) => {
  await app.beginWith(town('tuyen_cap.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.cables.open()
  expect((await app.cables.streets()).toSorted()).toEqual(['Hùng Vương', 'Phan Bội Châu'])
  await app.cables.goTo('Phan Bội Châu')
  const said = await app.cables.said()
  for (const part of [/Viettel/, /VNPT/, /Vì sao \d+ điểm/, /QCVN 33:2019/, /hào|cống/i]) expect(said).toMatch(part)
  const before = (await app.cables.findings()).length
  await app.cables.hasFindings(before)
  const tagged = (await app.cables.findings()).find((id) => id.startsWith('tidy.tag'))!
  await app.cables.mark(tagged, 'fixed')
  await app.cables.isMarked(tagged, 'fixed')
  await app.cables.hasFindings(before - 1)
  await app.projects.undo()
  await app.cables.isMarked(tagged, null)
  await app.cables.hasFindings(before)
  await app.cables.seeFindings()
  expect((await app.findings.groups()).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['tidy.tag', 'tidy.unbundled']))
  await app.cables.openRules()
  await app.cables.switchRule('tidy.tag')
  await app.cables.isAnswered()
  expect((await app.cables.findings()).filter((id) => id.startsWith('tidy.tag'))).toEqual([])
})

test('lines of the list that are higher than others take their height along when it is sorted another way', async ({ app }) => {
  const long = 'Đường Nguyễn Công Phương nối dài qua khu dân cư'
  const { name, text } = town('pho_dai.geojson')
  await app.beginWith({ name, text: text.replaceAll('Phan Bội Châu', long) })
  await app.cables.open()
  const names = (await app.cables.stand()).map((one) => one.name)
  expect(names).toHaveLength(2)
  for (const order of [[long, 'Hùng Vương'], ['Hùng Vương', long], [long, 'Hùng Vương']]) {
    await app.cables.sortListBy('name')
    await expect.poll(() => app.cables.stand()).toEqual(order.map((one) => ({ name: one, apartPx: 0 })))
  }
})

test('the table of streets is sorted by a press on a head; arrows go from line to line, Enter goes to the street', async ({ app }) => {
  await app.beginWith(town('bang.geojson'))
  await app.cables.begin()
  await app.cables.sortBy('name')
  expect(await app.cables.lines()).toEqual(['Hùng Vương', 'Phan Bội Châu'])
  await app.cables.goDown()
  await app.cables.isLookedAt('Phan Bội Châu')
  await app.cables.sortBy('name')
  expect(await app.cables.lines()).toEqual(['Phan Bội Châu', 'Hùng Vương'])
})

test('who gave no name is asked for it with the mark; what was written stays until it is signed', async ({ app }) => {
  await app.beginWith(town('khong_ten.geojson'))
  await app.projects.sayNameOnce('')
  await app.cables.open()
  await app.cables.goTo('Phan Bội Châu')
  const tagged = (await app.cables.findings()).find((id) => id.startsWith('tidy.tag'))!
  await app.cables.mark(tagged, 'notFault', 'Dây điện lực, không phải cáp viễn thông')
  expect(await app.cables.blamed()).toEqual({ said: languages.vi.cabling.whoMissing, note: 'Dây điện lực, không phải cáp viễn thông' })
  await app.cables.signMark('Lê Ổ')
  await app.cables.isMarked(tagged, 'notFault')
  expect(await app.cables.said()).toContain('Lê Ổ')
})

test('the board: a card is moved by key and by pointer, locked, and stays when the program places again; what has its year is planned in one step', async ({ app }) => {
  await app.beginWith(town('ngam_hoa.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.cables.open()
  await app.cables.openBoard()
  const begun = await app.cables.places()
  const [year, [id]] = Object.entries(begun).find(([column, cards]) => /^\d+$/.test(column) && cards.length > 0)! as [string, [string]]
  const next = String(Number(year) + 1)
  await app.cables.move(id, 'ArrowRight', next)
  await app.cables.move(id, 'l', next)
  expect(await app.cables.isLocked(id)).toBe(true)
  const other = Object.entries(await app.cables.places()).flatMap(([column, cards]) => (/^\d+$/.test(column) ? cards : [])).find((one) => one !== id)!
  await app.cables.drag(other, '2028')
  await app.cables.again()
  await app.cables.stands(id, next)
  await app.cables.plan()
  await app.cables.leave()
  await app.layers.hasCount('duct', 3)
  await app.projects.undo()
  await app.layers.hasCount('duct', 1)
})
