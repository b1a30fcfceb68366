import { join } from 'node:path'
import { provinceOfData } from '../../src/analysis/province'
import { withinOf } from '../../src/analysis/scope'
import { sceneOf } from '../../src/analysis/spans'
import { type StreetLine, streetsFound, streetsOf } from '../../src/analysis/streets'
import { type Asked, tidied, type TidySettings } from '../../src/analysis/tidiness'
import { faultsOf, inForce, tidyOf } from '../../src/analysis/tidiness/options'
import { type Programme, programmeOf } from '../../src/analysis/undergrounding'
import { csv, dialects } from '../../src/export/csv'
import { geometriesOf, type Judged, judgedOf, noProgramme, pagesOf, placesOf, type StreetSheet, streetSheetOf, streetsGeojson, streetsTold } from '../../src/export/streets'
import { type Translate, translator } from '../../src/i18n'
import type { Phrase } from '../../src/model/change'
import { type Dataset, datasetOf } from '../../src/model/dataset'
import { editions } from '../../src/model/filter'
import { isClosed, type Waiver } from '../../src/model/waiver'
import { Misuse } from '../misuse'
import { write } from '../write'
import { timed, unitNamed, type Wanted } from './given'

/** What is wrong in streets, how tidy they are, and what goes below ground when. */
export const streetAnalyses = {
  tidiness: (wanted: Wanted) => answerOf(wanted, 'findings', ['findings']),
  streets: (wanted: Wanted) => answerOf(wanted, 'streets', ['findings', 'streets', 'sections']),
  undergrounding: (wanted: Wanted) => answerOf(wanted, 'programme', ['findings', 'streets', 'sections', 'programme', 'ducts']),
}

/** Not the clock: the same files and settings give the same bytes on any day. Without a day, the last one on which a rule of the pack came into force, or the first of the programme. */
function dayOf({ settings: { today } }: Wanted, { pack: { rules }, programme: { from } }: TidySettings): string {
  if (today === undefined) return rules.reduce<string>((last, { validFrom, on }) => (on && validFrom !== null && validFrom > last ? validFrom : last), `${from}-01-01`)
  if (typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today) && !Number.isNaN(Date.parse(today))) return today
  throw new Misuse(`today of the settings is no day: ${JSON.stringify(today)}`)
}

function settingsOf({ settings }: Wanted): TidySettings {
  const faults = settings.tidiness === undefined ? [] : faultsOf(settings.tidiness)
  if (faults.length > 0) throw new Misuse(`settings of tidiness: ${faults.join('; ')}`)
  return tidyOf(settings)
}

interface Known extends Asked { readonly dataset: Dataset; readonly settings: TidySettings; readonly scope: string | null; readonly wardDay: string; readonly waivers: ReadonlyMap<string, Waiver>; readonly all: readonly Judged['finding'][] }

function knownOf(wanted: Wanted): Known {
  const settings = settingsOf(wanted)
  const dataset = datasetOf(wanted.features)
  const wardDay = wanted.settings.edition === 'before' ? editions.before : editions.now
  const day = dayOf(wanted, settings)
  const scope = wanted.scope === undefined ? null : unitNamed(dataset, wanted.scope, wardDay)
  const scene = timed('scene', sceneOf(dataset))
  const streets = timed('streets', streetsOf(scene, settings, { day: wardDay }))
  const asked: Asked = { scene, streets, rules: inForce(settings, day, provinceOfData(dataset, wardDay)), pack: settings.pack, day, ducts: settings.ducts }
  return { ...asked, dataset, settings, scope, wardDay, waivers: new Map(wanted.waivers.map((waiver) => [waiver.finding, waiver])), all: timed('tidiness', tidied(asked)) }
}

