import { expect, test, vi } from 'vitest'
import { faultsOf, groundOf } from '../../src/analysis/integrity'
import { create, remove, replace } from '../../src/model/change'
import { all, type Dataset, get } from '../../src/model/dataset'
import { type Finding, findingOf } from '../../src/model/finding'
import { memoryStore } from '../../src/storage/memory'
import { type Store } from '../../src/storage/store'
import { turnsOf } from '../../src/storage/turns'
import { checkAll } from '../../src/worker/checks'
import { edit } from '../../src/worker/edit'
import { finished } from '../../src/worker/keep'
import { act, adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { placeOf } from '../../src/worker/rest'
import { findingGroups, fixable } from '../../src/worker/findings'
import { projectFile } from '../../src/worker/file'
import { openProject } from '../../src/worker/turn'
import { at, network } from '../network'
import { pick, random, whole } from '../random'
import { anyEdit, anyNet } from './edits'

vi.setConfig({ testTimeout: 120_000 })

const windowOn = (store: Store): Context => contextOf(placeOf(async () => store, turnsOf()()))

/** A finding whole, with what it offers, as text. */
const textOf = ({ fix, ...finding }: Finding): string => JSON.stringify([finding, fix && [...fix]])
/** What the checks say now of the objects that count as checked, worked out from nothing. */
function anew({ replica: { dataset, checks: { checked } } }: Context): string[] {
  const ground = groundOf({ ...dataset })
  return [...all(dataset)].filter(({ id }) => checked === 'all' || checked.has(id)).flatMap((feature) => faultsOf(feature, ground)).map(textOf)
}
const listed = ({ replica: { checks } }: Context): string[] => checks.list.map(textOf)

/** Nets that touch and double each other, so that much is wrong with them. */
function shaken(next: () => number, dataset: Dataset) {
  const present = [...all(dataset)]
  const one = pick(next, present)
  const other = pick(next, present)
  switch (whole(next, 0, 4)) {
    case 0: return remove(one)
    case 1: return create({ ...one, id: `D${whole(next, 0, 1e9)}` })
    case 2: return one.properties.kind === other.properties.kind ? replace([one, { ...one, geometry: other.geometry }]) : remove(other)
    case 3: return replace([one, { ...one, properties: { ...one.properties, code: pick(next, ['P0-1', 'P0-2', 'X', '']), poles: pick(next, [['P0-1', 'X'], ['P0-2'], []]), ways: 0, usedWays: whole(next, 0, 2), capacityCables: 0 } }])
    default: {
      if (one.geometry?.type !== 'Point') return create({ ...other, id: `E${whole(next, 0, 1e9)}` })
      const [lng, lat] = one.geometry.coordinates
      return replace([one, { ...one, geometry: { type: 'Point', coordinates: [lng! + (next() - 0.5) * 6e-5, lat! + (next() - 0.5) * 6e-5] } }])
    }
  }
}

async function anything(next: () => number, context: Context): Promise<void> {
  const { history, dataset } = context.replica
  if (next() < 0.25) await travel({ to: whole(next, 0, history.steps.length) }, context)
  else if (next() < 0.4) await finished(edit({ edit: anyEdit(next, dataset), who: 'An' }, context))
  else await act({ name: { key: 'project.title' }, change: shaken(next, dataset), who: 'An' }, context)
}

test('after any history the checks say what checking anew says of all that was touched; undone they say nothing; opened again they say the same', async () => {
  let faults = 0
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed)
    const store = memoryStore()
    const context = windowOn(store)
    const { project } = await adopt(context, { features: anyNet(next).features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
    const moments = new Map<number, string[]>([[0, []]])
    for (let i = 0; i < 20; i++) {
      const before = context.replica.history.at
      await anything(next, context)
      const { history: { at: now, steps }, findings, said, checks } = context.replica
      expect(listed(context), `seed ${seed}, action ${i}`).toEqual(anew(context))
      expect(findings).toEqual([...said, ...checks.list])
      if (now === before + 1 && now === steps.length) moments.set(now, listed(context))
      faults += checks.list.length
    }
    const again = windowOn(store)
    await finished(openProject({ id: project.id }, again))
    expect(listed(again).sort(), `seed ${seed}, opened again`).toEqual(listed(context).sort())
    for (const to of [0, context.replica.history.steps.length, 0]) {
      await travel({ to }, context)
      expect(listed(context).sort(), `seed ${seed}, after step ${to}`).toEqual((moments.get(to) ?? []).toSorted())
      await travel({ to }, again)
      expect(listed(again).sort(), `seed ${seed}, opened again, after step ${to}`).toEqual(listed(context).sort())
    }
  }
  expect(faults).toBeGreaterThan(1000)
})

/** Pole lines of which every second cable ends a metre beside its pole. */
function loose(count: number) {
  const net = network()
  for (let i = 0; i < count; i++) {
    net.pole(`A${i}`, 0, i * 20).pole(`B${i}`, 40, i * 20)
    net.add('cable', `C${i}`, { type: 'LineString', coordinates: [at(0, i * 20), at(i % 2 ? 39 : 40, i * 20)] }, { placement: 'aerial', poles: [`A${i}`, `B${i}`] })
  }
  return net.features
}
const content = (features: ReturnType<typeof loose>) => ({ features, findings: [], notices: [], weight: 0 })
const step = (change: ReturnType<typeof create>) => ({ name: { key: 'project.title' as const }, change, who: 'An' })
/** Lets the other thread go on until what waits was checked. */
async function allSettled(context: Context): Promise<void> {
  while (context.replica.checks.waiting.length) await context.news.after(context.news.at())
}

test('once the whole project was checked all of it counts, and each action keeps it so', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const next = random(seed)
    const context = windowOn(memoryStore())
    await adopt(context, content(anyNet(next).features), { name: 'Thử', isSample: false })
    for (let i = 0; i < 4; i++) await anything(next, context)
    const status = await finished(checkAll(null, context))
    expect(status.checks).toMatchObject({ checked: 'all', isWaiting: false })
    for (let i = 0; i < 12; i++) {
      expect(listed(context), `seed ${seed}, action ${i}`).toEqual(anew(context))
      await anything(next, context)
    }
  }
})

