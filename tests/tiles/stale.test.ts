import { expect, test } from 'vitest'
import { create, remove, replace } from '../../src/model/change'
import { all, apply, datasetOf, get, numbersOf } from '../../src/model/dataset'
import { type Finding, findingOf } from '../../src/model/finding'
import { boxesMeet } from '../../src/model/geometry'
import { cut } from '../../src/tiles/cut'
import { boxOfTile } from '../../src/tiles/mercator'
import { type Shown, staleBoxes } from '../../src/tiles/stale'
import { bufferPx, tilePx } from '../../src/tiles/zooms'
import { at, network } from '../network'
import { pick, random, whole } from '../random'
import { tilesOver } from './read'
import { anyFeature, town } from './town'

const [south, north] = [at(-2000, -2000), at(8000, 8000)]
const addresses = [11, 13, 14, 16].flatMap((z) => tilesOver([south[0]!, south[1]!, north[0]!, north[1]!], z)).filter((_, i) => i % 7 === 0)

/** What is shown after something was done to it. */
function next(shown: Shown, chance: () => number, i: number): Shown {
  const { dataset, findings, waivers } = shown
  switch (whole(chance, 0, 6)) {
    case 0: return { ...shown, dataset: apply(dataset, create(anyFeature(chance, `N${i}`, 6000))) }
    case 1: {
      const old = get(dataset, `F${whole(chance, 0, 79)}`)
      return old ? { ...shown, dataset: apply(dataset, remove(old)) } : shown
    }
    case 2: {
      const old = pick(chance, [...all(dataset)])
      return { ...shown, dataset: apply(dataset, replace([old, anyFeature(chance, old.id, 6000)])) }
    }
    case 3: return { ...shown, mask: chance() < 0.3 ? null : Uint8Array.from({ length: numbersOf(dataset) }, () => (chance() < 0.9 ? 1 : 0)) }
    case 4: return { ...shown, findings: [...findings, findingAt(chance, `f${i}`)] }
    case 5: return { ...shown, findings: findings.slice(whole(chance, 0, 1)) }
    default: {
      if (findings.length === 0) return shown
      const { id } = pick(chance, findings)
      const left = new Map(waivers)
      if (!left.delete(id)) left.set(id, { finding: id, rule: 'r', reason: '', who: '', at: '' })
      return { ...shown, waivers: left }
    }
  }
}

const findingAt = (chance: () => number, key: string): Finding => findingOf({
  rule: 'r', severity: pick(chance, ['error', 'warning', 'info']), message: 'app.name', key,
  place: at(chance() * 6000, chance() * 6000), subjects: [`F${whole(chance, 0, 90)}`],
})

test('a tile that no stale box meets has the same bytes as before, after every kind of change', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const chance = random(seed)
    const findings = [findingAt(chance, 'first'), findingAt(chance, 'second')]
    let shown: Shown = { dataset: datasetOf(town(chance, 80, 6000)), mask: null, findings, waivers: new Map() }
    const cutNow = ({ dataset, mask, findings, waivers }: Shown) => addresses.map((address) => cut(dataset, mask, address, { findings, waivers }))
    let before = cutNow(shown)
    let spared = 0
    let cutAgain = 0
    for (let i = 0; i < 20; i++) {
      const after = next(shown, chance, i)
      const boxes = staleBoxes(shown, after)!
      const bytes = cutNow(after)
      for (const [t, address] of addresses.entries()) {
        const tile = boxOfTile(address, bufferPx / tilePx)
        if (boxes.some((box) => boxesMeet(box, tile))) cutAgain++
        else {
          spared++
          expect(Buffer.compare(bytes[t]!, before[t]!), `seed ${seed}, step ${i}, ${JSON.stringify(address)}`).toBe(0)
        }
      }
      before = bytes
      shown = after
    }
    expect(spared).toBeGreaterThan(cutAgain)
  }
})

test('another base, or very many changes, is everything; nothing is nothing', () => {
  const features = town(random(1), 3000, 6000)
  const shown: Shown = { dataset: datasetOf(features), mask: null, findings: [], waivers: new Map() }
  expect(staleBoxes(shown, { ...shown, dataset: datasetOf(features) })).toBeNull()
  expect(staleBoxes(shown, { ...shown, mask: new Uint8Array(3000) })).toBeNull()
  expect(staleBoxes(shown, { ...shown, mask: new Uint8Array(3000).fill(1) })).toEqual([])
  expect(staleBoxes(shown, shown)).toEqual([])
})

test('a finding far from what it is about comes and goes with it', () => {
  const place = at(5000, 5000)
  const here = [place[0], place[1], place[0], place[1]]
  const finding = findingOf({ rule: 'r', severity: 'error', message: 'app.name', place, subjects: ['P', 'late'] })
  const dataset = network().pole('P', 0, 0).dataset()
  const hidden: Shown = { dataset, mask: Uint8Array.of(0), findings: [finding], waivers: new Map() }
  expect(staleBoxes(hidden, { ...hidden, mask: Uint8Array.of(1) })).toContainEqual(here)
  const late = apply(dataset, create({ ...network().pole('late', 9, 9).features[0]!, geometry: null }))
  expect(staleBoxes(hidden, { ...hidden, dataset: late, mask: Uint8Array.of(0, 1) })).toEqual([here])
  expect(staleBoxes({ ...hidden, mask: new Uint8Array(1) }, hidden)).toEqual([])
})
