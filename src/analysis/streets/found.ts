import type { Phrase } from '../../model/change'
import { calledOf } from '../../model/called'
import type { Dataset } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import type { Box } from '../../model/geometry'
import { wardsOn } from '../province'
import { withinOf } from '../scope'
import type { Scene } from '../spans'
import type { TidySettings } from '../tidiness/settings'
import { saidOf } from './built'
import { checkOf, closedBy, type Gathered, gatheredOf, spanM } from './gathered'
import type { Section, StreetLine, Streets, StreetsFound } from './result'
import { partsOf, scoreOf } from './score'
import { keyOf } from './strung'
import { sumOf, type Tally } from './tally'
import { inOrder, wardsIn } from './wards'

/** What the figures of streets stand on: open findings only count. */
export interface StreetsAsked {
  readonly dataset: Dataset
  readonly scene: Scene
  readonly streets: Streets
  readonly findings: readonly Finding[]
  /** Findings nothing is left to do of: the flags of their objects do not count either. */
  readonly closed?: readonly Finding[]
  readonly settings: TidySettings
  /** Id of a ward: streets that lie in it, all of each. */
  readonly scope: string | null
  readonly day: string
}

/** Streets with what hangs there and their score, the lowest first. */
export function* streetsFound(asked: StreetsAsked): Generator<number, StreetsFound> {
  const { scene, streets, settings, day } = asked
  const isClosed = closedBy(asked.closed)
  const gathered = yield* gatheredOf(asked, isClosed)
  const wards = wardsIn(scene, day)
  const names = new Map(wardsOn(scene.dataset, day).map((unit) => [unit.id, unit.properties.name ?? unit.id]))
  const isInScope = inScope(asked)
  const [lines, sections]: [StreetLine[], StreetLine[]] = [[], []]
  const boxes = streets.sections.map(() => undefined as Box | undefined)
  const lineOf = (tally: Tally, own: readonly number[], id: string, street: Section | null, wardIds: readonly string[]): StreetLine => {
    const { roads, name } = streets.streets[streets.sections[own[0]!]!.street]!
    const parts = tally.overheadM > 0 ? partsOf(tally, { scene, onPole: gathered.onPole, isClosed, settings }) : []
    const { roadClass, widthM, hanging, undergroundingYear } = saidOf(scene, own.map((section) => streets.sections[section]!))
    const { strung, owners } = strungOf(tally)
    const { mean, most, worst } = loadOf(tally, scene, gathered)
    const ward = wardIds[0] ?? null
    return {
      id, street: street ? streets.streets[street.street]!.id : null, name: name || calledOf(scene.roads[scene.numberOf('road', roads[0]!)!]!), from: street?.from ?? '', to: street?.to ?? '',
      roadClass, widthM, lengthM: tally.lengthM, ward, wardName: ward === null ? '' : (names.get(ward) ?? ''), wards: wardIds, hanging, undergroundingYear,
      overheadM: tally.overheadM, undergroundM: tally.undergroundM, ductM: tally.ductM, hungM: tally.hungM, strung, owners, cables: tally.cables.size, spans: tally.gaps.size, poles: tally.poles.length,
      cablesPerPoleMean: mean, cablesPerPoleMax: most, worstPole: worst, findings: countsOf(tally), findingIds: tally.findings.map((finding) => finding.id),
      score: tally.overheadM > 0 ? scoreOf(parts) : null, parts, box: around(own.map((section) => (boxes[section] ??= boxOf(scene, streets.sections[section]!)))),
    }
  }
  for (let i = 0; i < streets.streets.length; i++) {
    if (i % 4 === 0) yield 0.9 + (0.1 * i) / streets.streets.length
    const street = streets.streets[i]!
    const tally = sumOf(street.sections.map((section) => gathered.tallies[section]!))
    if (street.sections.length === 0 || isBare(tally) || !isInScope(i)) continue
    lines.push(lineOf(tally, street.sections, street.id, null, street.wards))
    for (const number of street.sections) {
      const section = streets.sections[number]!
      sections.push(lineOf(gathered.tallies[number]!, [number], section.id, section, inOrder(wards.of(section)).map((ward) => wards.units[ward]!.id)))
    }
  }
  const sum = (of: (line: StreetLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const [overheadM, undergroundM] = [sum((line) => line.overheadM), sum((line) => line.undergroundM)]
  const offM = offIn(asked, gathered)
  return {
    streets: lines.sort(byScore), sections: sections.sort(byScore), offM, notes: notesOf(asked, gathered, offM),
    totals: { overheadM, undergroundM, ductM: sum((line) => line.ductM), share: overheadM + undergroundM > 0 ? undergroundM / (overheadM + undergroundM) : null, streets: lines.length },
  }
}

const isBare = ({ overheadM, undergroundM, ductM, poles, findings }: Tally): boolean => overheadM + undergroundM + ductM === 0 && poles.length + findings.length === 0

/** The worst first, those where nothing hangs last. */
const byScore = (a: StreetLine, b: StreetLine): number =>
  (a.score ?? 101) - (b.score ?? 101) || b.overheadM - a.overheadM || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

/** By wards as they were told when the streets were; another unit by what lies in it. */
function inScope({ dataset, scene, streets, scope, day }: StreetsAsked): (street: number) => boolean {
  if (scope === null) return () => true
  if (wardsOn(dataset, day).some(({ id }) => id === scope)) return (street) => streets.streets[street]!.wards.includes(scope)
  const isWithin = withinOf(dataset, scope)
  return (street) => streets.streets[street]!.sections.some((section) => {
    const { line } = streets.sections[section]!
    for (let i = 0; i < line.length; i += 2) if (isWithin(...(scene.globe(line[i]!, line[i + 1]!) as [number, number]))) return true
    return false
  })
}

function strungOf({ strung }: Tally): Pick<StreetLine, 'strung' | 'owners'> {
  const list = [...strung.values()].map((one) => ({ ...one })).sort((a, b) => b.metres - a.metres || (a.operator < b.operator ? -1 : 1))
  const owners = new Map<string, { name: string; metres: number }>()
  for (const { operator, metres } of list) {
    if (operator === '') continue
    const owner = owners.get(keyOf(operator)) ?? owners.set(keyOf(operator), { name: operator, metres: 0 }).get(keyOf(operator))!
    owner.metres += metres
  }
  return { strung: list, owners: [...owners.values()].sort((a, b) => b.metres - a.metres || (a.name < b.name ? -1 : 1)).map(({ name }) => name) }
}

/** Of poles that carry anything. */
function loadOf({ poles }: Tally, scene: Scene, { onPole }: Gathered): { readonly mean: number; readonly most: number; readonly worst: string | null } {
  let [sum, carrying, most, worst] = [0, 0, 0, -1]
  for (const pole of poles) {
    const n = onPole(pole)
    if (n === 0) continue
    sum += n
    carrying++
    if (n > most) [most, worst] = [n, pole]
  }
  return { mean: carrying > 0 ? sum / carrying : 0, most, worst: worst < 0 ? null : scene.poles[worst]!.id }
}

function countsOf({ findings }: Tally): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[checkOf(rule)] = (counts[checkOf(rule)] ?? 0) + 1
  return counts
}

function boxOf({ globe }: Scene, { line }: Section): Box {
  const corners: Box[] = []
  for (let i = 0; i < line.length; i += 2) {
    const [lng, lat] = globe(line[i]!, line[i + 1]!) as [number, number]
    corners.push([lng, lat, lng, lat])
  }
  return around(corners)
}

function around(boxes: readonly Box[]): Box {
  const whole: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [west, south, east, north] of boxes) {
    whole[0] = Math.min(whole[0], west)
    whole[1] = Math.min(whole[1], south)
    whole[2] = Math.max(whole[2], east)
    whole[3] = Math.max(whole[3], north)
  }
  return whole
}

