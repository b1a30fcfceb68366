import type { Phrase } from '../../model/change'
import type { Feature } from '../../model/dataset'
import { holderOf } from '../../model/operator'
import { shortId } from '../../model/called'
import type { Kind } from '../../model/schema'
import { noGains, type Proposal, type ScorePart, type SharingSettings, type Task } from '../sharing/result'
import { type Common, longOf } from './common'
import type { Announced, Item } from './gathered'
import { monthsApart, yearOf, yearWithin } from './when'

/** Works, and what is to be built in their trench. */
export interface Dig {
  readonly works: Announced
  readonly items: readonly Item[]
  /** Metres along the works of each. */
  readonly lengthsM: readonly number[]
  readonly chambers: readonly Item[]
  readonly common: Common
}

const weights = { length: 30, time: 30, distance: 20, money: 20 } as const
/** From so much on, more is not better. */
const full = { lengthM: 300, savedVnd: 500e6 } as const

export const isOver = ({ days }: Announced, today: string): boolean => days.to < today
export const nameOf = ({ id, properties: { name } }: Feature): string => name || shortId(id)
const ownerOf = (feature: Feature): string => holderOf(feature) || 'digging.nobody'
const list = (years: Iterable<number>): string => [...new Set(years)].sort((a, b) => a - b).join(', ')

/** When an item would be built with the works: its own year where the works last into it. */
const yearFor = (works: Announced, { year, days }: Item): number => yearWithin(works.days, year ?? (days && yearOf(days.from)))

export function proposalsOf(dig: Dig, settings: SharingSettings, today: string): Proposal[] {
  const { works, common } = dig
  const all = [...dig.items, ...dig.chambers]
  const savedVnd = settings.trenchVndPerM === null ? null : common.lengthM * settings.trenchVndPerM
  const parts = partsOf(dig, savedVnd, settings, today)
  const gains = { ...noGains, metres: common.lengthM, savedVnd }
  const byYear = new Map<number, string[]>()
  for (const item of all) (byYear.get(yearFor(works, item)) ?? byYear.set(yearFor(works, item), []).get(yearFor(works, item))!).push(item.feature.id)
  const digging: Proposal = {
    id: 'dig', name: { key: 'digging.dig', values: { years: list(byYear.keys()) } }, score: scoreOf(parts), parts, gains,
    tasks: [...digTasks(dig), worksTask(works)],
    writes: [...byYear].sort(([a], [b]) => a - b).map(([phase, ids]) => ({ ids, values: { phase } })),
    cautions: cautionsOf(dig, savedVnd, today),
  }
  const own = list(dig.items.flatMap(({ days }) => (days && monthsApart(days, works.days) > 0 ? [yearOf(days.from)] : [])))
  if (own === '') return [digging]
  // Somebody else's works are only asked to wait: it is worth as much, but nobody here can decide it.
  const waiting = parts.map((part) => (part.name === 'time' ? { ...part, points: 0 } : part))
  const owner = ownerOf(works.feature)
  const wait: Proposal = {
    id: 'wait', name: { key: 'digging.wait', values: { owner } }, score: scoreOf(waiting), parts: waiting, gains, writes: [],
    tasks: [{ ...worksTask(works), title: { key: 'digging.task.wait', values: { owner } }, facts: [{ key: 'digging.fact.wait', values: { years: own, ...works.days } }, contactOf(works.feature)] }],
    cautions: digging.cautions.filter(({ key }) => key !== 'digging.caution.moved' && key !== 'digging.caution.part'),
  }
  return [digging, wait]
}

const scoreOf = (parts: readonly ScorePart[]): number =>
  Math.round((100 * parts.reduce((sum, { points }) => sum + points, 0)) / parts.reduce((sum, { weight }) => sum + weight, 0))

