import type { Position } from 'geojson'
import { type Dataset, datasetOf, type Feature, numbered, numbersWithin } from '../../model/dataset'
import type { Phrase } from '../../model/change'
import { circleOf, boxOf, metresBetween } from '../../model/geometry'
import { holderOf } from '../../model/operator'
import type { Survey } from '../coverage'
import { between } from '../coverage/basis'
import { keyOf } from '../coverage/stations'
import { provinceOfData } from '../province'
import { type Limited, type Limits, limitsOf } from '../sharing/limits'
import { type Mast, type Masts, standing, townOf } from '../sharing/masts'
import type { Asked } from '../sharing/result'
import { isTaken, nameOf } from '../sites/candidates'
import { type Thing, thingsOf } from '../sites/things'
import { groundOf, onMast, tooLow, tooNear } from './obstacles'
import { type Gained, gainedBy } from './people'
import { type Answer, type Place, steps, type Wish } from './result'

export type * from './result'

/** More of one step nobody reads, and not so many of a kind that a line of poles hides the houses behind it. */
const [most, mostAlike] = [20, 8]

type Spot = Omit<Place, 'people' | 'share'>

/** Where a wished mast could stand instead: on a mast of somebody, on what stands there, and only then by itself. */
export function* answerTo(asked: Asked, wish: Wish, survey: Survey): Generator<number, Answer> {
  const { dataset, settings, day } = asked
  const withinM = settings.requestM
  const gained = yield* between(0, 0.6, gainedBy(survey, wish))
  const masts = yield* between(0.6, 0.8, standing(asked))
  const limits = limitsOf(settings, day, provinceOfData(dataset, day))
  yield 0.8
  const things = yield* between(0.8, 0.9, thingsOf(datasetOf(nearbyOf(dataset, wish.at, withinM)), () => true))
  const spots = rankedOf(yield* between(0.9, 0.95, spotsOf({ asked, wish, masts, limits, things })))
  const shown = shownOf(spots)
  const places: Place[] = []
  for (const [i, spot] of shown.entries()) {
    places.push({ ...spot, ...gained.of(spot.at) })
    if (i % 8 === 7) yield 0.95 + (0.05 * i) / shown.length
  }
  const advised = places.findIndex(({ obstacles }) => !obstacles.some(({ isFatal }) => isFatal))
  return { wish, withinM, places, advised: advised < 0 ? null : advised, peopleOfWish: gained.peopleOfWish, notes: notesOf({ wish, gained, limits, spots, shown }) }
}

const nearbyOf = (dataset: Dataset, at: Position, withinM: number): Feature[] =>
  Array.from(numbersWithin(dataset, boxOf(circleOf(at, withinM * 1.02))!), (number) => numbered(dataset, number)!)

interface Around { readonly asked: Asked; readonly wish: Wish; readonly masts: Masts; readonly limits: Limits; readonly things: readonly Thing[] }

function* spotsOf({ asked: { dataset, settings: { requestM }, day }, wish, masts: { all }, limits, things }: Around): Generator<number, Spot[]> {
  const around = all.filter(({ at }) => metresBetween(at, wish.at) <= requestM + limits.mostM)
  const [saysOf, isUrban] = [groundOf(dataset, day), townOf(dataset, day)]
  const limited = (at: Position, mastClass: string | null): Limited =>
    ({ environment: isUrban(at[0]!, at[1]!) ? 'urban' : 'outside', operators: wish.operator ? [keyOf(wish.operator)] : [], heightM: wish.heightM, mastClass })
  const onMasts = around.flatMap((mast): Spot[] => {
    const distanceM = metresBetween(mast.at, wish.at)
    return distanceM > requestM ? [] : [{ ...sharedOf(mast), distanceM, obstacles: [...onMast(mast, wish), ...saysOf(mast.at, 'mast')] }]
  })
  yield 0.2
  const onThings: Spot[] = []
  for (const [i, thing] of things.entries()) {
    if (i % 64 === 63) yield 0.2 + (0.8 * i) / things.length
    const distanceM = metresBetween(thing.at, wish.at)
    if (distanceM > requestM || isTaken(dataset, thing.at)) continue
    const spot = standingOn(thing)
    const isSmall = thing.footing === 'rooftop' || thing.footing === 'lamp'
    const near = tooNear(thing.at, limited(thing.at, thing.footing === 'rooftop' ? 'A2a' : null), around, limits, 'structure')
    onThings.push({ ...spot, distanceM, obstacles: [...saysOf(thing.at, isSmall ? 'small' : 'bulky'), ...near, ...tooLow(spot.heightM, wish)] })
  }
  const anew: Spot = {
    step: 'new', footing: 'free', subject: null, name: '', owner: wish.operator, at: wish.at, distanceM: 0, room: null, heightM: wish.heightM,
    obstacles: [...saysOf(wish.at, 'bulky'), ...tooNear(wish.at, limited(wish.at, 'A2b'), around, limits, 'new')],
  }
  return [...onMasts, ...onThings, anew]
}

