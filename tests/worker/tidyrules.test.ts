import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { standard } from '../../src/analysis/tidiness/options'
import type { TidySettings } from '../../src/analysis/tidiness/settings'
import { projectFile } from '../../src/worker/file'
import type { Context } from '../../src/worker/replica'
import { mostPackBytes, readTidyPack, setTidy, tidyPackFile, tidySettings } from '../../src/worker/tidyrules'
import { today } from '../../src/worker/today'
import { network } from '../network'
import { over } from './given'

/** A ward of a province, or of one nobody names. */
function open(parent?: string): Context {
  const context = over(network().square('unit', 'W', 0, 0, 3000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01', ...(parent && { parent }) }).dataset())
  const now = '2026-11-21T08:00:00.000Z'
  context.replica = { ...context.replica, project: { id: 'P', name: 'Thử', isSample: false, isReadOnly: false, created: now, modified: now } }
  return context
}

const mine: TidySettings = {
  ...standard, spareWays: 4, prices: { ...standard.prices, chamber: 8_500_000 }, priceSource: 'Báo giá 2026',
  pack: { ...standard.pack, rules: standard.pack.rules.map((rule) => (rule.id === 'tidy.spareCoil' ? { ...rule, threshold: 8, document: 'Quyết định 12', clause: 'Điều 3', provenance: 'local' as const } : rule)) },
}
const file = async (context: Context) => (await tidyPackFile({ language: 'vi', name: 'Quy tắc' }, context)).text()

test('the province of the data decides which of the local rules bind', () => {
  const at = (parent?: string) => tidySettings(null, open(parent))
  expect(at('Bắc Ninh')).toMatchObject({ province: '24', isOwn: false, settings: standard })
  expect(at('Bắc Ninh').inForce).toContain('tidy.newPoleLine.bacNinh')
  expect(at('Tỉnh Quảng Ngãi')).toMatchObject({ province: '51' })
  expect(at('Tỉnh Quảng Ngãi').inForce).not.toContain('tidy.newPoleLine.bacNinh')
  expect(at()).toMatchObject({ province: null })
  const local = standard.pack.rules.filter(({ province }) => province !== null).map(({ id }) => id)
  expect(at().inForce.filter((id) => local.includes(id))).toEqual([])
  expect(at().inForce).toContain('tidy.lowCrossing')
})

test('an own copy is kept with the project, says whose it is, and goes again', async () => {
  const context = open('Bắc Ninh')
  await setTidy(mine, context)
  expect(tidySettings(null, context)).toMatchObject({ isOwn: true, settings: { spareWays: 4, pack: { version: `1, bản của đơn vị ${today()}` } } })
  expect(tidySettings(null, context).settings.pack.rules).toEqual(mine.pack.rules)
  const work = projectFile({ name: 'Thử' }, context)
  for (;;) {
    const step = await work.next()
    if (!step.done) continue
    expect(await step.value.text()).toContain('Quyết định 12')
    break
  }
  await setTidy(null, context)
  expect(tidySettings(null, context)).toMatchObject({ isOwn: false, settings: standard })
  expect(context.replica.settings).not.toHaveProperty('tidiness')
})

test('what is looked at only keeps no rules', async () => {
  const context = open()
  context.replica = { ...context.replica, project: { ...context.replica.project!, isReadOnly: true } }
  await expect(setTidy(mine, context)).rejects.toThrow('project.refusedReadOnly')
  expect(tidySettings(null, context).isOwn).toBe(false)
})

test('a pack goes into a file and comes back; the same pack is the same file', async () => {
  const context = open()
  const shipped = await file(context)
  expect(await readTidyPack({ text: shipped })).toEqual({ pack: standard.pack })
  expect(await readTidyPack({ blob: new Blob(['\uFEFF', shipped]) })).toEqual({ pack: standard.pack })
  await setTidy(mine, context)
  const own = await file(context)
  expect(own).not.toBe(shipped)
  const read = await readTidyPack({ text: own })
  expect(read).toEqual({ pack: { ...mine.pack, version: `1, bản của đơn vị ${today()}` } })
  if ('pack' in read) await setTidy({ ...standard, pack: read.pack }, context)
  expect(await file(context)).toBe(own)
})

const sound = { format: 1, name: 'Bộ thử', version: '3', rules: standard.pack.rules.slice(0, 3) }
const text = (change: object) => JSON.stringify({ ...sound, ...change })
test.each([
  ['no JSON', 'xin chào', 'notJson'], ['half a file', text({}).slice(0, 500), 'notJson'], ['nested without end', '['.repeat(1_000_000), 'notJson'],
  ['a list', '[]', 'notPack'], ['nothing', 'null', 'notPack'], ['a map', '{"type":"FeatureCollection","features":[]}', 'notPack'], ['rules that are none', text({ rules: 'all' }), 'notPack'], ['no name', text({ name: ' ' }), 'notPack'],
  ['rules only inherited', '{"__proto__":{"name":"a","version":"1","rules":[]}}', 'notPack'],
  ['of another program of ours', JSON.stringify({ name: 'a', version: '1', rules: [{ ...sound.rules[0], check: undefined, severity: undefined }] }), 'faulty'],
  ['newer', text({ format: 2, rules: [{ check: 'telepathy' }] }), 'newer'], ['of no format', text({ format: 'x' }), 'faulty'],
  ['an unknown check', text({ rules: [{ ...sound.rules[0], check: 'telepathy' }] }), 'faulty'], ['a rule twice', text({ rules: [sound.rules[0], sound.rules[0]] }), 'faulty'],
  ['a threshold below nothing', text({ rules: [{ ...standard.pack.rules.find(({ check }) => check === 'spareCoil')!, threshold: -1 }] }), 'faulty'],
  ['words without end', text({ rules: [{ ...sound.rules[0], text: 'a'.repeat(5000) }] }), 'faulty'], ['rules without end', text({ rules: Array(2001).fill({}) }), 'notPack'],
  ['too large', ' '.repeat(mostPackBytes + 1), 'tooLarge'],
])('%s is refused with its reason', async (_, given, why) => {
  expect(await readTidyPack({ text: given })).toMatchObject({ refused: { key: `ruling.refused.${why}` } })
  expect(await readTidyPack({ blob: new Blob([given]) })).toMatchObject({ refused: { key: `ruling.refused.${why}` } })
})

test('what is no text is refused; what is sound is read; where it is wrong is said', async () => {
  expect(await readTidyPack({ blob: new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]) })).toMatchObject({ refused: { key: 'ruling.refused.notJson' } })
  expect(await readTidyPack({ text: text({}) })).toEqual({ pack: { name: 'Bộ thử', version: '3', rules: sound.rules } })
  expect(await readTidyPack({ text: text({ rules: [sound.rules[0], { ...sound.rules[1], on: 1 }] }) })).toMatchObject({ refused: { values: { n: 1 } }, faults: [`rules[1] ${sound.rules[1]!.id}: on is neither true nor false`] })
})
