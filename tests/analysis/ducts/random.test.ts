import { expect, it } from 'vitest'
import { ductRuns, freeWaysOf } from '../../../src/analysis/ducts'
import { isSameHolder } from '../../../src/analysis/ducts/scene'
import { run } from '../../../src/load'
import { all, type Dataset, datasetOf, type Feature, get } from '../../../src/model/dataset'
import { metresPerDegree } from '../../../src/model/geometry'
import { carried } from '../../model/edit/shaped'
import { origin } from '../../network'
import { pick, random, whole } from '../../random'
import { askedOf, lineOf } from './asking'

const owners = ['VNPT', 'Viettel', 'FPT', 'UBND tỉnh']

/** Streets along a grid, some with ducts, cables along and across them. */
function town(next: () => number): Dataset {
  const features: Feature[] = []
  const put = (kind: 'duct' | 'cable', id: string, metres: number[], given: object) =>
    features.push({ type: 'Feature', id, geometry: lineOf(...metres), properties: { kind, ...given } } as Feature)
  const streets = Array.from({ length: 4 }, (_, i) => ({ y: 60 * i, tilt: (next() - 0.5) * 0.3, name: next() < 0.7 ? `Phố ${i}` : undefined, owner: pick(next, owners) }))
  for (const [k, { y, tilt, name, owner }] of streets.entries()) {
    const beside = (off: number, from: number, to: number, vertices: number) => Array.from({ length: vertices }, (_, i) => {
      const x = from + ((to - from) * i) / (vertices - 1)
      return [x, y + off + tilt * x + (next() - 0.5)]
    }).flat()
    let x = 60 * next()
    for (let i = 0; i < whole(next, 0, 5); i++) {
      const long = 50 + 60 * next()
      put('duct', `D${k}-${i}`, beside(0, x, x + long, 2), {
        owner: next() < 0.9 ? owner : pick(next, owners), street: name, ways: next() < 0.9 ? whole(next, 1, 5) : undefined, usedWays: whole(next, 0, 3), shareable: next() < 0.6 || undefined,
        ...(next() < 0.3 && { status: 'planned', phase: whole(next, 2025, 2030) }),
      })
      x += long
    }
    if (next() < 0.3) put('duct', `E${k}`, beside(5 * next(), 20, 20 + 200 * next(), 3), { owner: pick(next, owners), street: name, ways: 4, usedWays: 1, ...(next() < 0.6 && { status: 'planned', phase: 2029 }) })
    for (let i = 0; i < whole(next, 1, 5); i++) {
      const from = 300 * next()
      put('cable', `C${k}-${i}`, beside(-14 + 28 * next(), from, from + 40 + 300 * next(), whole(next, 2, 6)), { operator: pick(next, owners), placement: next() < 0.8 ? 'aerial' : 'buried' })
    }
  }
  return datasetOf(features)
}

/** Every 20 cm of a line, on the plane a child would take: is it within the distance of a duct in its direction that passes? */
function shareBeside(line: Feature, ducts: readonly Feature[], withinM: number, angleDeg: number): number {
  const [perLng, perLat] = metresPerDegree(origin[1]!)
  const flat = (feature: Feature) => (feature.geometry as unknown as { coordinates: [number, number][] }).coordinates.map(([lng, lat]) => [(lng - origin[0]!) * perLng, (lat - origin[1]!) * perLat] as const)
  let [near, long] = [0, 0]
  const a = flat(line)
  for (let i = 1; i < a.length; i++) {
    const [[ax, ay], [bx, by]] = [a[i - 1]!, a[i]!]
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) / 0.2)
    long += steps
    const way = Math.atan2(by - ay, bx - ax)
    const [low, high] = [Math.min(ay, by) - withinM, Math.max(ay, by) + withinM]
    const along = ducts.flatMap((duct) => {
      const d = flat(duct)
      if (d.every(([, y]) => y < low) || d.every(([, y]) => y > high)) return []
      return d.slice(1).map((to, j) => [d[j]!, to] as const)
    }).filter(([c, e]) => {
      const turn = Math.abs(((Math.atan2(e[1] - c[1], e[0] - c[0]) - way) * 180) / Math.PI) % 180
      return Math.min(turn, 180 - turn) <= angleDeg
    })
    for (let k = 0; k < steps; k++) {
      const [x, y] = [ax + ((k + 0.5) / steps) * (bx - ax), ay + ((k + 0.5) / steps) * (by - ay)]
      if (along.some(([[cx, cy], [ex, ey]]) => {
        const t = Math.max(0, Math.min(1, ((x - cx) * (ex - cx) + (y - cy) * (ey - cy)) / ((ex - cx) ** 2 + (ey - cy) ** 2)))
        return Math.hypot(x - cx - t * (ex - cx), y - cy - t * (ey - cy)) <= withinM
      })) near++
    }
  }
  return near / long
}

