import type { State } from '../../state'
import { type Does, type Judged, settledAs, shareLookedAt, sharesOf } from '../../state/sharing'
import { answerNow, stateOf } from './asked'
import { isSharing } from '../areas'
import type { ShareImage, ShareLine } from './pictures'
import { fatesOf } from './shapes'

/** What the map says of sharing now: what becomes of things, lines, and signs, each once and in this order. */
export type ShareEntry = { readonly fate: Does; readonly isMast: boolean } | { readonly line: ShareLine | 'within'; readonly m?: number } | { readonly image: ShareImage } | { readonly node: true }

const fates: readonly Does[] = ['share', 'keep', 'relocate', 'remove', 'underground', 'dig', 'replace']
const lines = ['link', 'limit', 'along', 'beside', 'works'] as const

export function legendOf(state: State): ShareEntry[] {
  if (!isSharing(state)) return []
  if (state.shareAsking !== null) return askedEntries(state)
  const one = shareLookedAt(state)
  if (one) return entriesOf(one, state.shareChoice)
  const seen = new Set(sharesOf(state).map(({ verdict }) => settledAs(verdict)))
  return (['open', 'accepted', 'rejected'] as const).filter((verdict) => seen.has(verdict)).map((verdict) => ({ image: `share-${verdict}` as const }))
}

function entriesOf({ proposals, strokes, finder }: Judged, chosen: string | null): ShareEntry[] {
  const proposal = proposals.find(({ id }) => id === chosen) ?? proposals[0]
  const drawn = new Set<string>(strokes.map(({ role }) => role))
  const hasThings = strokes.some(({ geometry, role }) => geometry.type === 'Point' && (fates as readonly string[]).includes(role))
  const isMast = finder === 'colocation'
  // Of masts another way may make something else than what was drawn first; of lines their cables are spoken of, which have no sign of their own.
  const becomes = new Set<string>(isMast && proposal ? fatesOf(proposal).values() : [])
  const isSeen = (fate: Does) => (becomes.size > 0 ? becomes.has(fate) : drawn.has(fate))
  return [
    ...(hasThings ? fates.filter(isSeen).map((fate) => ({ fate, isMast })) : []),
    ...lines.filter((line) => drawn.has(line)).map((line) => ({ line })), ...(drawn.has('node') ? [{ node: true } as const] : []),
  ]
}

function askedEntries(state: State): ShareEntry[] {
  const { shareAsking, wishAt, routeLine, routeAnswer, ownedOf } = state
  if (shareAsking === 'owned') return ownedOf ? [{ line: 'area' }] : []
  if (shareAsking === 'route') return routeAnswer?.pieces.length ? (['room', 'full', 'none'] as const).filter((what) => routeAnswer.pieces.some((piece) => piece.what === what)).map((line) => ({ line })) : routeLine ? [{ line: 'drawn' }] : []
  const answer = answerNow(state)
  const states = new Set(answer?.places.map((place, i) => stateOf(place, i === answer.advised)))
  return [
    ...(wishAt ? [{ image: 'ask-wish' } as const] : []), ...(['advised', 'place', 'bad'] as const).filter((one) => states.has(one)).map((one) => ({ image: `ask-${one}` as const })),
    ...(answer ? [{ line: 'within', m: answer.withinM } as const] : []),
  ]
}
