import { expect, test } from 'vitest'
import { create } from '../../src/model/change'
import { memoryStore } from '../../src/storage/memory'
import type { Store } from '../../src/storage/store'
import { turnsOf } from '../../src/storage/turns'
import { type State, stateOf } from '../../src/state'
import { believesOwn, type Memory } from '../../src/state/memory'
import { fileNameOf } from '../../src/state/saving'
import { clientOf } from '../../src/worker/client'
import type { Thread } from '../../src/worker/port'
import { tasks, type Work } from '../../src/worker/registry'
import { contextOf } from '../../src/worker/replica'
import { placeOf } from '../../src/worker/rest'
import { serve } from '../../src/worker/run'
import { attend } from '../../src/worker/turn'
import { network } from '../network'

const poles = (...ids: string[]) => JSON.stringify({
  type: 'FeatureCollection', features: ids.map((id) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { kind: 'pole' } })),
})
const sample = [{ name: 'pole.geojson', blob: new Blob([poles('S1', 'S2', 'S3')]) }]
const pole = (id: string) => create(network().pole(id, 0, 0).features[0]!)
const name = { key: 'project.title' } as const

/** A browser: its disk outlives every thread, and a thread can die. */
function browserOf(store: Store = memoryStore()) {
  let windows = turnsOf()
  let threads: Thread[] = []
  const work = (): Work => clientOf(() => {
    const { port1, port2 } = new MessageChannel()
    const context = contextOf(placeOf(async () => store, windows()))
    attend(context)
    serve(port2, tasks, context)
    threads.push(port1)
    return port1
  })
  return {
    window: (memory: Memory = () => ({ getItem: () => null, setItem: () => {} })) => stateOf({ work: work(), sample, memory }),
    /** Its locks go with it. */
    kill: () => {
      windows = turnsOf()
      const dying = threads
      threads = []
      for (const thread of dying) thread.onerror?.({ message: 'out of memory' } as ErrorEvent)
    },
  }
}
const until = async (state: { getState: () => State; subscribe: (hear: () => void) => () => void }, holds: (now: State) => boolean) => {
  if (holds(state.getState())) return
  await new Promise<void>((resolve) => {
    const stop = state.subscribe(() => {
      if (!holds(state.getState())) return
      stop()
      resolve()
    })
  })
}

test('the first start opens the sample; the next one what was done to it', async () => {
  const browser = browserOf()
  const first = browser.window()
  await first.getState().start()
  expect(first.getState().status).toMatchObject({ objects: 3, project: { isSample: true } })
  first.getState().giveName('An')
  await first.getState().act(name, pole('N'))
  browser.kill()
  const second = browser.window()
  await second.getState().start()
  expect(second.getState()).toMatchObject({ status: { objects: 4, at: 1, steps: [{ who: 'An' }] }, who: 'An', opening: null })
})

test('the page remembers whether somebody\'s own work was the last that was open', async () => {
  const kept = new Map<string, string>()
  const memory: Memory = () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) })
  const state = browserOf().window(memory)
  expect(believesOwn(memory)).toBe(false)
  await state.getState().start()
  expect(believesOwn(memory)).toBe(false)
  state.getState().giveName('An')
  await state.getState().act(name, pole('N'))
  expect(believesOwn(memory)).toBe(true)
  await state.getState().openSample()
  expect(believesOwn(memory)).toBe(false)
  await state.getState().createProject('Của tôi')
  expect(believesOwn(memory)).toBe(true)
})

test('a name is asked for once, before the first action, and what was asked meanwhile waits for it', async () => {
  const state = browserOf().window()
  await state.getState().start()
  const acts = [state.getState().act(name, pole('A')), state.getState().act(name, pole('B'))]
  expect(state.getState().isAskingName).toBe(true)
  expect(state.getState().status!.objects).toBe(3)
  state.getState().giveName('  Nguyễn Thị Ái ')
  await Promise.all(acts)
  expect(state.getState()).toMatchObject({ isAskingName: false, who: 'Nguyễn Thị Ái', status: { objects: 5, steps: [{ who: 'Nguyễn Thị Ái' }, { who: 'Nguyễn Thị Ái' }] } })
  await state.getState().act(name, pole('C'))
  expect(state.getState().isAskingName).toBe(false)
})

test('who will not say a name is not asked again', async () => {
  const state = browserOf().window()
  await state.getState().start()
  const acting = state.getState().act(name, pole('A'))
  state.getState().giveName('')
  await acting
  await state.getState().act(name, pole('B'))
  expect(state.getState()).toMatchObject({ isAskingName: false, status: { steps: [{ who: '' }, { who: '' }] } })
})