it('200 random towns: the cables are those of brute force, no way is given twice, nothing changes once it is decided', () => {
  let [cables, fitting, pairs] = [0, 0, 0]
  for (let seed = 1; seed <= 200; seed++) {
    const said = `seed ${seed}`
    const dataset = town(random(seed))
    const asked = askedOf(dataset)
    const { opportunities } = run(ductRuns(asked))
    const everything = [...all(dataset)]
    const ducts = everything.filter(({ properties: { kind } }) => kind === 'duct')
    const runs = opportunities.filter(({ rule }) => rule === 'share.ducts')
    const writes = runs.flatMap(({ proposals: [first] }) => first!.writes)

    // Among cables with room beside them from the start, those that find a way and those that come too late.
    const withRoom = ducts.filter((duct) => (freeWaysOf(dataset, duct, 2040) ?? 0) > 0)
    const moved = new Set(writes.flatMap(({ ids }) => ids))
    for (const cable of everything.filter(({ properties: { kind } }) => kind === 'cable')) {
      const share = shareBeside(cable, withRoom, 10, 15)
      if (Math.abs(share - 0.5) < 0.01) continue
      if (share < 0.5) expect(moved.has(cable.id), `${said} ${cable.id}`).toBe(false)
      else if (!moved.has(cable.id)) {
        const left = withRoom.filter((duct) => freeWaysOf(dataset, duct, 2040)! > writes.reduce((sum, { ids, values }) => sum + ((values.moveTo as string[]).includes(duct.id) ? ids.length : 0), 0))
        expect(shareBeside(cable, left, 10, 15), `${said} ${cable.id} is left out`).toBeLessThan(0.51)
      }
      cables++
      if (moved.has(cable.id)) fitting++
    }
    for (const duct of ducts) {
      const taken = writes.reduce((sum, { ids, values }) => sum + ((values.moveTo as string[]).includes(duct.id) ? ids.length : 0), 0)
      expect(taken, `${said} ${duct.id}`).toBeLessThanOrEqual(freeWaysOf(dataset, duct, 2040) ?? 0)
    }

    // Ducts of two owners, the one beside the other for half of its length.
    const beside = ducts.filter((duct) => ducts.some((other) => other !== duct && !isSameHolder(String(other.properties.owner), String(duct.properties.owner)) && shareBeside(duct, [other], 10, 15) > 0.51))
    const paired = new Set(opportunities.filter(({ rule }) => rule === 'share.ductPair').flatMap(({ subjects }) => subjects))
    for (const { id } of beside) expect(paired.has(id), `${said} ${id}`).toBe(true)
    pairs += beside.length

    expect(opportunities.map(({ score }) => score)).toEqual(opportunities.map(({ score }) => score).sort((a, b) => b - a))
    expect(run(ductRuns(asked)).opportunities).toEqual(opportunities)
    if (seed % 4 === 0 && runs.length > 0) {
      const { proposals: [first], id } = runs[0]!
      const after = carried(dataset, { do: 'plan', name: { key: 'ducting.title' }, writes: first!.writes.map(({ ids, values }) => ({ ids, values: { phase: 2030, ...values } })) }).after
      for (const cable of first!.writes.flatMap(({ ids }) => ids)) expect(get(after, cable)!.properties.action).toBe('underground')
      const again = run(ductRuns(askedOf(after))).opportunities.filter(({ rule }) => rule === 'share.ducts')
      expect(again.map((one) => [one.id, one.score, one.proposals[0]!.writes]), `${said} ${id} decided`).toEqual(runs.map((one) => [one.id, one.score, one.proposals[0]!.writes]))
    }
  }
  expect(cables).toBeGreaterThan(1000)
  expect(fitting).toBeGreaterThan(100)
  expect(pairs).toBeGreaterThan(30)
}, 60_000)