function answerOf(wanted: Wanted, about: StreetSheet, layers: readonly StreetSheet[]) {
  const known = knownOf(wanted)
  const { dataset, scene, streets, settings, scope, wardDay, day, waivers, all } = known
  const { language, out } = wanted
  const t = translator(language)
  const figures = (findings: Known['all'], closed: Known['all'] = []) => timed('figures', streetsFound({ dataset, scene, streets, findings, closed, settings, scope, day: wardDay }))
  const open = all.filter(({ id }) => !isClosed(waivers.get(id)))
  const found = figures(open, all.filter(({ id }) => isClosed(waivers.get(id))))
  const whole = open.length === all.length ? found : figures(all)
  const programme = about === 'programme' ? timed('programme', programmeOf({ dataset, scene, streets, found, settings, scope, day, waivers })) : noProgramme
  const within = withinOf(dataset, scope)
  const along = new Set(whole.streets.flatMap(({ findingIds }) => findingIds))
  const findings = judgedOf(all.filter(({ id, place }) => (place ? within(place[0]!, place[1]!) : scope === null || along.has(id))), whole, waivers)
  const notes = [...found.notes, ...programme.notes].map(saidIn(t))
  const isOwn = wanted.settings.tidiness !== undefined
  const pack = { name: settings.pack.name, version: settings.pack.version }
  const told = (sheet: StreetSheet) => streetsTold(sheet, { settings, isOwn, day }, t)
  if (out !== undefined) {
    const book = { found, programme, findings, geometryOf: geometriesOf(known, dataset), at: null }
    const { pack: _pack, ...rest } = settings
    for (const sheet of layers) {
      const { rows, features } = pagesOf(sheet, book, t, language)
      const { head, rows: lines } = streetSheetOf(sheet, rows(), told(sheet), notes, t)
      write(join(out, `${sheet}.csv`), csv(head, lines, dialects[language]))
      write(join(out, `${sheet}.geojson`), streetsGeojson(features(), { name: sheet, description: [told(sheet), ...notes].join(' '), pack, settings: rest, scope, day, notes }))
    }
  }
  return {
    statement: streetsTold(about, { settings, isOwn, day }, t), pack, day, scope, findings: findings.map((one) => foundOf(one, t)),
    ...(about !== 'findings' && { totals: found.totals, offKm: km(found.offM), streets: found.streets.map((line) => streetOf(line, t)) }),
    ...(about === 'programme' && programmeOfYears(programme, t)), notes,
  }
}

const saidIn = (t: Translate) => ({ key, values }: Phrase): string => t(key, values)
const km = (metres: number): number => Math.round(metres * 10) / 10_000
const tenth = (value: number): number => Math.round(value * 10) / 10

/** As `check` prints it, with what was said of it on the spot. */
const foundOf = ({ finding: { id, rule, severity, subjects, place, message, values, source }, waiver }: Judged, t: Translate) =>
  ({ id, rule, severity, subjects, place, message: t(message, values), source, ...(waiver && { waiver }) })

const streetOf = ({ id, name, wardName, lengthM, overheadM, undergroundM, owners, cablesPerPoleMax, cablesPerPoleMean, score, parts, findingIds }: StreetLine, t: Translate) => ({
  id, name, ward: wardName, lengthKm: km(lengthM), overheadKm: km(overheadM), undergroundKm: km(undergroundM), owners, cablesPerPoleMax, cablesPerPoleMean: tenth(cablesPerPoleMean), findings: findingIds.length, score: score === null ? null : tenth(score),
  parts: parts.map(({ name: part, weight, lost, facts }) => ({ name: part, weight, lost: tenth(lost), facts: facts.map(saidIn(t)) })),
})

function programmeOfYears(programme: Programme, t: Translate) {
  const { years, undertakings, waiting, totals, byStreet, byWard, byOperator, ducts } = programme
  const byId = new Map(undertakings.map((one) => [one.id, one]))
  const places = placesOf(programme)
  const itemOf = (id: string) => {
    const { street, from, to, wardName, hungM, cableM, operators, fitsM, newDuctM, newWays, costVnd, dig, reasons, cautions } = byId.get(id)!
    const { isLocked = false, isDig = false, isPlanned = false, costVnd: own = costVnd } = places.get(id) ?? {}
    return {
      id, street, from, to, ward: wardName, km: km(hungM), cableKm: km(cableM), operators, fitsKm: km(fitsM), newDuctKm: km(newDuctM), newWays, costVnd: own, isLocked, isDig, isPlanned,
      ...(dig && { dig: { works: dig.works, name: dig.name, years: dig.years, savesVnd: dig.savesVnd } }), reasons: reasons.map(({ name, points, fact }) => ({ name, points: tenth(points), fact: saidIn(t)(fact) })), cautions: cautions.map(saidIn(t)),
    }
  }
  return {
    programme: years.map(({ year, items, km: length, costVnd, limit, spent, over }) => ({ year, items: items.map(({ undertaking }) => itemOf(undertaking)), km: length, costVnd, limit, spent, over })),
    waiting: waiting.map(itemOf), programmeTotals: totals, byStreet, byWard, byOperator, ducts,
  }
}
