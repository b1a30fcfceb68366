import { describe, expect, it } from 'vitest'
import { arranged } from '../../../src/analysis/colocation/arranged'
import { groundOf } from '../../../src/analysis/colocation/ground'
import { groupsOf } from '../../../src/analysis/colocation/groups'
import { limitsOf } from '../../../src/analysis/sharing'
import { run } from '../../../src/load'
import { datasetOf } from '../../../src/model/dataset'
import { metresBetween } from '../../../src/model/geometry'
import { pick, random, whole } from '../../random'
import { askedOf } from './asking'
import { crowd, day } from './made'

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('groups of masts, seed %i', (seed) => {
  const next = random(seed)
  const made = crowd(next, { masts: whole(next, 5, 60), sideM: whole(next, 150, 900) })
  const asked = askedOf(made.dataset(), { settings: { preset: pick(next, ['haiDuong', 'bacNinh', 'quangNam']) } })
  const ground = run(groundOf(asked))
  const groups = run(groupsOf(ground))
  const { masts, ties } = ground
  const free = () => new Set(masts.filter(({ rank }) => !groups.some(({ members }) => members.some((one) => one.rank === rank))).map(({ rank }) => rank))

  it('stand on the same pairs as all pairs looked at one by one', () => {
    const limits = limitsOf(asked.settings, day, null)
    const pairs = masts.flatMap((a, i) => masts.slice(i + 1).flatMap((b) => {
      const limit = limits.of(a, b)
      return limit && metresBetween(a.at, b.at) < limit.m ? [`${a.id} ${b.id}`] : []
    }))
    expect(pairs.length).toBeGreaterThan(0)
    expect(masts.flatMap(({ id }, i) => ties[i]!.filter(({ to }) => to > i).map(({ to }) => `${id} ${masts[to]!.id}`))).toEqual(pairs)
    for (const list of ties) for (const { to, distanceM } of list) expect(ties[to]!.some((back) => back.distanceM === distanceM)).toBe(true)
  })

  it('have every mast in one of them at most, all of them within the limit of the one they are about', () => {
    const ids = groups.flatMap(({ members }) => members.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { hub, members } of groups) {
      expect(members).toContain(hub)
      for (const { rank } of members) expect(rank === hub.rank || ties[hub.rank]!.some(({ to }) => to === rank), 'no chains').toBe(true)
      expect(arranged(ground, hub, members.filter((one) => one !== hub)).movers.length).toBeGreaterThan(0)
    }
  })

  it('leave no two masts alone of which one could take the other', () => {
    const left = free()
    for (const hub of left) {
      const others = [...left].filter((one) => one !== hub && ties[hub]!.some(({ to }) => to === one)).map((one) => masts[one]!)
      expect(arranged(ground, masts[hub]!, others).movers).toEqual([])
    }
  })

  it('are the same whatever the order of the data', () => {
    const features = made.features.map((feature) => ({ feature, at: next() })).sort((a, b) => a.at - b.at).map(({ feature }) => feature)
    const again = run(groupsOf(run(groundOf({ ...asked, dataset: datasetOf(features) }))))
    const named = (list: typeof groups) => list.map(({ hub, members }) => [hub.id, ...members.map(({ id }) => id)].join(' '))
    expect(named(again)).toEqual(named(groups))
  })

  it('never give a mast more than it has room for', () => {
    for (const { members } of groups) for (const keeper of members) {
      const { newcomers, movers } = arranged(ground, keeper, members.filter((one) => one !== keeper))
      const there = new Set([...keeper.operators, ...movers.flatMap(({ mast }) => mast.operators)])
      expect(there.size).toBe(keeper.operators.length + newcomers.length)
      if (keeper.room !== null) expect(newcomers.length).toBeLessThanOrEqual(keeper.room)
    }
  })
})
