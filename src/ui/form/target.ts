import type { Language } from '../../i18n'
import { type Filled, percent } from './filled'
import { writtenIn } from './text'

/** So much is to be reached in a year, as a document has it. */
interface Aimed { readonly share: number; readonly year: number; readonly document: string; readonly clause: string }

/** A target as it is typed. */
export interface AimDraft {
  readonly hasTarget: boolean
  readonly targetShare: string
  readonly targetYear: string
  readonly targetDocument: string
  readonly targetClause: string
}

export function aimDraftOf(target: Aimed | null, language: Language): AimDraft {
  const say = (value: number | null) => writtenIn({ type: 'number' }, value, language)
  return { hasTarget: target !== null, targetShare: say(target && percent(target.share)), targetYear: say(target && target.year), targetDocument: target?.document ?? '', targetClause: target?.clause ?? '' }
}

export const aimFrom = ({ hasTarget, targetShare, targetYear, targetDocument, targetClause }: AimDraft, { read, need }: Filled): Aimed | null => (hasTarget ? {
  share: read('targetShare', targetShare, 1, 100) / 100, year: read('targetYear', targetYear, 1900, 2100, true), document: need('targetDocument', targetDocument), clause: need('targetClause', targetClause),
} : null)