test('what is done while the whole project is checked is checked as well', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, content(loose(50)), { name: 'Thử', isSample: false })
  const working = checkAll(null, context)
  for (let i = 0; i < 60; i++) await working.next()
  await act(step(remove(get(context.replica.dataset, 'B1')!)), context)
  await finished(working)
  await allSettled(context)
  expect(context.replica.checks.checked).toBe('all')
  expect(listed(context)).toEqual(anew(context))
  expect(listed(context).some((text) => text.includes('network.dangling'))).toBe(true)
})

test('a check of everything that is left changes nothing', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, content(loose(50)), { name: 'Thử', isSample: false })
  const before = context.replica
  const working = checkAll(null, context)
  await working.next()
  await working.return(undefined as never)
  expect(context.replica).toBe(before)
})

test('a large import, which becomes the base, is answered first and checked after; undone at once it says nothing', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, content([]), { name: 'Thử', isSample: false })
  const answer = act(step(create(...loose(1800))), context)
  expect(context.replica).toMatchObject({ dataset: { size: 5400 }, checks: { list: [], waiting: [{}] } })
  await answer
  await act(step(remove(get(context.replica.dataset, 'B1')!)), context)
  await allSettled(context)
  expect(listed(context)).toEqual(anew(context))
  expect(listed(context).filter((text) => text.includes('network.freeEnd'))).toHaveLength(899)
  void travel({ to: 0 }, context)
  await travel({ to: 2 }, context)
  await travel({ to: 0 }, context)
  await allSettled(context)
  expect(context.replica.checks).toMatchObject({ list: [], checked: new Set() })
})