function offIn({ dataset, scene, scope }: StreetsAsked, { offSpans }: Gathered): number {
  const isWithin = withinOf(dataset, scope)
  const { ends } = scene.spans
  const isHere = (span: number) => scope === null || isWithin(...(scene.globe((ends[4 * span]! + ends[4 * span + 2]!) / 2, (ends[4 * span + 1]! + ends[4 * span + 3]!) / 2) as [number, number]))
  return offSpans.reduce((sum, span) => (isHere(span) ? sum + spanM(scene, span) : sum), 0)
}

function notesOf({ scene, streets, settings: { streets: { withinM, angleDeg, sectionM } } }: StreetsAsked, { notYet, offFindings }: Gathered, offM: number): Phrase[] {
  const nameless = streets.streets.filter(({ name }) => name === '').length
  const walls = scene.cables.filter(({ properties: { placement } }) => placement === 'wall').length
  const notes: Phrase[] = [{ key: 'streeting.note.belong', values: { within: withinM, angle: angleDeg, section: sectionM } }]
  if (offM > 0) notes.push({ key: 'streeting.note.off', values: { metres: offM } })
  if (nameless > 0) notes.push({ key: 'streeting.note.nameless', values: { n: nameless } })
  if (notYet > 0) notes.push({ key: 'streeting.note.notYet', values: { n: notYet } })
  if (walls > 0) notes.push({ key: 'streeting.note.walls', values: { n: walls } })
  if (offFindings > 0) notes.push({ key: 'streeting.note.offFindings', values: { n: offFindings } })
  return notes
}
