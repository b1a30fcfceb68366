import { calledOf } from '../../model/called'
import type { Phrase } from '../../model/change'
import { findingOf } from '../../model/finding'
import { type Asked, noGains, type Opportunity, type Proposal, type Stroke, type Task, type Write } from '../sharing/result'
import { isOpen, yearNow } from './candidates'
import type { Course } from './courses'
import { linkOf, meanOf, strokeOf, stretched } from './drawing'
import { listedBy } from './listed'
import type { Group, Placed } from './places'
import { isSameHolder, type Lined, operatorOf, ownerOf, type Scene, tenantsOf } from './scene'
import { fullM, partsOf, scoreOf } from './score'
import { filledIn, yearOfDuct } from './ways'

interface Known { readonly asked: Pick<Asked, 'settings' | 'today'>; readonly scene: Scene; readonly courses: readonly Course[]; readonly room: readonly (number | null)[] }

/** One course of ducts and the cables beside it that it has room for. */
export function runOf({ asked, scene, courses, room }: Known, { course, placed, short }: Group): Opportunity {
  const { ducts, owner, name } = courses[course]!
  const known = { asked, scene, room, short: short.map(({ cable }) => cable) }
  const own = placed.filter(({ candidate, way }) => way.every(({ duct }) => isSameHolder(operatorOf(candidate.cable), ownerOf(scene.ducts[duct]!))))
  const proposals = [proposalOf(known, 'all', placed), ...(own.length > 0 && own.length < placed.length ? [proposalOf(known, 'own', own)] : [])]
  const all = [...placed.map(({ candidate }) => candidate), ...short]
  const aerial = all.filter(({ isAerial }) => isAerial).length
  const values = { name, aerial, buried: all.length - aerial, room: leastOf(placed, room) }
  const used = [...new Set(placed.flatMap(({ way }) => way.map(({ duct }) => duct)))].sort((a, b) => a - b)
  return {
    // Its ducts alone tell it from others: a cable more beside them is the same thing to decide.
    ...findingOf({ rule: 'share.ducts', severity: 'info', subjects: ducts.map((duct) => scene.ducts[duct]!.id), message: aerial === all.length ? 'ducting.aerial' : aerial > 0 ? 'ducting.both' : 'ducting.buried', values }),
    place: middleOf(scene, ducts), finder: 'ducts', name, score: proposals[0]!.score,
    owners: distinct([owner, ...used.map((duct) => ownerOf(scene.ducts[duct]!)), ...placed.map(({ candidate }) => operatorOf(candidate.cable))]),
    distanceM: offM(scene, placed), proposals, strokes: strokesOf(scene, placed, used, room), source: null,
  }
}

const distinct = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ''))]
const leastOf = (placed: readonly Placed[], room: readonly (number | null)[]): number => Math.min(...placed.flatMap(({ way }) => way.map(({ duct }) => room[duct] ?? 0)))
const offM = (scene: Scene, placed: readonly Placed[]): number => meanOf(scene, placed.map(({ candidate: { line, scale }, way, alongM }) => ({ line, scale, alongM, hits: way.flatMap(({ hits }) => hits) })))

/** In the middle of the middle duct of a course, wherever its cables are. */
export function middleOf({ ducts, lines, plane }: Pick<Scene, 'ducts' | 'lines' | 'plane'>, course: readonly number[]): [number, number] {
  const middle = course[course.length >> 1]!
  const [line, { coordinates }] = [lines[middle]!, ducts[middle]!.geometry]
  if (coordinates.length > 2) return coordinates[coordinates.length >> 1]!.slice(0, 2) as [number, number]
  const [lng, lat] = plane.toGlobe((line[0]! + line[2]!) / 2, (line[1]! + line[3]!) / 2)
  return [lng!, lat!]
}

function proposalOf({ asked: { settings, ...asked }, scene, room, short }: Omit<Known, 'courses'> & { readonly short: readonly Lined<'cable'>[] }, id: 'all' | 'own', placed: readonly Placed[]): Proposal {
  const aerialM = placed.reduce((sum, { candidate: { isAerial }, alongM }) => sum + (isAerial ? alongM : 0), 0)
  const used = [...new Set(placed.flatMap(({ way }) => way.map(({ duct }) => duct)))].sort((a, b) => a - b)
  const owners = distinct(used.map((duct) => ownerOf(scene.ducts[duct]!)))
  const operators = distinct(placed.map(({ candidate }) => operatorOf(candidate.cable)))
  const parties = distinct([...owners, ...operators.filter((one) => !owners.some((owner) => isSameHolder(one, owner)))])
  const among = placed.length + (id === 'all' ? short.length : 0)
  const parts = partsOf({
    metres: aerialM, fitting: placed.length, among, offM: offM(scene, placed), withinM: settings.ducts.withinM, parties,
    facts: { length: [{ key: 'ducting.fact.length', values: { metres: aerialM, full: fullM } }], room: [{ key: 'ducting.fact.room', values: { fitting: placed.length, among, room: leastOf(placed, room) } }] },
  })
  const years = used.map((duct) => yearOfDuct(scene.ducts[duct]!)).filter((year): year is number => year !== null && year > yearNow(asked))
  return {
    id, name: id === 'all' ? { key: 'ducting.all', values: { n: placed.length } } : { key: 'ducting.own', values: { n: placed.length, owner: owners[0] ?? '' } },
    score: scoreOf(parts), parts, tasks: [...movingOf(placed), ...sharingOf(scene, used, room)],
    gains: { ...noGains, cables: placed.length, metres: aerialM }, writes: writesOf(scene, placed, yearNow(asked)),
    cautions: [
      ...closedOf(scene, placed),
      ...restOf(placed, settings.ducts.withinM),
      ...(years.length > 0 ? [{ key: 'ducting.caution.planned', values: { year: Math.max(...years) } } as const] : []),
      ...(id === 'all' && short.length > 0 ? [{ key: 'ducting.caution.short', values: { n: short.length, names: listed(short.map(calledOf)) } } as const] : []),
    ],
  }
}

