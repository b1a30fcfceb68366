import { expect, test } from 'vitest'
import { apply } from '../../src/model/dataset'
import { replace } from '../../src/model/change'
import { answersTo, boxRound, isNode, isTied, linesAt, nodesAt } from '../../src/model/network'
import { metresBetween } from '../../src/model/geometry'
import { at, network, origin } from '../network'

const net = () => network().pole('P1', 0, 0, { code: 'CT-1' }).site('S', 0, 0.03).point('chamber', 'H', 0, 0.9).point('place', 'X', 0, 0).add('pole', 'nowhere', null).pole('P2', 40, 0).cable('C', 'P1', 'P2')
  .add('duct', 'D', { type: 'LineString', coordinates: [at(-20, 0), at(20, 0)] }).add('road', 'R', { type: 'LineString', coordinates: [at(0, 0), at(20, 0)] })

test('nodes at a place are poles, chambers and masts within reach, the nearest first', () => {
  const dataset = net().dataset()
  expect(nodesAt(dataset, at(0, 0)).map(({ id }) => id)).toEqual(['P1', 'S'])
  expect(nodesAt(dataset, at(0, 0.8), 1).map(({ id }) => id)).toEqual(['H', 'S', 'P1'])
  const pole = dataset.base.features[0]!
  const moved = { ...pole, geometry: { type: 'Point' as const, coordinates: at(500, 500) } }
  const after = apply(dataset, replace([pole, moved]))
  expect(nodesAt(after, at(0, 0)).map(({ id }) => id)).toEqual(['S'])
  expect(nodesAt(after, at(500, 500))).toEqual([moved])
})

test('lines at a place have a vertex there; one that only passes has not, and a road is not tied', () => {
  expect(linesAt(net().dataset(), at(0, 0)).map(({ id }) => id)).toEqual(['C'])
  expect(linesAt(net().dataset(), at(-20, 0)).map(({ id }) => id)).toEqual(['D'])
  const kinds = net().features.filter((feature) => isNode(feature) || isTied(feature)).map(({ id }) => id)
  expect(kinds).toEqual(['P1', 'S', 'H', 'nowhere', 'P2', 'C', 'D'])
})

test('a name is an id or a code, and no code is nobody\'s name', () => {
  const [pole, mast] = net().features
  expect([answersTo(pole!, 'P1'), answersTo(pole!, 'CT-1'), answersTo(pole!, 'CT-2'), answersTo(mast!, undefined), answersTo(mast!, '')]).toEqual([true, true, false, false, false])
})

test('a box round a place reaches as far as is said, on every side', () => {
  const [west, south, east, north] = boxRound(origin, 100)
  for (const side of [[west, origin[1]!], [east, origin[1]!], [origin[0]!, south], [origin[0]!, north]]) expect(metresBetween(origin, side)).toBeCloseTo(100, 2)
})
