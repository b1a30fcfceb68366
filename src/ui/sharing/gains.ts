import type { Translate } from '../../i18n'
import type { Gains } from '../../state/sharing'

const mostTold = 2

/** What is gained in few words, the most telling first: "−2 cột", "3 cáp · 340 m". Empty where nothing is counted. */
export function gainsText({ masts, poles, cables, metres }: Gains, t: Translate): string {
  const told = [
    masts > 0 && t('sharing.masts', { n: masts }), poles > 0 && t('sharing.poles', { n: poles }), cables > 0 && t('sharing.cables', { n: cables }),
    metres > 0 && t('sharing.metres', { metres }),
  ]
  return told.filter((text) => text !== false).slice(0, mostTold).join(' · ')
}

/** How many things a proposal writes to: what one undo takes back. */
export const changesOf = (writes: readonly { readonly ids: readonly string[] }[]): number => new Set(writes.flatMap(({ ids }) => ids)).size
