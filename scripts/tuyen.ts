import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { geojson } from '../src/export/geojson'
import { isLanguage, type Language, translator } from '../src/i18n'
import '../src/i18n/languages'
import { recordsOf } from '../src/load/records'
import { type Answers, type Loaded, load, type Progress } from '../src/load'
import type { Feature } from '../src/model/dataset'
import type { Finding } from '../src/model/finding'
import { isRecord } from '../src/model/record'
import { isKind, kinds } from '../src/model/schema'
import { converter, epsgOf } from '../src/model/vn2000'
import { analyses } from './analyse'
import { Misuse } from './misuse'
import { generate, sampleText, wanted } from './sample/index'
import { write } from './write'

const usage = `tuyen check FILE… [--kind K] [--crs EPSG] [--axes eastNorth|northEast] [--answers A.json] [--lang vi|en]
tuyen convert FILE… --out FILE.geojson [same options]
tuyen analyse coverage|sites|sharing|colocation|poles|ducts|works|tidiness|streets|undergrounding FILE… [--settings S.json] [--scope WARD] [--out DIR] [same options]
tuyen sample --size city|province|N --seed S --out FILE.geojson
`

const options = {
  kind: { type: 'string' }, crs: { type: 'string' }, axes: { type: 'string' }, answers: { type: 'string' }, lang: { type: 'string' },
  out: { type: 'string' }, size: { type: 'string' }, seed: { type: 'string' }, settings: { type: 'string' }, scope: { type: 'string' }, help: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

const commands: Record<string, (files: string[], values: Values) => number> = { check, convert, sample, analyse }

/** The findings of the files as JSON; nothing is written. */
function check(files: string[], values: Values): number {
  const loaded = open(files, values)
  print(summary(loaded, language(values)))
  return outcome(loaded)
}

/** What was understood, as one clean file. */
function convert(files: string[], values: Values): number {
  if (!values.out) throw new Misuse('convert needs --out FILE.geojson')
  const loaded = open(files, values)
  if (loaded.files.some(({ readable }) => readable)) {
    const description = loaded.notices.join(' ')
    write(values.out, geojson(loaded.features, { ...(description && { description }), ...(loaded.project !== undefined && { tuyen: loaded.project }) }))
  }
  print(summary(loaded, language(values)))
  return outcome(loaded)
}

/** What can be worked out of the network: figures on stdout, layers into a folder, times on stderr. */
function analyse([what = '', ...files]: string[], values: Values): number {
  const work = Object.hasOwn(analyses, what) ? analyses[what] : undefined
  if (!work) throw new Misuse(`analyse knows ${Object.keys(analyses).join(', ')}, not ${what}`)
  const loaded = open(files, values)
  if (loaded.files.some(({ readable }) => !readable)) {
    print(summary(loaded, language(values)))
    return 2
  }
  const own = recordsOf(loaded.project)
  print(work({ features: loaded.features, settings: { ...own?.settings, ...settingsOf(values) }, waivers: own?.waivers ?? [], scope: values.scope, out: values.out, language: language(values) }))
  return 0
}

function settingsOf({ settings }: Values): Record<string, unknown> {
  if (settings === undefined) return {}
  try {
    const given: unknown = JSON.parse(new TextDecoder().decode(bytesOf(settings)))
    if (isRecord(given)) return given
  } catch (error) {
    if (error instanceof Misuse) throw error
  }
  throw new Misuse(`--settings ${settings} is no JSON object`)
}

function sample(_files: string[], values: Values): number {
  const { out } = values
  if (!out) throw new Misuse('sample needs --out FILE.geojson')
  const asked = wanted(values.size, values.seed)
  if (typeof asked === 'string') throw new Misuse(asked)
  const counts: Record<string, number> = {}
  let total = 0
  function* counted(features: Iterable<Feature>) {
    for (const feature of features) {
      counts[feature.properties.kind] = (counts[feature.properties.kind] ?? 0) + 1
      total++
      yield feature
    }
  }
  write(out, sampleText(counted(generate(asked.size, asked.seed))))
  print({ features: total, kinds: ordered(counts) })
  return 0
}

function open(files: string[], values: Values): Loaded {
  if (files.length === 0) throw new Misuse('no file given')
  const answers = answersOf(values)
  return watched(load(files.map((path) => ({ name: basename(path), bytes: bytesOf(path) })), answers))
}

/** Somebody who waits at a terminal sees how far it is; a program that reads stderr does not. */
function watched(steps: Generator<Progress, Loaded>): Loaded {
  const terminal = process.stderr.isTTY
  let told = performance.now()
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (!terminal || performance.now() - told < 200) continue
    told = performance.now()
    const { file, phase, done, total } = step.value
    const share = done / (total || 1)
    process.stderr.write(`\r${file} ${Math.round(phase === 'read' ? 80 * share : 80 + 20 * share)} %\u001b[K`)
  }
  if (terminal) process.stderr.write('\r\u001b[K')
  return step.value
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Misuse(`${path}: ${(error as Error).message}`)
  }
}