test('actions go one after another; undo and redo go no further than there is', async () => {
  const state = browserOf().window()
  await state.getState().start()
  state.getState().giveName('An')
  const { act, undo, redo, travel } = state.getState()
  await Promise.all([act(name, pole('A')), act(name, pole('B'))])
  await Promise.all([undo(), undo(), undo(), redo()])
  expect(state.getState().status).toMatchObject({ at: 1, objects: 4 })
  await Promise.all([redo(), redo()])
  expect(state.getState().status).toMatchObject({ at: 2, objects: 5 })
  await travel(0)
  expect(state.getState()).toMatchObject({ isKeeping: false, status: { at: 0, objects: 3 } })
})

test('an action that is our own fault is told, and those after it go on', async () => {
  const state = browserOf().window()
  await state.getState().start()
  state.getState().giveName('An')
  await state.getState().act(name, pole('S1'))
  expect(state.getState().notices).toMatchObject([{ tone: 'error', text: { key: 'project.actFailed' }, detail: expect.stringContaining('S1') }])
  await state.getState().act(name, pole('A'))
  expect(state.getState().status).toMatchObject({ objects: 4, at: 1 })
})

test('when the other thread dies, the project is opened as it was last kept, and it is said', async () => {
  const browser = browserOf()
  const state = browser.window()
  await state.getState().start()
  state.getState().giveName('An')
  await state.getState().act(name, pole('A'))
  browser.kill()
  await until(state, ({ notices }) => notices.length > 0)
  expect(state.getState()).toMatchObject({ status: { objects: 4, at: 1 }, notices: [{ text: { key: 'project.revived' } }] })
  await state.getState().act(name, pole('B'))
  expect(state.getState().status).toMatchObject({ objects: 5, at: 2 })
  browser.kill()
  await until(state, ({ notices }) => notices.length > 1)
  expect(state.getState().status).toMatchObject({ objects: 5, at: 2 })
})

test('an untouched sample is opened again from its files', async () => {
  const browser = browserOf()
  const state = browser.window()
  await state.getState().start()
  browser.kill()
  await until(state, ({ notices }) => notices.length > 0)
  expect(state.getState()).toMatchObject({ status: { objects: 3, project: { isSample: true } }, notices: [{ text: { key: 'project.revivedSample' } }] })
})

test('the second window only looks, follows, and takes over', async () => {
  const browser = browserOf()
  const [a, b] = [browser.window(), browser.window()]
  await a.getState().start()
  a.getState().giveName('An')
  await a.getState().act(name, pole('A'))
  await b.getState().start()
  expect(b.getState().status).toMatchObject({ project: { isReadOnly: true }, objects: 4 })
  await b.getState().act(name, pole('B'))
  expect(b.getState().notices).toMatchObject([{ tone: 'warning', text: { key: 'project.refusedReadOnly' } }])
  await a.getState().act(name, pole('C'))
  await until(b, ({ status }) => status!.objects === 5)
  await b.getState().takeOver()
  await until(a, ({ status }) => status!.project.isReadOnly)
  expect(a.getState().notices).toMatchObject([{ text: { key: 'project.taken' } }])
  await b.getState().act(name, pole('D'))
  await until(a, ({ status }) => status!.objects === 6)
  expect(b.getState().status).toMatchObject({ project: { isReadOnly: false }, objects: 6 })
})

test('projects are made, named, copied, put away and brought back', async () => {
  const state = browserOf().window()
  await state.getState().start()
  state.getState().giveName('An')
  await state.getState().createProject('Một')
  const { id } = state.getState().status!.project
  await state.getState().act(name, pole('A'))
  await state.getState().renameProject(id, 'Một A')
  await state.getState().duplicateProject(id, 'Hai')
  const two = state.getState().library!.projects.find((line) => line.name === 'Hai')!
  await state.getState().removeProject(id)
  expect(state.getState().notices.at(-1)).toMatchObject({ text: { key: 'project.refusedOpen' } })
  await state.getState().openProject(two.id)
  expect(state.getState()).toMatchObject({ status: { project: { name: 'Hai' }, objects: 1, at: 1 }, busy: null })
  await state.getState().removeProject(id)
  state.getState().notices.at(-1)!.action!.run()
  await until(state, ({ library }) => library!.projects.every(({ removed }) => removed === null))
  await state.getState().removeProject(id)
  await state.getState().purgeProject(id)
  expect(state.getState().library!.projects.map((line) => line.name)).toEqual(['Hai'])
})

test('a file name holds what every system takes', () => {
  expect(fileNameOf('QH viễn thông 2026–2030: phường Cẩm Thành/Nghĩa Lộ?')).toBe('QH viễn thông 2026–2030 phường Cẩm Thành Nghĩa Lộ.geojson')
  expect(fileNameOf(' . ')).toBe('tuyen.geojson')
  expect(fileNameOf('a'.repeat(300)).length).toBeLessThan(120)
})
