import type { Translate } from '../../i18n'
import type { Gains } from '../../state/sharing'

/** What is gained first of all, in a word: "−2 cột", "340 m". Empty where nothing is counted. */
export function gainText({ masts, poles, cables, metres }: Gains, t: Translate): string {
  if (masts > 0) return t('sharing.masts', { n: masts })
  if (poles > 0) return t('sharing.poles', { n: poles })
  if (metres > 0) return t('sharing.metres', { metres })
  return cables > 0 ? t('sharing.cables', { n: cables }) : ''
}

/** How many things a proposal writes to: what one undo takes back. */
export const changesOf = (writes: readonly { readonly ids: readonly string[] }[]): number => new Set(writes.flatMap(({ ids }) => ids)).size
