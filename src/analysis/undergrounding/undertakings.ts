import type { Phrase } from '../../model/change'
import type { Waiver } from '../../model/waiver'
import { lengthOf, type Stretch, united } from '../beside'
import { between } from '../coverage/basis'
import { operatorOf } from '../ducts/scene'
import { filledDucts } from '../ducts/ways'
import type { Section, StreetLine } from '../streets/result'
import { isNotYet } from '../streets/strung'
import { chambersOf, costsOf, sumOf } from './costs'
import { digsOf, type Near } from './digs'
import { type Course, courseOf, hungAlong, type Hung, measuring, ontoLine, rough, without } from './hung'
import type { ProgrammeAsked } from './index'
import { digReason, pointsOf, roomReason, streetReasons } from './reasons'
import type { Dig, Mover, Undertaking } from './result'
import { type Housed, type Rooms, roomsOf } from './rooms'

/** An undertaking with what its year stands on. */
export interface Task {
  readonly undertaking: Undertaking
  readonly section: number
  /** Cables with the ducts they go into, by number. */
  readonly housed: readonly { readonly cable: number; readonly ducts: readonly number[] }[]
  /** Of its centre line, where new duct is needed. */
  readonly fresh: readonly Stretch[]
}

export interface Tasks { readonly list: readonly Task[]; readonly rooms: Rooms; readonly unsaidRoles: number }

/** A finding's id under which the year of an undertaking rests. */
export const decisionOf = (undertaking: string): string => `programme~${undertaking}`

/** Where no pavement is, the trench is in the street itself. */
export const isNarrow = ({ roadClass }: Pick<StreetLine, 'roadClass'>): boolean => roadClass === 'alley' || roadClass === 'village'

/** Sections with hanging plant, in the order in which they are given; room in ducts goes to those with most reasons first. */
export function* tasksOf(asked: ProgrammeAsked): Generator<number, Tasks> {
  const { dataset, scene, streets, found, settings, day } = asked
  const { to } = settings.programme
  const numbers = new Map(streets.sections.map(({ id }, i) => [id, i]))
  const lines = new Map<number, StreetLine>()
  for (const line of found.sections) if (line.overheadM > 0 && numbers.has(line.id)) lines.set(numbers.get(line.id)!, line)
  const filled = yield* between(0, 0.1, filledDucts(dataset))
  const rooms = roomsOf(scene, filled, settings, settings.programme)
  const hung = yield* between(0.1, 0.6, hungAlong(scene, streets, (section) => lines.has(section), rooms, settings))
  const digs = yield* between(0.6, 0.8, digsOf({ scene, sections: new Map([...lines.keys()].map((section) => [section, streets.sections[section]!])), settings, day }))
  const poles = polesTo(asked)
  const first = [...lines].map(([section, line]) => ({ section, line, points: pointsOf(streetReasons(line, to)) })).sort((a, b) => b.points - a.points || (a.line.id < b.line.id ? -1 : 1))
  const tasks = new Map<number, Task>()
  const unsaid = new Set<number>()
  for (let i = 0; i < first.length; i++) {
    if (i % 8 === 7) yield 0.8 + (0.2 * i) / first.length
    const { section, line } = first[i]!
    const own = hung.get(section) ?? []
    for (const { cable } of own) if (scene.cables[cable]!.properties.role === undefined) unsaid.add(cable)
    if (own.length > 0) tasks.set(section, taskOf(asked, { section, line, hung: own, digs: digs.get(section) ?? [], poles: poles.get(section) ?? 0 }, rooms))
  }
  return { list: [...lines.keys()].flatMap((section) => tasks.get(section) ?? []), rooms, unsaidRoles: unsaid.size }
}

/** Poles of telecom that stand empty when nothing hangs in their section any more. */
function polesTo({ scene, streets: { ofPole } }: ProgrammeAsked): Map<number, number> {
  const counts = new Map<number, number>()
  scene.poles.forEach((feature, pole) => {
    const section = ofPole[pole]!
    if (section >= 0 && feature.properties.sector === 'telecom' && !isNotYet(feature) && scene.on.count(pole) > 0) counts.set(section, (counts.get(section) ?? 0) + 1)
  })
  return counts
}

interface Given { readonly section: number; readonly line: StreetLine; readonly hung: readonly Hung[]; readonly digs: readonly Near[]; readonly poles: number }