function partsOf({ works, items, common }: Dig, savedVnd: number | null, { works: { months, withinM } }: SharingSettings, today: string): ScorePart[] {
  const part = (name: keyof typeof weights, share: number, fact: Phrase): ScorePart =>
    ({ name, weight: weights[name], points: Math.round(10 * weights[name] * Math.max(0, Math.min(1, share))) / 10, facts: [fact] })
  const gaps = items.flatMap(({ days }) => (days ? [monthsApart(days, works.days)] : []))
  const far = Math.max(...gaps)
  const time = isOver(works, today) ? part('time', 0, { key: 'digging.fact.over', values: { to: works.days.to } })
    : gaps.length === 0 ? part('time', 0.5, { key: 'digging.fact.free' })
    : far === 0 ? part('time', 1, { key: 'digging.fact.together' })
    : part('time', 1 - far / months, { key: 'digging.fact.apart', values: { months: Math.round(10 * far) / 10, limit: months } })
  return [
    part('length', common.lengthM / full.lengthM, { key: 'digging.fact.length', values: { length: common.lengthM, full: full.lengthM } }),
    time,
    part('distance', withinM > 0 ? 1 - common.offM / withinM : 1, { key: 'digging.fact.off', values: { off: common.offM, within: withinM } }),
    ...(savedVnd === null ? [] : [part('money', savedVnd / full.savedVnd, { key: 'digging.fact.money', values: { n: Math.round(savedVnd / 1e6), full: full.savedVnd / 1e6 } })]),
  ]
}

function contactOf(feature: Feature): Phrase {
  const { contact } = feature.properties
  return contact ? { key: 'digging.fact.contact', values: { contact: String(contact), owner: ownerOf(feature) } } : { key: 'digging.fact.ask', values: { owner: ownerOf(feature) } }
}

const worksTask = ({ feature, days }: Announced): Task => ({
  does: 'keep', subjects: [feature.id], owner: holderOf(feature), title: { key: 'digging.task.works', values: { works: nameOf(feature) } },
  facts: [{ key: 'digging.fact.sector', values: { sector: `choice.worksSector.${String(feature.properties.sector)}` } }, { key: 'digging.fact.dates', values: { ...days } }, contactOf(feature)],
})

/** One for each owner; what nobody owns comes last. */
function digTasks({ works, items, lengthsM, chambers }: Dig): Task[] {
  const lengthOf = new Map(items.map((item, i) => [item, lengthsM[i]!]))
  const byOwner = new Map<string, Item[]>()
  for (const item of [...items, ...chambers]) (byOwner.get(holderOf(item.feature)) ?? byOwner.set(holderOf(item.feature), []).get(holderOf(item.feature))!).push(item)
  return [...byOwner].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1)).map(([owner, own]): Task => {
    const of = (kind: Kind) => own.filter(({ feature }) => feature.properties.kind === kind)
    const counted = (key: Phrase['key'], kind: Kind): Phrase[] => {
      const some = of(kind)
      return some.length > 0 ? [{ key, values: { n: some.length, length: some.reduce((sum, item) => sum + (lengthOf.get(item) ?? 0), 0) } }] : []
    }
    const years = list(own.flatMap(({ year }) => year ?? []))
    const noYear = own.filter(({ days }) => days === null).length
    return {
      does: 'dig', subjects: own.map(({ feature }) => feature.id), owner,
      title: { key: of('road').length === own.length ? 'digging.task.roads' : 'digging.task.dig', values: { owner: owner || 'digging.nobody', years: list(own.map((item) => yearFor(works, item))) } },
      facts: [
        ...counted('digging.fact.ducts', 'duct'), ...counted('digging.fact.cables', 'cable'), ...counted('digging.fact.roads', 'road'), ...counted('digging.fact.chambers', 'chamber'),
        ...of('works').map(({ feature, days }): Phrase => ({ key: 'digging.fact.works', values: { name: nameOf(feature), ...days! } })),
        ...(years ? [{ key: 'digging.fact.years', values: { years } } as const] : []), ...(noYear > 0 ? [{ key: 'digging.fact.noYear', values: { n: noYear } } as const] : []),
      ],
    }
  })
}

/** Less than this share of an item along the works is a part of it. */
const wholeShare = 0.9

function cautionsOf({ works, items, lengthsM, chambers }: Dig, savedVnd: number | null, today: string): Phrase[] {
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return [
    ...(isOver(works, today) ? [{ key: 'digging.caution.over', values: { to: works.days.to } } as const] : []),
    { key: 'digging.caution.coordinate', values: { owner: ownerOf(works.feature) } },
    ...counted('digging.caution.moved', [...items, ...chambers].filter((item) => item.year !== null && item.year !== yearFor(works, item)).length),
    ...counted('digging.caution.part', items.filter((item, i) => item.feature.properties.kind !== 'works' && lengthsM[i]! < wholeShare * longOf(item)).length),
    ...(savedVnd === null ? [{ key: 'digging.caution.price' } as const] : []),
  ]
}