function answersOf({ kind, crs, axes, answers }: Values): Answers {
  const saved = answers === undefined ? {} : (JSON.parse(new TextDecoder().decode(bytesOf(answers))) as Answers)
  if (kind !== undefined && !isKind(kind)) throw new Misuse(`--kind is one of ${kinds.join(', ')}, not ${kind}`)
  if (axes !== undefined && axes !== 'eastNorth' && axes !== 'northEast') throw new Misuse(`--axes is eastNorth or northEast, not ${axes}`)
  const epsg = crs === undefined ? undefined : epsgOf(crs)
  if (epsg === null || (epsg !== undefined && epsg !== 4326 && !converter(epsg))) throw new Misuse(`--crs ${crs} is not known; for VN-2000 give its EPSG code, such as 5898`)
  return { ...saved, ...(kind && { kind }), ...(epsg && { crs: epsg }), ...(axes && { axes }) }
}

function language({ lang = 'vi' }: Values): Language {
  if (!isLanguage(lang)) throw new Misuse(`--lang is vi or en, not ${lang}`)
  return lang
}

function summary({ files, features, findings }: Loaded, lang: Language) {
  const counts: Record<string, number> = {}
  let placed = 0
  for (const { geometry, properties } of features) {
    counts[properties.kind] = (counts[properties.kind] ?? 0) + 1
    if (geometry) placed++
  }
  return { files, features: features.length, placed, unplaced: features.length - placed, kinds: ordered(counts), findings: findings.map((finding) => said(finding, lang)) }
}

function said({ id, rule, severity, subjects, place, message, values, source, question }: Finding, lang: Language) {
  const text = translator(lang)
  return {
    id, rule, severity, subjects, place, message: text(message, values), source,
    ...(question && { question: { ...question, candidates: question.candidates.map(({ words, ...rest }) => ({ ...rest, words: text(words.key, words.values) })) } }),
  }
}

/** In the order of the schema, so that the same data prints the same bytes. */
const ordered = (counts: Record<string, number>) => Object.fromEntries(kinds.filter((kind) => counts[kind]).map((kind) => [kind, counts[kind]]))

const outcome = ({ files, findings }: Loaded): number =>
  files.some(({ readable }) => !readable) ? 2 : findings.some(({ severity }) => severity === 'error') ? 1 : 0

const print = (result: unknown) => process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command, ...files] = positionals
  if (values.help || !command) process.stderr.write(usage)
  if (!command && !values.help) process.exitCode = 2
  else if (command) {
    const action = Object.hasOwn(commands, command) ? commands[command] : undefined
    if (!action) throw new Misuse(`unknown command ${command}\n${usage}`)
    process.exitCode = action(files, values)
  }
} catch (error) {
  const isMisuse = error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`${isMisuse ? (error as Error).message : (error as Error).stack}\n`)
  process.exitCode = 2
}