const namesAtMost = 12
const listed = (names: readonly string[]): string => (names.length > namesAtMost ? `${names.slice(0, namesAtMost).join(', ')} …` : names.join(', '))

function movingOf(placed: readonly Placed[]): Task[] {
  const byOwner = listedBy(placed, ({ candidate }) => operatorOf(candidate.cable))
  return [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, list]) => {
    const metres = list.reduce((sum, { alongM }) => sum + alongM, 0)
    const title: Phrase = owner === '' ? { key: 'ducting.moveUnknown', values: { n: list.length } } : { key: 'ducting.move', values: { owner, n: list.length } }
    return { does: 'underground', owner, subjects: list.map(({ candidate }) => candidate.cable.id), title, facts: [{ key: 'ducting.fact.cables', values: { metres, names: listed(list.map(({ candidate }) => calledOf(candidate.cable))) } }] }
  })
}

function sharingOf(scene: Scene, used: readonly number[], room: readonly (number | null)[]): Task[] {
  const byOwner = listedBy(used, (duct) => ownerOf(scene.ducts[duct]!))
  return [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, list]) => {
    const ducts = list.map((duct) => scene.ducts[duct]!)
    const tenants = distinct(ducts.flatMap((duct) => tenantsOf(duct, filledIn(scene.filled, duct.id)))).sort()
    const facts: Phrase[] = [
      { key: 'ducting.fact.ways', values: { n: list.length, room: Math.min(...list.map((duct) => room[duct] ?? 0)) } },
      tenants.length > 0 ? { key: 'ducting.fact.tenants', values: { names: tenants.join(', ') } } : { key: 'ducting.fact.noTenants' },
    ]
    return { does: 'share', owner, subjects: ducts.map(({ id }) => id), title: owner === '' ? { key: 'ducting.shareUnknown' } : { key: 'ducting.share', values: { owner } }, facts }
  })
}

/** Cables of one way are written together. Nothing is laid before its ducts are there. */
function writesOf(scene: Scene, placed: readonly Placed[], year: number): Write[] {
  const writes = new Map<string, { ids: string[]; values: Write['values'] }>()
  for (const { candidate, way } of placed) {
    const latest = Math.max(...way.map(({ duct }) => yearOfDuct(scene.ducts[duct]!) ?? -Infinity))
    const values = { action: 'underground', moveTo: way.map(({ duct }) => scene.ducts[duct]!.id), ...(latest > year && { phase: latest }) }
    const key = JSON.stringify(values)
    void (writes.get(key)?.ids.push(candidate.cable.id) ?? writes.set(key, { ids: [candidate.cable.id], values }))
  }
  return [...writes.values()]
}

function closedOf(scene: Scene, placed: readonly Placed[]): Phrase[] {
  const closed = new Map<string, Set<number>>()
  for (const { candidate, way } of placed) for (const { duct } of way) {
    if (isOpen(candidate.cable, scene.ducts[duct]!)) continue
    const owner = ownerOf(scene.ducts[duct]!)
    void (closed.get(owner)?.add(duct) ?? closed.set(owner, new Set([duct])))
  }
  return [...closed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, ducts]): Phrase =>
    (owner === '' ? { key: 'ducting.caution.closedUnknown', values: { n: ducts.size } } : { key: 'ducting.caution.closed', values: { owner, n: ducts.size } }))
}

/** What goes beyond its ducts, or past full ones, has to find another way. */
function restOf(placed: readonly Placed[], slackM: number): Phrase[] {
  const partly = placed.filter(({ candidate, alongM }) => candidate.lengthM - alongM > slackM)
  const metres = partly.reduce((sum, { candidate, alongM }) => sum + candidate.lengthM - alongM, 0)
  return partly.length > 0 ? [{ key: 'ducting.caution.rest', values: { n: partly.length, metres } }] : []
}

function strokesOf(scene: Scene, placed: readonly Placed[], used: readonly number[], room: readonly (number | null)[]): Stroke[] {
  const cables = placed.flatMap(({ candidate: { cable, line }, way }) =>
    strokeOf('along', stretched(cable.geometry.coordinates, line, way.flatMap(({ stretches }) => stretches)), { owner: operatorOf(cable) }))
  const ducts = [...listedBy(used, (duct) => ownerOf(scene.ducts[duct]!))].flatMap(([owner, list]) =>
    strokeOf('beside', list.map((duct) => scene.ducts[duct]!.geometry.coordinates), { owner, label: { key: 'ducting.room', values: { room: Math.min(...list.map((duct) => room[duct] ?? 0)) } } }))
  const longest = placed.reduce((best, one) => (one.alongM > best.alongM ? one : best))
  return [...cables, ...ducts, ...linkOf(scene.besides, scene.plane, longest.candidate.line, longest.way.flatMap(({ hits }) => hits))]
}
