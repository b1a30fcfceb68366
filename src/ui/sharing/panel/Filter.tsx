import { byWord } from '../../../i18n/order'
import { settledAs, type ShareQuery } from '../../../state/sharing'
import { Menu, type MenuItem } from '../../controls/Menu'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'

const verdicts = ['open', 'accepted', 'rejected'] as const

/** Which of the list are seen: by what was decided, by whose they are. */
export function Filter() {
  const { t, n } = useWords()
  const { shareQuery: { verdict, owner }, askShares } = useParts('shareQuery', 'askShares')
  const all = useShown(({ finder, shareFound }) => shareFound[finder]?.opportunities) ?? []
  const owners = [...new Set(all.flatMap((one) => one.owners))].sort(byWord)
  const counted = (word: string, count: number) => `${word} (${n(count)})`
  const item = (word: string, change: Partial<ShareQuery>, isChecked: boolean, isApart = false): MenuItem => ({ key: word, word, isChecked, isApart, run: () => askShares(change) })
  const items = [
    item(counted(t('sharing.anyState'), all.length), { verdict: null }, verdict === null),
    ...verdicts.map((key) => item(counted(t(`sharing.verdict.${key}`), all.filter((one) => settledAs(one.verdict) === key).length), { verdict: key }, verdict === key)),
    item(t('sharing.anyOwner'), { owner: null }, owner === null, true),
    ...owners.map((name) => item(counted(name, all.filter((one) => one.owners.includes(name)).length), { owner: name }, owner === name)),
  ]
  return <Menu look="icon" icon="filter" label={t('sharing.filter')} items={items} align="end" aria-pressed={verdict !== null || owner !== null} />
}

/** A filter in force is seen, and taken away where it is seen. */
export function InForce() {
  const { t } = useWords()
  const { shareQuery: { verdict, owner }, askShares } = useParts('shareQuery', 'askShares')
  const tag = (word: string, change: Partial<ShareQuery>) => (
    <span key={word} className="filter-tag on"><button type="button" aria-label={t('sharing.clear', { what: word })} onClick={() => askShares(change)}><span>{word}</span><Icon name="close" size={14} /></button></span>
  )
  if (verdict === null && owner === null) return null
  return <p className="in-force">{verdict !== null && tag(t(`sharing.verdict.${verdict}`), { verdict: null })}{owner !== null && tag(owner, { owner: null })}</p>
}
