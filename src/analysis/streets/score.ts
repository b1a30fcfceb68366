import type { Phrase } from '../../model/change'
import type { Finding } from '../../model/finding'
import type { Scene } from '../spans'
import { type PartName, partNames, type TidySettings } from '../tidiness/settings'
import { checkOf, type Closed } from './gathered'
import type { StreetPart } from './result'
import type { Tally } from './tally'

/** Checks that a part looks at by itself; all others are of the law. */
const ofPart: Readonly<Record<Exclude<PartName, 'law'>, readonly string[]>> = {
  load: ['overloaded'], bundling: ['unbundled'], crossings: ['lowCrossing', 'heightSign'], loose: ['deadCable', 'looseEnd'], signs: ['ownerSign', 'tag'], sides: ['parallelLines'],
}
const ofOthers: ReadonlySet<string> = new Set(Object.values(ofPart).flat())

interface Judged { readonly scene: Scene; readonly onPole: (pole: number) => number; readonly isClosed: Closed; readonly settings: TidySettings }
interface Measured { /** Null: the data do not say. */ readonly measure: number | null; readonly facts: readonly Phrase[] }

const percent = (share: number): number => Math.round(100 * share)
const tenth = (n: number): number => Math.round(10 * n) / 10

/** What takes points away, part by part; the weights come to a hundred together. */
export function partsOf(tally: Tally, judged: Judged): StreetPart[] {
  const { settings: { weights, full, pack } } = judged
  const all = partNames.reduce((sum, name) => sum + Math.max(0, weights[name]), 0) || 1
  const source: Phrase = { key: 'streeting.fact.pack', values: { pack: pack.name, version: pack.version } }
  const of = (name: PartName): readonly Finding[] => (name === 'law' ? lawful(tally) : tally.findings.filter(({ rule }) => ofPart[name].includes(checkOf(rule))))
  const measured: Readonly<Record<PartName, () => Measured>> = {
    load: () => loadOf(tally, judged), bundling: () => bundlingOf(tally, full.bundling), loose: () => looseOf(tally, full.loose),
    signs: () => signsOf(tally, judged), sides: () => sidesOf(tally, full.sides),
    crossings: () => perKm('streeting.fact.crossings', of('crossings').length, tally, full.crossings, source),
    law: () => perKm('streeting.fact.law', of('law').length, tally, full.law, source),
  }
  return partNames.map((name) => {
    const { measure, facts } = measured[name]()
    const weight = (100 * Math.max(0, weights[name])) / all
    const share = measure === null ? 0 : full[name] > 0 ? Math.min(1, measure / full[name]) : measure > 0 ? 1 : 0
    return { name, weight: tenth(weight), lost: tenth(weight * share), facts, findings: of(name).map(({ id }) => id) }
  })
}

export const scoreOf = (parts: readonly StreetPart[]): number => Math.max(0, Math.round(100 - parts.reduce((sum, { lost }) => sum + lost, 0)))

/** What is only worth knowing is no fault of a street. */
const lawful = ({ findings }: Tally): Finding[] => findings.filter(({ rule, severity }) => severity !== 'info' && !ofOthers.has(checkOf(rule)))

function perKm(key: 'streeting.fact.crossings' | 'streeting.fact.law', n: number, { lengthM }: Tally, full: number, source: Phrase): Measured {
  const measure = lengthM > 0 ? (1000 * n) / lengthM : 0
  return { measure, facts: [{ key, values: { n, length: lengthM, perKm: tenth(measure), full } }, source] }
}

/** Half by how full poles are, half by how many are too full. */
function loadOf({ poles }: Tally, { scene, onPole, isClosed, settings: { full } }: Judged): Measured {
  let [said, unsaid, over, ratio] = [0, 0, 0, 0]
  for (const pole of poles) {
    const n = onPole(pole)
    const { id, properties: { capacityCables } } = scene.poles[pole]!
    if (n === 0) continue
    if (typeof capacityCables !== 'number' || isClosed('overloaded', id)) {
      unsaid++
      continue
    }
    said++
    ratio += n / Math.max(1, capacityCables)
    if (n > capacityCables) over++
  }
  const unknown: Phrase[] = unsaid > 0 ? [{ key: 'streeting.fact.loadUnsaid', values: { n: unsaid } }] : []
  if (said === 0) return { measure: null, facts: unknown }
  return {
    measure: (ratio / said + over / said) / 2,
    facts: [{ key: 'streeting.fact.load', values: { n: said, mean: percent(ratio / said), over, share: percent(over / said), full: percent(full.load) } }, ...unknown],
  }
}

function bundlingOf({ among: { all, said, loose } }: Tally, full: number): Measured {
  const unsaid: Phrase[] = all > said ? [{ key: 'streeting.fact.bundlingUnsaid', values: { n: all - said } }] : []
  if (all === 0) return { measure: 0, facts: [{ key: 'streeting.fact.alone' }] }
  if (said === 0) return { measure: null, facts: unsaid }
  return { measure: loose / said, facts: [{ key: 'streeting.fact.bundling', values: { loose, said, share: percent(loose / said), full: percent(full) } }, ...unsaid] }
}

function looseOf({ overheadM, deadM, openM }: Tally, full: number): Measured {
  const measure = overheadM > 0 ? (deadM + openM) / overheadM : 0
  return { measure, facts: [{ key: 'streeting.fact.loose', values: { dead: deadM, open: openM, metres: overheadM, share: percent(measure), full: percent(full) } }] }
}

function signsOf({ poles, cables }: Tally, { scene, isClosed, settings: { full } }: Judged): Measured {
  const count = { poles: 0, cables: 0, noSign: 0, noTag: 0, unsaid: 0 }
  for (const pole of poles) {
    const { id, properties: { ownerSign } } = scene.poles[pole]!
    if (typeof ownerSign !== 'boolean') count.unsaid++
    else {
      count.poles++
      if (!ownerSign && !isClosed('ownerSign', id)) count.noSign++
    }
  }
  for (const cable of cables) {
    const { id, properties: { tagged } } = scene.cables[cable]!
    if (typeof tagged !== 'boolean') count.unsaid++
    else {
      count.cables++
      if (!tagged && !isClosed('tag', id)) count.noTag++
    }
  }
  const said = count.poles + count.cables
  const unsaid: Phrase[] = count.unsaid > 0 ? [{ key: 'streeting.fact.signsUnsaid', values: { n: count.unsaid } }] : []
  if (said === 0) return { measure: null, facts: unsaid }
  const measure = (count.noSign + count.noTag) / said
  return { measure, facts: [{ key: 'streeting.fact.signs', values: { noSign: count.noSign, poles: count.poles, noTag: count.noTag, cables: count.cables, share: percent(measure), full: percent(full.signs) } }, ...unsaid] }
}

function sidesOf({ lengthM, strewnM, hungM }: Tally, full: number): Measured {
  const measure = lengthM > 0 ? Math.min(1, strewnM / lengthM) : 0
  return { measure, facts: [{ key: 'streeting.fact.sides', values: { strewn: strewnM, length: lengthM, hung: hungM, share: percent(measure), full: percent(full) } }] }
}
