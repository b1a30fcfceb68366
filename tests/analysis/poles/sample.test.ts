import type { Point } from 'geojson'
import { expect, test } from 'vitest'
import { all, datasetOf, get } from '../../../src/model/dataset'
import { metresBetween } from '../../../src/model/geometry'
import { carried } from '../../model/edit/shaped'
import { sampleCity } from '../../worker/given'
import { found } from './found'

const city = sampleCity()
const first = found(city)
const idsOf = ({ opportunities }: typeof first) => opportunities.map(({ id }) => id)

test('the sample city has pole lines to share, the same in every run', () => {
  expect(first.opportunities.length).toBeGreaterThan(5)
  expect(new Set(idsOf(first)).size).toBe(first.opportunities.length)
  expect(JSON.stringify(found(datasetOf([...all(city)])))).toBe(JSON.stringify(first))
}, 60_000)

test('what the parts say is the score, and the list begins with the highest', () => {
  for (const { score, proposals } of first.opportunities) {
    expect(score).toBe(proposals[0]!.score)
    for (const proposal of proposals) {
      const [points, weights] = [proposal.parts.reduce((sum, part) => sum + part.points, 0), proposal.parts.reduce((sum, { weight }) => sum + weight, 0)]
      expect(proposal.score).toBe(Math.round((100 * points) / weights))
      for (const part of proposal.parts) expect(part.points).toBeLessThanOrEqual(part.weight)
    }
  }
  const scores = first.opportunities.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
})

test('every cable that goes finds poles that stay beside those it leaves, with room for all of them', () => {
  const placeOf = (id: string) => (get(city, id)!.geometry as Point).coordinates
  for (const { proposals, id } of first.opportunities) for (const { writes, gains } of proposals) {
    const kept = new Set(writes.find(({ values }) => values.action === 'share')!.ids)
    const gone = new Set(writes.find(({ values }) => values.action === 'remove')!.ids)
    expect(gains.poles).toBe(gone.size)
    for (const pole of kept) expect(gone.has(pole)).toBe(false)
    const moves = writes.filter(({ values }) => values.action === 'relocate')
    expect(gains.cables).toBe(moves.length)
    const load = new Map<string, Set<string>>()
    for (const { properties, id: cable } of all(city)) {
      if (properties.kind !== 'cable' || properties.action === 'remove' || properties.action === 'underground') continue
      for (const pole of (properties.poles as string[] | undefined) ?? []) if (kept.has(pole)) (load.get(pole) ?? load.set(pole, new Set()).get(pole)!).add(cable)
    }
    for (const { ids: [cable], values } of moves) {
      const to = values.moveTo as string[]
      for (const pole of to) {
        expect(kept.has(pole)).toBe(true)
        ;(load.get(pole) ?? load.set(pole, new Set()).get(pole)!).add(cable!)
      }
      const left = (get(city, cable!)!.properties.poles as string[]).filter((pole) => gone.has(pole))
      expect(left.length, `${id} ${cable}`).toBeGreaterThan(0)
      for (const pole of left) expect(Math.min(...to.map((one) => metresBetween(placeOf(one), placeOf(pole))))).toBeLessThan(50)
    }
    for (const [pole, cables] of load) expect(cables.size, pole).toBeLessThanOrEqual(Number(get(city, pole)!.properties.capacityCables ?? Infinity))
  }
})

test('ids stay when all of it has been decided', () => {
  const writes = first.opportunities.flatMap(({ proposals }) => proposals[0]!.writes)
  const { after } = carried(city, { do: 'plan', name: { key: 'sharing.step.accepted', values: { name: '' } }, writes })
  const now = new Set(idsOf(found(after)))
  // With more decided than fits, some have no room left; those that were alone on their poles must be there.
  const poles = first.opportunities.flatMap(({ subjects }) => subjects)
  const alone = first.opportunities.filter(({ subjects }) => subjects.every((id) => poles.indexOf(id) === poles.lastIndexOf(id)))
  expect(alone.length).toBeGreaterThan(3)
  for (const { id, name } of alone) expect(now.has(id), name).toBe(true)
}, 60_000)