const sharedOf = ({ site, id, name, at, room, heightM }: Mast) => ({ step: 'share', footing: 'mast', subject: id, name: site.properties.name || name, owner: holderOf(site), at, room, heightM }) as const

/** Only lamps, poles and houses with a height of their own say how high they are. */
function standingOn({ feature, footing, at, heightM }: Thing) {
  const own = feature.properties.heightM
  return { step: 'structure', footing, subject: feature.id, name: nameOf(feature), owner: holderOf(feature), at, room: null, heightM: heightM ?? (typeof own === 'number' && own > 0 ? own : null) } as const
}

/** What nothing stands against first, what cannot be last; of equals the nearest, then in the order of the ids. */
const rankedOf = (spots: readonly Spot[]): Spot[] => spots.toSorted((a, b) => hindrance(a) - hindrance(b) || a.distanceM - b.distanceM || ((a.subject ?? '') < (b.subject ?? '') ? -1 : 1))
const hindrance = ({ obstacles }: Spot) => (obstacles.some(({ isFatal }) => isFatal) ? 2 : obstacles.length > 0 ? 1 : 0)

/** By steps, of each as they are ranked. */
function shownOf(ranked: readonly Spot[]): Spot[] {
  const alike = new Map<Spot['footing'], number>()
  const few = ranked.filter(({ step, footing }) => {
    const count = (alike.get(footing) ?? 0) + 1
    alike.set(footing, count)
    return step !== 'structure' || count <= mostAlike
  })
  return steps.flatMap((step) => few.filter((spot) => spot.step === step).slice(0, most))
}

interface Told { readonly wish: Wish; readonly gained: Gained; readonly limits: Limits; readonly spots: readonly Spot[]; readonly shown: readonly Spot[] }

function notesOf({ wish: { operator, technology }, gained, limits, spots, shown }: Told): Phrase[] {
  const count = (among: readonly Spot[], of: Spot['step']) => among.filter(({ step }) => step === of).length
  const beyond = (step: 'share' | 'structure') => count(spots, step) - count(shown, step)
  const capped = (['share', 'structure'] as const).flatMap((step): Phrase[] => (beyond(step) > 0 ? [{ key: `spacing.note.capped.${step}`, values: { n: beyond(step) } }] : []))
  return [
    !gained.isKnown ? { key: 'spacing.note.nobody' } : !gained.hasReach ? { key: 'spacing.note.noReach' } : operator ? { key: 'spacing.note.people', values: { operator, technology } } : { key: 'spacing.note.peopleAny', values: { technology } },
    ...(gained.isKnown && !gained.isWithin ? [{ key: 'spacing.note.beyond' } as const] : []),
    ...capped,
    ...(limits.preset === null ? [{ key: 'spacing.note.noRule' } as const] : limits.reference !== null ? [{ key: 'spacing.note.reference', values: { document: limits.reference } } as const] : []),
  ]
}