function taskOf(asked: ProgrammeAsked, { section, line, hung, digs, poles }: Given, rooms: Rooms): Task {
  const { scene, streets, settings, waivers } = asked
  const drawn = streets.sections[section]!
  const trueM = (planeM: number) => scene.trueM(drawn.line[0]!, drawn.line[1]!, planeM)
  const cableOf = ({ cable }: Hung) => scene.cables[cable]!
  const isLeaving = (one: Hung) => cableOf(one).properties.action === 'remove' || cableOf(one).properties.inUse === false
  const isDrop = (one: Hung) => cableOf(one).properties.role === 'drop'
  const moving = hung.filter((one) => !isLeaving(one))
  // The longest first: what is left over then is short.
  const taking = moving.filter((one) => !isDrop(one)).sort((a, b) => b.planeM - a.planeM || a.cable - b.cable)
  const housed = new Map<number, Housed>(taking.map((one) => [one.cable, rooms.house(one)]))
  const { fresh, ways } = freshOf(asked, drawn, moving, housed)
  const freshM = fresh.map(({ fromM, toM }) => trueM(toM - fromM))
  const newDuctM = sum(freshM)
  const newWays = newDuctM > 0 ? Math.max(1, ways) + settings.spareWays : 0
  const [cableM, movedM] = [trueM(sum(hung.map(({ planeM }) => planeM))), trueM(sum(moving.map(({ planeM }) => planeM)))]
  const fitsM = trueM(sum([...housed.values()].map(({ fits }) => lengthOf(fits))))
  const trench = isNarrow(line) ? 'trenchRoadwayM' : 'trenchSidewalkM'
  const costs = costsOf({
    trenchSidewalkM: 0, trenchRoadwayM: 0, [trench]: newDuctM, ductWayM: newDuctM * newWays, chamber: chambersOf(freshM, settings),
    pullCableM: movedM, removeCableM: cableM, removePole: poles,
  } as Parameters<typeof costsOf>[0], settings)
  const dig = digOf(digs, newDuctM, settings.prices[trench])
  const reasons = [...streetReasons(line, settings.programme.to), ...(dig ? [digReason(dig)] : []), ...roomReason(fitsM, trueM(sum(taking.map(({ planeM }) => planeM))))]
  const movers = moving.map((one): Mover => ({
    cable: cableOf(one).id, operator: operatorOf(cableOf(one)), metres: trueM(one.planeM), isDrop: isDrop(one),
    ducts: (housed.get(one.cable)?.ducts ?? []).map((duct) => scene.ducts[duct]!.id),
  }))
  const street = streets.streets[drawn.street]!
  const undertaking: Undertaking = {
    id: line.id, street: line.name, streetId: street.id, from: line.from, to: line.to, ward: line.ward, wardName: line.wardName, lengthM: line.lengthM,
    hungM: line.hungM, cableM, movers, operators: [...new Set(movers.flatMap(({ operator }) => operator || []))].sort(), fitsM, newDuctM, newWays,
    ducts: [...new Set(movers.flatMap(({ ducts }) => ducts))], score: line.score, reasons, value: pointsOf(reasons) * (line.hungM / 1000),
    costVnd: sumOf(costs.map(({ vnd }) => vnd)), costs, dig, plannedYear: line.undergroundingYear, decided: decidedOf(waivers.get(decisionOf(line.id))),
    cautions: cautionsOf([...housed.values()], hung.length - moving.length, costs.some(({ vnd }) => vnd === null)),
  }
  return { undertaking, section, housed: [...housed].map(([cable, { ducts }]) => ({ cable, ducts })), fresh }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Where new duct is needed: beside what fits into none, and where only drops hang and there is none they could follow. */
function freshOf({ scene, settings: { ducts: { withinM } } }: ProgrammeAsked, { line }: Section, moving: readonly Hung[], housed: ReadonlyMap<number, Housed>): { fresh: Stretch[]; ways: number } {
  const measure = measuring(line)
  const courses = new Map<number, Course>()
  const onto = (cable: number, stretches: readonly Stretch[]) => {
    if (stretches.length === 0) return []
    const course = courses.get(cable) ?? courseOf(scene, cable)
    courses.set(cable, course)
    return ontoLine(measure, course, stretches)
  }
  const needed: Stretch[] = []
  let ways = 0
  let served: readonly Stretch[] | undefined
  for (const one of moving) {
    const house = housed.get(one.cable)
    if (!house) continue
    // A joint is made where a duct ends a little before its cable does.
    const rest = rough(house.rest, withinM)
    if (rest.length > 0) ways++
    needed.push(...onto(one.cable, rest))
  }
  for (const one of moving) {
    if (housed.has(one.cable)) continue
    const alone = rough(without(one.stretches, united([...one.beside.values()].flat())), withinM)
    if (alone.length === 0) continue
    served ??= united(moving.flatMap(({ cable, stretches }) => (housed.has(cable) ? onto(cable, stretches) : [])))
    needed.push(...without(onto(one.cable, alone), served))
  }
  return { fresh: rough(needed, withinM), ways }
}

/** Of several works those that save most; without a trench of one's own there is nothing to share. */
function digOf(digs: readonly Near[], newDuctM: number, priceVnd: number | null): Dig | null {
  const [near] = newDuctM > 0 ? digs : []
  return near ? { ...near, savesVnd: priceVnd === null ? null : Math.round(Math.min(near.metres, newDuctM) * priceVnd) } : null
}

function decidedOf(waiver: Waiver | undefined): Undertaking['decided'] {
  if (waiver?.accepted === undefined) return null
  const year = Number(waiver.accepted)
  return { year: waiver.accepted !== 'none' && Number.isInteger(year) ? year : null, isLocked: waiver.isLocked ?? false }
}

function cautionsOf(housed: readonly Housed[], leaving: number, isUnpriced: boolean): Phrase[] {
  const open = housed.filter(({ rest }) => rest.length > 0)
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  const owners = [...new Set(open.flatMap(({ asked }) => asked))].sort()
  return [
    ...owners.map((owner): Phrase => ({ key: 'burying.caution.ask', values: { owner: owner || 'burying.nobody', n: open.filter(({ asked }) => asked.includes(owner)).length } })),
    ...counted('burying.caution.full', open.filter(({ isFull }) => isFull).length),
    ...counted('burying.caution.unsaid', open.filter(({ isUnsaid }) => isUnsaid).length),
    ...counted('burying.caution.leaving', leaving),
    ...(isUnpriced ? [{ key: 'burying.caution.price' } as const] : []),
  ]
}