test('a fix is one step; so is the fix of a whole group, also where two of them are of one object', async () => {
  const context = windowOn(memoryStore())
  const bent = network().pole('P1', 0, 900).pole('P2', 40, 900).add('cable', 'X', { type: 'LineString', coordinates: [at(1, 900), at(39, 900)] }, { placement: 'aerial', operator: 'VNPT', poles: ['P1', 'P2'] })
  await adopt(context, content([...loose(6), ...bent.features]), { name: 'Thử', isSample: false })
  await finished(checkAll(null, context))
  const group = { rule: 'network.freeEnd', severity: 'warning' } as const
  const ids = fixable(group, context)
  expect(context.replica.findings.filter(({ id, subjects: [of] }) => ids.includes(id) && of === 'X')).toHaveLength(2)
  expect(findingGroups({}, context).find(({ rule, severity }) => rule === group.rule && severity === group.severity)).toMatchObject({ fixable: ids.length })
  expect(await finished(edit({ edit: { do: 'fix', findings: [ids[0]!] }, who: 'An' }, context))).toMatchObject({ name: { key: 'edit.fixing' }, cautions: [] })
  expect(fixable(group, context)).toEqual(ids.slice(1))
  const all = await finished(edit({ edit: { do: 'fix', findings: ids.slice(1) }, who: 'An' }, context))
  expect(all).toMatchObject({ name: { key: 'check.fixingAll', values: { rule: 'rule.network.freeEnd.name' } }, cautions: [] })
  expect(get(context.replica.dataset, 'X')!.geometry).toMatchObject({ coordinates: [at(0, 900), at(40, 900)] })
  expect(fixable(group, context)).toEqual([])
  expect(context.replica.history.steps).toHaveLength(2)
  await travel({ to: 0 }, context)
  expect(fixable(group, context)).toEqual(ids)
  expect(await finished(edit({ edit: { do: 'fix', findings: ['gone'] }, who: 'An' }, context))).toEqual({ refused: { key: 'edit.fixGone' } })
})

test('what the checks say is not kept, not saved to a file, and an acceptance of it finds it again', async () => {
  const store = memoryStore()
  const context = windowOn(store)
  const { project } = await adopt(context, content(loose(4)), { name: 'Thử', isSample: false })
  const pole = get(context.replica.dataset, 'B1')!
  await act(step(replace([pole, { ...pole, properties: { ...pole.properties, heightM: 9 } }])), context)
  const [found] = context.replica.checks.list
  expect(found).toMatchObject({ rule: 'network.freeEnd', subjects: ['C1', 'B1'] })
  await act({ ...step(create()), waivers: new Map([[found!.id, { after: { finding: found!.id, rule: found!.rule, reason: 'đã xem tại chỗ', who: 'An', at: '2026-11-20' } }]]) }, context)
  const text = await (await finished(projectFile({ name: 'Thử' }, context))).text()
  expect(text).toContain(found!.id)
  expect(text).not.toContain('check.freeEnd')
  const again = windowOn(store)
  await finished(openProject({ id: project.id }, again))
  expect(again.replica.loaded).toEqual([])
  expect(findingGroups({}, again)).toMatchObject([{ rule: 'network.freeEnd', total: 1, waived: 1, fixable: 0 }])
})

test('what reading said is over as soon as an edit puts it right, comes back with an undo, and is the same after opening again', async () => {
  let over = 0
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    const store = memoryStore()
    const context = windowOn(store)
    const { features } = anyNet(next)
    const say = (rule: string, subjects: string[], values: Finding['values'] = {}) =>
      findingOf({ rule: `load.${rule}`, severity: 'warning', message: 'load.more', subjects, values: { count: subjects.length, ...values } })
    const some = () => [...new Set([pick(next, features).id, pick(next, features).id])]
    const findings = [...Array.from({ length: 6 }, () => say('valueUnknown', [pick(next, features).id], { field: 'field.code' })), say('noGeometry', some()), say('lineCrossing', some()), say('comma', [])]
    const { project } = await adopt(context, { features, findings, notices: [], weight: 0 }, { name: 'Thử', isSample: false })
    const texts = () => context.replica.said.map(textOf)
    const moments = new Map<number, string[]>([[0, texts()]])
    for (let i = 0; i < 12; i++) {
      const before = context.replica.history.at
      await anything(next, context)
      const { history: { at: now, steps }, said } = context.replica
      if (now === before + 1 && now === steps.length) moments.set(now, texts())
      else if (moments.has(now) && now <= before) expect(texts(), `seed ${seed}, action ${i}, back at step ${now}`).toEqual(moments.get(now))
      over += findings.length - said.length
    }
    const again = windowOn(store)
    await finished(openProject({ id: project.id }, again))
    expect(again.replica.said.map(textOf).sort(), `seed ${seed}, opened again`).toEqual(texts().sort())
    await travel({ to: 0 }, context)
    expect(texts()).toEqual(moments.get(0))
    await travel({ to: 0 }, again)
    expect(again.replica.said.map(textOf).sort()).toEqual(texts().sort())
  }
  expect(over).toBeGreaterThan(100)
})
