import type { Phrase } from '../../model/change'
import type { StreetLine } from '../streets/result'
import type { Dig, Reason } from './result'

/** Most that each reason gives; together a hundred. */
export const reasonPoints = { score: 30, main: 15, dig: 20, year: 15, forbidden: 10, room: 10 } as const

const mainClasses: ReadonlySet<string> = new Set(['national', 'provincial', 'trunk', 'main'])

/** Why a section should be done early: what the street says of itself. */
export function streetReasons({ score, roadClass, undergroundingYear, hanging }: StreetLine, lastYear: number): Reason[] {
  const reason = (name: Reason['name'], share: number, fact: Phrase): Reason[] => (share > 0 ? [{ name, points: Math.round(10 * reasonPoints[name] * share) / 10, fact }] : [])
  return [
    ...(score === null ? [] : reason('score', (100 - score) / 100, { key: 'burying.reason.score', values: { score: Math.round(score), most: reasonPoints.score } })),
    ...(mainClasses.has(roadClass) ? reason('main', 1, { key: 'burying.reason.main', values: { roadClass: `choice.roadClass.${roadClass}` } }) : []),
    ...(undergroundingYear !== null && undergroundingYear <= lastYear ? reason('year', 1, { key: 'burying.reason.year', values: { year: undergroundingYear } }) : []),
    ...(hanging === 'forbidden' ? reason('forbidden', 1, { key: 'burying.reason.forbidden' }) : []),
  ]
}

export const digReason = ({ name, from, to, metres }: Dig): Reason =>
  ({ name: 'dig', points: reasonPoints.dig, fact: { key: 'burying.reason.dig', values: { name, from, to, length: metres } } })

/** As much as of the cables fits into ducts there are. */
export function roomReason(fitsM: number, wayM: number): Reason[] {
  const points = wayM > 0 ? Math.round(10 * reasonPoints.room * Math.min(1, fitsM / wayM)) / 10 : 0
  return points > 0 ? [{ name: 'room', points, fact: { key: 'burying.reason.room', values: { length: fitsM, all: wayM } } }] : []
}

export const pointsOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)
