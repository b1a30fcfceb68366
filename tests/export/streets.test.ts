import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { parse } from 'papaparse'
import { expect, test } from 'vitest'
import { dialects } from '../../src/export/csv'
import { type StreetSheet, streetSheets } from '../../src/export/streets'
import { type Language, translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { nothing } from '../../src/model/change'
import { finished } from '../../src/worker/keep'
import { act, adopt } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { keepSettings } from '../../src/worker/settings'
import { streetFile, type StreetFileArgs } from '../../src/worker/streetfile'
import { knownNow, streetsFound } from '../../src/worker/tidy'
import { street } from '../analysis/undergrounding/street'
import { network } from '../network'

const languages: Language[] = ['vi', 'en']

/** Two streets with dead, untagged cables of one who calls himself as a formula. */
async function open(): Promise<Context> {
  const net = network().square('unit', 'W', -500, -500, 3000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01' })
  street(net, 'A', 0, 200, { C1: { operator: '=Viettel', inUse: false, tagged: false, status: 'operational' }, C2: { operator: 'VNPT', tagged: false, status: 'operational' } }, { name: '=HYPERLINK("x")', hanging: 'forbidden' })
  street(net, 'B', 600, 200, { C3: { operator: 'FPT', tagged: false, status: 'operational' } }, { name: '@Bà Triệu' })
  const context = contextOf()
  await adopt(context, { features: net.features, findings: [], notices: ['Dữ liệu mẫu'], weight: 0 }, { name: 'Thử', isSample: false })
  return context
}
const textOf = async (what: StreetSheet, form: StreetFileArgs['form'], context: Context, language: Language = 'vi', id: string | null = null) =>
  new TextDecoder('utf-8').decode(await (await finished(streetFile({ what, id, form, language, name: 'Thử' }, context))).arrayBuffer())
const rowsOf = (text: string, language: Language) => parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true, delimiter: dialects[language].separator }).data
type Layer = FeatureCollection & { description: string; streets: Record<string, unknown> }
const layerOf = async (...given: Parameters<typeof textOf> extends [infer W, unknown, ...infer R] ? [W, ...R] : never): Promise<Layer> => {
  const [what, ...rest] = given
  return JSON.parse(await textOf(what, 'geojson', ...rest)) as Layer
}

test('every list leaves in both languages, with the rules it stands on and nothing a spreadsheet would run', async () => {
  const context = await open()
  const { streets } = await finished(streetsFound(null, context))
  for (const language of languages) {
    const t = translator(language)
    for (const what of streetSheets) {
      const id = streets[0]!.id
      const layer = await layerOf(what, context, language, id)
      expect(layer.description, what).toContain(t('boarding.told.isStandard'))
      expect(layer.description).toContain('Dữ liệu mẫu')
      expect(layer.description).not.toMatch(/boarding\.|[{}]|undefined/)
      expect(layer.streets, what).toMatchObject({ pack: { name: 'Chỉnh trang tuyến phố' }, settings: { streets: { withinM: 15 } }, scope: null, version: context.replica.version })
      expect(layer.streets.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const { properties } of layer.features) for (const value of Object.values(properties!)) expect(value === null || typeof value !== 'object', what).toBe(true)
      const text = await textOf(what, 'csv', context, language, id)
      expect(text, what).not.toMatch(/boarding\.|rule\.tidy|choice\.|\{\w+\}|undefined|NaN/)
      const rows = rowsOf(text, language)
      if (what !== 'ducts') expect(rows.length, what).toBeGreaterThan(0)
      for (const row of rows) for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+@]/)
      for (const row of rows) expect(row[t('boarding.head.method')]).toContain('Chỉnh trang tuyến phố')
    }
  }
})

