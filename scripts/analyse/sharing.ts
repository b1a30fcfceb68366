import { join } from 'node:path'
import { colocation } from '../../src/analysis/colocation'
import { type Asked as Covered, surveyOf } from '../../src/analysis/coverage'
import { ductRuns } from '../../src/analysis/ducts'
import { poleLines } from '../../src/analysis/poles'
import { type Asked, faultsOf, type Finder, finders, type Found, ratesOf, sharingOf } from '../../src/analysis/sharing'
import { type Judged, judged } from '../../src/analysis/sharing/verdict'
import { digOnce } from '../../src/analysis/works'
import { csv, dialects } from '../../src/export/csv'
import { finderTold, opportunityFeatures, opportunityRows, rateFeatures, ratesTold, rateRows, sharingGeojson, sharingTold, sheetOf } from '../../src/export/sharing'
import { type Translate, translator } from '../../src/i18n'
import type { Phrase } from '../../src/model/change'
import { get } from '../../src/model/dataset'
import { Misuse } from '../misuse'
import { write } from '../write'
import { coverageOf, timed, type Wanted } from './given'

/** How much is shared, and what could be. */
export const sharings: Readonly<Record<'sharing' | Finder, (wanted: Wanted) => unknown>> = {
  sharing, ...(Object.fromEntries(finders.map((finder) => [finder, (wanted: Wanted) => opportunities(finder, wanted)])) as Record<Finder, (wanted: Wanted) => unknown>),
}

const searches: Readonly<Record<Finder, (asked: Asked, served: Covered) => Generator<number, Found>>> = {
  colocation: (asked, served) => colocation(asked, timed('survey', surveyOf(served))),
  poles: poleLines, ducts: ductRuns, works: digOnce,
}

function askedOf({ settings }: Wanted, { dataset, scope, day }: Covered): Asked {
  const faults = settings.sharing === undefined ? [] : faultsOf(settings.sharing)
  if (faults.length > 0) throw new Misuse(`settings of sharing: ${faults.join('; ')}`)
  const { today } = settings
  if (today !== undefined && !isDay(today)) throw new Misuse(`today of the settings is no day: ${JSON.stringify(today)}`)
  // Not the clock: the same files and settings give the same bytes on any day.
  return { dataset, settings: sharingOf(settings), scope, day, ...(isDay(today) && { today }) }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Locations and stations that are shared, by both definitions. */
function sharing(wanted: Wanted) {
  const asked = askedOf(wanted, coverageOf(wanted))
  const { out, language } = wanted
  const t = translator(language)
  const rates = timed('rates', ratesOf(asked))
  const { total: { unit: _u, unitName: _n, operator: _o, year: _y, ...total }, units, operators, years, locationM, target } = rates
  const told = tellOf(wanted, asked, ratesTold(rates, t, language), rates.notes, t)
  if (out !== undefined) {
    const { head, rows } = sheetOf('rates', rateRows(rates, t), told.statement, t)
    write(join(out, 'sharing.csv'), csv(head, rows, dialects[language]))
    write(join(out, 'sharing.geojson'), sharingGeojson(rateFeatures(rates, (id) => get(asked.dataset, id)?.geometry ?? null), { name: 'sharing', description: told.statement, settings: asked.settings, notes: told.notes, ...total, locationM, target }))
  }
  return { ...told, ...total, locationM, target, units, operators, years }
}

function opportunities(finder: Finder, wanted: Wanted) {
  const served = coverageOf(wanted)
  const asked = askedOf(wanted, served)
  const { out, language, waivers } = wanted
  const t = translator(language)
  const { opportunities: found, totals, notes } = timed(finder, searches[finder](asked, served))
  const decisions = new Map(waivers.map((waiver) => [waiver.finding, waiver]))
  const all = found.map((one) => judged(one, decisions, asked.dataset))
  const told = tellOf(wanted, asked, finderTold(finder, asked.settings, t, language), notes, t)
  if (out !== undefined) {
    const { head, rows } = sheetOf('opportunities', opportunityRows(all, t), told.statement, t)
    write(join(out, `${finder}.csv`), csv(head, rows, dialects[language]))
    write(join(out, `${finder}.geojson`), sharingGeojson(opportunityFeatures(all, t), { name: finder, description: told.statement, settings: asked.settings, notes: told.notes, totals }))
  }
  return { ...told, opportunities: all.map((one) => printed(one, t)), totals }
}

const saidIn = (t: Translate) => ({ key, values }: Phrase): string => t(key, values)

function tellOf({ settings }: Wanted, asked: Asked, about: readonly string[], notes: readonly Phrase[], t: Translate) {
  return { statement: sharingTold(asked.settings, settings.sharing !== undefined, about, t), settings: asked.settings, notes: notes.map(saidIn(t)) }
}

/** An opportunity with its words; what the map draws of it goes into the layers. */
function printed({ id, rule, subjects, score, distanceM, name, owners, place, verdict, decision, source, proposals }: Judged, t: Translate) {
  const said = saidIn(t)
  return {
    id, rule, subjects, score, distanceM, name, owners, place, verdict, ...(decision && { decision }), source,
    proposals: proposals.map(({ strokes: _strokes, ...proposal }) => ({
      ...proposal, name: said(proposal.name), cautions: proposal.cautions.map(said), parts: proposal.parts.map((part) => ({ ...part, facts: part.facts.map(said) })),
      tasks: proposal.tasks.map((task) => ({ ...task, title: said(task.title), facts: task.facts.map(said) })),
    })),
  }
}
