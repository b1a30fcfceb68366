import { expect, test } from 'vitest'
import { mastOf, mastRules } from '../../src/model/mast'
import { faultsOf } from '../../src/model/rule'
import { random } from '../random'

const roof = { support: 'rooftop', heightM: 2.4, buildingHeightM: 15, halfWidthM: 0.4 }

test('a small mast on a roof is A1a, with every number that was compared', () => {
  const { mastClass, reasons, missing } = mastOf(roof)
  expect(mastClass).toBe('A1a')
  expect(missing).toEqual([])
  expect(reasons.map(({ key }) => key)).toEqual(['edit.mast.rooftop', 'edit.mast.low', 'edit.mast.narrow'])
  expect(reasons[1]!.values).toEqual({ heightM: 2.4, limitM: 3, percent: 20, buildingM: 15, mostHeightM: 3 })
})

test('one measure over its limit makes it A2a, told by that measure; the limit itself is kept', () => {
  const over = (fields: object, key: string) => {
    const { mastClass, reasons } = mastOf({ ...roof, ...fields })
    expect([mastClass, reasons.at(-1)!.key]).toEqual(['A2a', key])
  }
  over({ heightM: 3.1, buildingHeightM: 40 }, 'edit.mast.tall')
  over({ heightM: 2.4, buildingHeightM: 11 }, 'edit.mast.tallForBuilding')
  over({ halfWidthM: 0.51 }, 'edit.mast.wide')
  expect(mastOf({ ...roof, heightM: 3, buildingHeightM: 15, halfWidthM: 0.5 }).mastClass).toBe('A1a')
  expect(mastOf({ ...roof, heightM: 0.6, buildingHeightM: 3 }).mastClass).toBe('A1a')
  expect(mastOf({ ...roof, heightM: 2.9, buildingHeightM: 14.5 }).reasons[1]!.values).toMatchObject({ limitM: 2.9 })
})

test('on the ground it is A2b, disguised A1b wherever it stands', () => {
  expect(mastOf({ support: 'ground' }).mastClass).toBe('A2b')
  expect(mastOf({ support: 'ground', disguised: true }).mastClass).toBe('A1b')
  expect(mastOf({ structure: 'disguised' }).mastClass).toBe('A1b')
})

test('what is missing is named, and only where it would matter', () => {
  expect(mastOf({})).toMatchObject({ mastClass: null, missing: ['support'] })
  expect(mastOf({ support: 'indoor', heightM: 2 })).toMatchObject({ mastClass: null, missing: ['support'] })
  expect(mastOf({ support: 'rooftop' })).toMatchObject({ mastClass: null, missing: ['heightM', 'buildingHeightM', 'halfWidthM'] })
  expect(mastOf({ support: 'rooftop', heightM: 2, halfWidthM: 0.3 })).toMatchObject({ mastClass: null, missing: ['buildingHeightM'] })
  expect(mastOf({ support: 'rooftop', heightM: 12 })).toMatchObject({ mastClass: 'A2a', missing: [] })
})

test('the class agrees with the definition on random masts whose measures are all there', () => {
  const next = random(41)
  for (let i = 0; i < 2000; i++) {
    const [heightM, buildingHeightM, halfWidthM] = [next() * 6, next() * 30, next()].map((n) => Math.round(n * 100) / 100) as [number, number, number]
    const isSmall = heightM * 5 <= buildingHeightM + 1e-9 && heightM <= 3 && halfWidthM <= 0.5
    expect(mastOf({ support: 'rooftop', heightM, buildingHeightM, halfWidthM }).mastClass, `${heightM} ${buildingHeightM} ${halfWidthM}`).toBe(isSmall ? 'A1a' : 'A2a')
  }
})

test('the definition was read, the letters are only remembered, and both are said', () => {
  expect(faultsOf(mastRules)).toEqual([])
  expect(mastOf(roof).sources.map(({ provenance }) => provenance)).toEqual(['read', 'memory'])
  expect(mastRules.rules.filter(({ provenance, on }) => provenance === 'memory' && on)).toEqual([])
})