test('streets and their sections: figures as they are found, the centre line, the year of the programme', async () => {
  const context = await open()
  const found = await finished(streetsFound(null, context))
  const t = translator('vi')
  const rows = rowsOf(await textOf('streets', 'csv', context), 'vi')
  expect(rows.map((row) => row[t('boarding.head.street')]).sort()).toEqual([`'=HYPERLINK("x")`, `'@Bà Triệu`].sort())
  const { features } = await layerOf('streets', context)
  expect(features.map(({ id }) => id)).toEqual(found.streets.map(({ id }) => id))
  for (const [i, { geometry, properties }] of features.entries()) {
    expect(geometry.type).toBe('MultiLineString')
    const line = found.streets[i]!
    expect(properties).toMatchObject({ layer: 'street', cables: line.cables, poles: line.poles, findings: line.findingIds.length, ward: 'Phường Một', hanging: line.hanging })
    expect(properties!.overheadM).toBeCloseTo(line.overheadM, 0)
    expect(properties!.programmeYear).toBeGreaterThanOrEqual(2026)
  }
  const years = new Set((await layerOf('programme', context)).features.map(({ properties }) => properties!.year as number))
  expect([...years].every((year) => year >= 2026 && year <= 2030)).toBe(true)
})

test('findings with law, rule and pack, and with what was said of them on the spot; a street as a sheet has its own', async () => {
  const context = await open()
  const { findings } = await finished(knownNow(context))
  expect(findings.length).toBeGreaterThan(3)
  const { id, rule } = findings[0]!
  const waiver = { finding: id, rule, reason: '=1+1', who: '@An', at: '2026-11-20T08:00:00.000Z', mark: 'notFault' as const }
  await act({ name: { key: 'finding.reopening' }, change: nothing, waivers: new Map([[id, { after: waiver }]]), who: 'An' }, context)
  const t = translator('vi')
  const rows = rowsOf(await textOf('findings', 'csv', context), 'vi')
  expect(rows).toHaveLength(findings.length)
  const marked = rows.find((row) => row[t('boarding.head.id')] === id)!
  expect(marked).toMatchObject({ [t('boarding.head.state')]: t('boarding.state.notFault'), [t('boarding.head.note')]: `'=1+1`, [t('boarding.head.who')]: `'@An` })
  expect(rows.filter((row) => row[t('boarding.head.state')] === t('boarding.state.open'))).toHaveLength(findings.length - 1)
  for (const { properties } of (await layerOf('findings', context)).features) {
    expect(properties!.document).toBeTruthy()
    expect(properties!.pack).toContain('Chỉnh trang tuyến phố')
    expect(properties!.rule).toMatch(/\w/)
    expect(['read', 'local']).toContain(properties!.provenance)
  }
  const { streets } = await finished(streetsFound(null, context))
  const subject = streets.find(({ name }) => name.startsWith('='))!
  const { features } = await layerOf('street', context, 'vi', subject.id)
  expect(features.filter(({ properties }) => properties!.layer === 'street')).toHaveLength(1)
  expect(features.filter(({ properties }) => properties!.layer === 'section').length).toBeGreaterThan(0)
  const own = features.filter(({ properties }) => properties!.layer === 'finding')
  expect(own.length).toBeGreaterThan(0)
  expect(own.length).toBeLessThan(findings.length)
  expect(own.some(({ properties }) => properties!.state === 'notFault' && properties!.note === '=1+1'), 'what is closed stands on the sheet').toBe(true)
})

test('what is changed in the project is said in its files', async () => {
  const context = await open()
  const own = { streets: { withinM: 12 } }
  await keepSettings({ tidiness: own }, context)
  const { description, streets } = await layerOf('streets', context)
  expect(description).toContain(translator('vi')('boarding.told.isOwn'))
  expect(streets.settings).toMatchObject({ streets: { withinM: 12 } })
  expect(description).toContain('12\u00a0m')
})

const noGdal = spawnSync('ogrinfo', ['--version']).error !== undefined

test.skipIf(noGdal)(`GDAL reads streets, findings and years${noGdal ? ' (skipped: ogrinfo is not installed)' : ''}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    const context = await open()
    const read = async (what: StreetSheet): Promise<string> => {
      const path = join(folder, `${what}.geojson`)
      writeFileSync(path, await textOf(what, 'geojson', context))
      return execFileSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
    }
    const streets = await read('streets')
    expect(streets).toContain('Feature Count: 2')
    expect(streets).toContain('Geometry: Multi Line String')
    expect(streets).toMatch(/overheadM: (Integer|Real)/)
    for (const field of ['owners: String', 'hanging: String']) expect(streets).toContain(field)
    const { findings } = await finished(knownNow(context))
    const said = await read('findings')
    expect(said).toContain(`Feature Count: ${findings.length}`)
    expect(said).toContain('provenance: String')
    expect(await read('programme')).toMatch(/year: Integer/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
