import { type Language, formatNumber, type Translate } from '../../../i18n'
import { byWord } from '../../../i18n/order'
import type { Gains, Judged } from '../../../state/sharing'
import { moneyText } from '../../sites/money'

/** What each list says of an opportunity; the first column is pressed to go there. */
export const columns = {
  opportunities: ['name', 'score', 'owners', 'distance', 'gains', 'state', 'who', 'at', 'reason'],
  decisions: ['name', 'finder', 'state', 'who', 'at', 'reason', 'score'],
} as const
export type ListName = keyof typeof columns
export type Column = (typeof columns)[ListName][number]
export const isFigure = (column: Column): boolean => column === 'score' || column === 'distance'

const none: Gains = { masts: 0, poles: 0, cables: 0, metres: 0, savedVnd: null, lostPeople: null }
/** Of the proposal that was agreed to, or of the recommended one. */
const gainsOf = ({ proposals, decision }: Judged): Gains => (proposals.find(({ id }) => id === decision?.accepted) ?? proposals[0])?.gains ?? none
const states = ['open', 'accepted', 'planned', 'rejected'] as const

/** What a column is sorted by; null stands last. */
export function valueOf(column: Column, one: Judged): number | string | null {
  switch (column) {
    case 'name': return one.name
    case 'finder': return one.finder
    case 'score': return one.score
    case 'owners': return one.owners.join(', ')
    case 'distance': return one.distanceM
    case 'gains': {
      const { masts, poles, cables, metres } = gainsOf(one)
      return masts * 1e9 + poles * 1e7 + cables * 1e5 + metres || null
    }
    case 'state': return states.indexOf(one.verdict)
    case 'who': return one.decision?.who || null
    case 'at': return one.decision?.at ?? null
    case 'reason': return one.decision?.reason || null
  }
}

export function textOf(column: Column, one: Judged, t: Translate, language: Language): string {
  switch (column) {
    case 'name': return one.name
    case 'finder': return t(`sharing.tab.${one.finder}`)
    case 'score': return formatNumber(Math.round(one.score), language)
    case 'owners': return one.owners.join(', ')
    case 'distance': return t('sharing.metres', { metres: one.distanceM })
    case 'gains': return gainsText(gainsOf(one), t, language)
    case 'state': return t(`sharing.verdict.${one.verdict}`)
    case 'who': return one.decision ? one.decision.who || t('project.nobody') : ''
    case 'at': return one.decision ? t('project.moment', { at: one.decision.at }) : ''
    case 'reason': return one.decision?.reason ?? ''
  }
}

/** All that is counted, where the list of the panel has room for the first only. */
function gainsText({ masts, poles, cables, metres, savedVnd }: Gains, t: Translate, language: Language): string {
  const told = [
    masts > 0 && t('sharing.masts', { n: masts }), poles > 0 && t('sharing.poles', { n: poles }), cables > 0 && t('sharing.cables', { n: cables }), metres > 0 && t('sharing.metres', { metres }),
    savedVnd !== null && savedVnd > 0 && moneyText(savedVnd, t, language),
  ].filter((text) => text !== false)
  return told.join(' · ') || '–'
}

export interface Sort { readonly column: Column; readonly isDown: boolean }
/** The best first, the latest first; names down the alphabet. */
const begins: readonly Column[] = ['score', 'gains', 'at']
export const firstSort = (list: ListName): Sort => ({ column: list === 'decisions' ? 'at' : 'score', isDown: true })
export const turned = (before: Sort, column: Column): Sort => (before.column === column ? { column, isDown: !before.isDown } : { column, isDown: begins.includes(column) })

export function sorted(all: readonly Judged[], { column, isDown }: Sort): Judged[] {
  const sign = isDown ? -1 : 1
  const order = (a: Judged, b: Judged): number => {
    const [x, y] = [valueOf(column, a), valueOf(column, b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : byWord(String(x), String(y)))
  }
  return all.toSorted((a, b) => order(a, b) || b.score - a.score || byWord(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Everything somebody has decided, of all finders that have been asked. */
export const decided = (found: Iterable<{ readonly opportunities: readonly Judged[] } | undefined>): Judged[] => [...found].flatMap((one) => one?.opportunities ?? []).filter(({ decision }) => decision !== null)
