import type { Verdict as Given } from '../../state/sharing'
import { Tag, type Tone } from '../controls/Tag'
import type { IconName } from '../icons'
import { useWords } from '../shown'

const looks: Readonly<Record<Given, { readonly tone: Tone; readonly icon?: IconName }>> = {
  open: { tone: 'outline' }, accepted: { tone: 'ok', icon: 'tick' }, rejected: { tone: 'neutral', icon: 'close' }, planned: { tone: 'accent', icon: 'calendar' },
}

/** What has been decided. */
export function Verdict({ verdict, isShort = false }: { verdict: Given; isShort?: boolean }) {
  const { t } = useWords()
  return <Tag {...looks[verdict]}>{t(`sharing.${isShort ? 'verdictShort' : 'verdict'}.${verdict}`)}</Tag>
}
