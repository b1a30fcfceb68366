import { expect, test } from 'vitest'
import type { Programme } from '../../../src/analysis/undergrounding'
import { all, type Dataset, type Feature, get } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { at, type Network, network } from '../../network'
import { pick, random, whole } from '../../random'
import { type Given, made, planned } from './asked'
import { street } from './street'

const operators = ['Viettel', 'VNPT', 'FPT']

/** Streets with ducts of few ways along parts of them; some are planned, some hold what is there or planned already. */
function anyTown(next: () => number): Network {
  const net = network()
  for (let s = 0; s < whole(next, 1, 5); s++) {
    const [northM, longM] = [300 * s, 50 * whole(next, 2, 12)]
    const cables = Object.fromEntries(Array.from({ length: whole(next, 0, 4) }, (_, i) => [`S${s}C${i}`, {
      operator: pick(next, operators), role: pick(next, ['trunk', 'distribution', 'drop'] as const),
      ...(next() < 0.1 && { inUse: false }),
    }]))
    street(net, `S${s}`, northM, longM, cables, { roadClass: pick(next, ['main', 'street', 'alley']), ...(next() < 0.3 && { undergroundingYear: whole(next, 2025, 2031) }) })
    for (let d = 0; d < whole(next, 0, 3); d++) {
      const fromM = whole(next, 0, longM / 2)
      const [line, isPlanned, ways] = [[at(fromM, northM - 6 - d), at(whole(next, fromM + 20, longM), northM - 6 - d)], next() < 0.4, whole(next, 1, 4)]
      const duct = `S${s}D${d}`
      net.add('duct', duct, { type: 'LineString', coordinates: line }, {
        ways, usedWays: isPlanned ? 0 : whole(next, 0, ways), owner: pick(next, operators), shareable: next() < 0.6,
        ...(isPlanned ? { status: 'planned', ...(next() < 0.9 && { phase: whole(next, 2026, 2032) }) } : { status: 'operational' }),
      })
      if (next() < 0.3) net.add('cable', `${duct}X`, { type: 'LineString', coordinates: line }, { placement: 'duct', operator: 'X', duct: [duct], status: 'planned', phase: whole(next, 2026, 2032) })
      if (next() < 0.2) net.add('cable', `${duct}Y`, { type: 'LineString', coordinates: line }, { placement: 'buried', operator: 'X', action: 'underground', moveTo: [duct], phase: whole(next, 2026, 2032) })
    }
  }
  return net
}

/** Ducts with more ways taken than there are at the end of a year, counted plainly: what is told or lies there, what is planned, and what the programme moves. */
function overfull(dataset: Dataset, programme: Programme): string[] {
  const features = [...all(dataset)]
  const faults: string[] = []
  const moved = new Map<string, number>()
  for (const { year, items } of programme.years) for (const { undertaking } of items) {
    for (const { cable, ducts, isDrop } of programme.undertakings.find(({ id }) => id === undertaking)!.movers) for (const duct of ducts) {
      if (isDrop) faults.push(`drop ${cable} takes a way`)
      moved.set(`${cable} ${duct}`, Math.min(year, moved.get(`${cable} ${duct}`) ?? Infinity))
    }
  }
  const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
  for (const duct of features.filter((one): one is Feature<'duct'> => one.properties.kind === 'duct')) for (let year = 2026; year <= 2034; year++) {
    const cables = features.filter((one) => one.properties.kind === 'cable').filter(({ id, properties: { duct: there, moveTo, status, phase } }) =>
      (moved.get(`${id} ${duct.id}`) ?? Infinity) <= year || (names(there).includes(duct.id) && (status !== 'planned' || phase! <= year)) || (names(moveTo).includes(duct.id) && (phase ?? 0) <= year))
    const lying = cables.filter(({ properties: { duct: there, status } }) => names(there).includes(duct.id) && status !== 'planned').length
    const used = Math.max(0, (duct.properties.usedWays ?? 0) - lying) + cables.length
    const isUsed = [...moved].some(([key, from]) => key.endsWith(` ${duct.id}`) && from <= year)
    const { status, phase } = duct.properties
    if (isUsed && status === 'planned' && !(phase! <= year)) faults.push(`${duct.id} is not there in ${year}`)
    if (isUsed && used > duct.properties.ways!) faults.push(`${duct.id} in ${year}: ${used} of ${duct.properties.ways}`)
  }
  return faults
}

const anyGiven = (next: () => number): Given => ({
  programme: next() < 0.5 ? { limit: 'km', perYearKm: next() < 0.3 ? null : 0.2 + next() } : { limit: 'money', perYearVnd: next() < 0.3 ? null : 1e8 + 2e9 * next() },
})

test('in any of 80 random towns no duct ever has more ways taken than it has, and no year is over its limit', { timeout: 60_000 }, () => {
  let moving = 0
  for (let seed = 1; seed <= 80; seed++) {
    const next = random(seed)
    const dataset = anyTown(next).dataset()
    const programme = made(dataset, anyGiven(next))
    expect(overfull(dataset, programme), `seed ${seed}`).toEqual([])
    for (const { over, limit, spent } of programme.years) {
      expect(over, `seed ${seed}`).toBe(0)
      if (limit !== null) expect(spent, `seed ${seed}`).toBeLessThanOrEqual(limit * (1 + 1e-8))
    }
    expect(programme.ducts.every(({ free }) => free.every((ways) => ways === null || ways >= 0)), `seed ${seed}`).toBe(true)
    const all = [...programme.years.flatMap(({ items }) => items.map(({ undertaking }) => undertaking)), ...programme.waiting]
    expect(all.sort(), `seed ${seed}`).toEqual(programme.undertakings.map(({ id }) => id).sort())
    moving += programme.ducts.filter(({ taken }) => taken.at(-1)! > 0).length
  }
  expect(moving).toBeGreaterThan(25)
})

test('what is planned is no fuller either, makes nothing twice, and the same data have the same programme', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 30; seed++) {
    const next = random(seed)
    const dataset = anyTown(next).dataset()
    const given = anyGiven(next)
    const programme = made(dataset, given)
    expect(JSON.stringify(made(dataset, given)), `seed ${seed}`).toBe(JSON.stringify(programme))
    const years = { years: Object.fromEntries(programme.undertakings.map(({ id }) => [id, programme.years.find(({ items }) => items.some(({ undertaking }) => undertaking === id))?.year ?? null])) }
    const { drafts, writes } = planned(dataset, { ...given, ...years })
    if (drafts.length + writes.length === 0) continue
    const { after } = carried(dataset, { do: 'plan', name: { key: 'sharing.step.plan', values: { n: 1 } }, drafts, writes })
    const again = made(after, { ...given, ...years })
    expect(overfull(after, again), `seed ${seed}`).toEqual([])
    expect(again.years.map(({ items }) => items.map(({ undertaking }) => undertaking).sort()), `seed ${seed}`).toEqual(programme.years.map(({ items }) => items.map(({ undertaking }) => undertaking).sort()))
    expect(planned(after, { ...given, ...years }).drafts, `seed ${seed}`).toEqual([])
    for (const { ids } of writes) for (const id of ids) expect(get(after, id), `seed ${seed}`).toBeDefined()
  }
})
