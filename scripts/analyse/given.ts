import { isValidOn } from '../../src/analysis/scope'
import { asItIs, type Asked, assumptionsOf } from '../../src/analysis/coverage'
import type { Language } from '../../src/i18n'
import { type Dataset, datasetOf, type Feature, ofKind } from '../../src/model/dataset'
import { editions } from '../../src/model/filter'
import { fold } from '../../src/model/fold'
import { gridOf } from '../../src/model/grid'
import type { Waiver } from '../../src/model/waiver'
import { Misuse } from '../misuse'

/** What an analysis is asked for beside its files. */
export interface Wanted {
  readonly features: readonly Feature[]
  /** What the project itself has decided, and then the settings given, which win. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What was decided of its findings. */
  readonly waivers: readonly Waiver[]
  /** Name, code or id of a ward. */
  readonly scope: string | undefined
  /** Folder for the layers. */
  readonly out: string | undefined
  readonly language: Language
}

/** What coverage is asked of: the data, the assumptions, where and when. */
export function coverageOf({ features, settings, scope }: Wanted): Asked {
  const dataset = datasetOf(features)
  const day = settings.edition === 'before' ? editions.before : editions.now
  return { dataset, assumptions: assumptionsOf(settings), grid: gridOf(settings), scope: scope === undefined ? null : unitNamed(dataset, scope, day), day, whatIf: asItIs }
}

export function unitNamed(dataset: Dataset, name: string, day: string): string {
  const wards = [...ofKind(dataset, 'unit')].filter((unit) => unit.properties.level === 'ward' && isValidOn(unit, day))
  const fits = wards.filter(({ id, properties }) => id === name || properties.unitCode === name)
  const found = fits.length ? fits : wards.filter(({ properties }) => fold(properties.name ?? '') === fold(name))
  if (found.length === 1) return found[0]!.id
  throw new Misuse(found.length === 0 ? `--scope ${name} is no ward of the data: ${wards.slice(0, 10).map(({ properties }) => properties.name).join(', ')}` : `--scope ${name} means ${found.map(({ properties }) => properties.unitCode).join(', ')}; give the code`)
}

export function ended<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** How long a part takes is for who waits, not for who reads the result. */
export function timed<R>(part: string, work: Generator<unknown, R>): R {
  const from = performance.now()
  const result = ended(work)
  process.stderr.write(`${part} ${Math.round(performance.now() - from)} ms\n`)
  return result
}
