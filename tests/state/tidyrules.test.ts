import { expect, test, vi } from 'vitest'
import '../../src/i18n/languages'
import { standard } from '../../src/analysis/tidiness/options'
import type { Store } from '../../src/state'
import { network } from '../network'
import { heard, openTown } from './town'

const openIn = async (parent: string): Promise<Store> => {
  const store = await openTown(network().square('unit', 'W', 0, 0, 2000, { level: 'ward', name: 'Phường An', unitCode: 'W', parent, validFrom: '2025-07-01' }))
  await store.getState().tidyLoad()
  return store
}
const shown = (store: Store) => store.getState().tidyShown!
const told = (store: Store) => store.getState().notices.at(-1)

test('nothing is asked for before somebody asks; then the rules of the project, and which of them hold there', async () => {
  const work = heard()
  const store = await openTown(undefined, work)
  expect([store.getState().tidyShown, work.log.includes('tidySettings')]).toEqual([null, false])
  const other = await openIn('Bắc Ninh')
  expect(shown(other)).toMatchObject({ province: '24', isOwn: false, settings: standard })
  expect(shown(other).inForce).toContain('tidy.newPoleLine.bacNinh')
})

test('one rule is switched off and on again: then the project has no copy of its own any more', async () => {
  const store = await openIn('Bắc Ninh')
  expect(await store.getState().tidySwitch('tidy.tag', false)).toBe(true)
  expect(shown(store)).toMatchObject({ isOwn: true, settings: { pack: { version: expect.stringMatching(/^1, bản của đơn vị \d{4}-\d\d-\d\d$/) } } })
  expect(shown(store).inForce).not.toContain('tidy.tag')
  expect(told(store)).toMatchObject({ tone: 'ok', text: { key: 'ruling.switched' } })
  expect(await store.getState().tidySwitch('tidy.tag', false)).toBe(false)
  expect(await store.getState().tidySwitch('tidy.nothing', true)).toBe(false)
  expect(await store.getState().tidySwitch('tidy.tag', true)).toBe(true)
  expect(shown(store).inForce).toContain('tidy.tag')
  expect(shown(store)).toMatchObject({ isOwn: false, settings: standard })
})

test('own rules are saved, and brought back as they came', async () => {
  const store = await openIn('Bắc Ninh')
  const mine = { ...standard, spareWays: 5 }
  expect(await store.getState().tidySave(mine)).toBe(true)
  expect(shown(store)).toMatchObject({ isOwn: true, settings: { spareWays: 5 } })
  expect(await store.getState().tidySave(null)).toBe(true)
  expect(shown(store)).toMatchObject({ isOwn: false, settings: standard })
  expect(told(store)).toMatchObject({ text: { key: 'ruling.resetDone' } })
})

test('what could not be kept is told, and is not shown as kept', async () => {
  const work = heard()
  const store = await openTown(undefined, { ...work, call: ((task: string, args: never, how?: never) => (task === 'setTidy' ? Promise.reject(new Error('disk')) : work.call(task as 'drop', args, how))) as typeof work.call })
  await store.getState().tidyLoad()
  expect(await store.getState().tidySave({ ...standard, spareWays: 5 })).toBe(false)
  expect(told(store)).toMatchObject({ tone: 'error', text: { key: 'ruling.notKept' } })
  expect(shown(store).settings.spareWays).toBe(standard.spareWays)
})

test('a file is read and nothing kept; the pack goes out under its name', async () => {
  const store = await openIn('Bắc Ninh')
  expect(await store.getState().tidyRead(new Blob(['{}']))).toMatchObject({ refused: { key: 'ruling.refused.notPack' } })
  expect(await store.getState().tidyRead(new Blob([JSON.stringify({ ...standard.pack, name: 'Bộ khác', version: '9' })]))).toMatchObject({ pack: { name: 'Bộ khác', version: '9' } })
  expect(shown(store).isOwn).toBe(false)
  const written: Blob[] = []
  const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => ({ name: suggestedName, createWritable: async () => ({ write: async (blob: Blob) => void written.push(blob), close: async () => {} }) })
  vi.stubGlobal('showSaveFilePicker', showSaveFilePicker)
  try {
    await store.getState().tidyExport()
  } finally {
    vi.unstubAllGlobals()
  }
  expect(told(store)).toMatchObject({ tone: 'ok', text: { key: 'take.done', values: { name: 'Bộ quy tắc Chỉnh trang tuyến phố.json' } } })
  expect(await store.getState().tidyRead(written[0]!)).toEqual({ pack: standard.pack })
})

test('what was shown of a project is put away with it', async () => {
  const store = await openIn('Bắc Ninh')
  await store.getState().tidySave({ ...standard, spareWays: 5 })
  store.getState().tidyAnew()
  expect(store.getState().tidyShown).toBeNull()
})
