import { Menu } from '../../controls/Menu'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'
import { InForce } from './Filter'

const orders = ['score', 'distance', 'name'] as const

/** How many there are, how many of them are seen, and in which order. */
export function Top({ shown }: { shown: number }) {
  const { t } = useWords()
  const { finder, shareQuery: { sort }, askShares } = useParts('finder', 'shareQuery', 'askShares')
  const all = useShown(({ shareFound }) => shareFound[finder]?.opportunities.length ?? 0)
  return (
    <>
      <header className="share-top">
        <h3>{t(`sharing.count.${finder}`, { n: shown })}{shown !== all && <small> {t('sharing.countOf', { all })}</small>}</h3>
        {all > 1 && (
          <Menu look="quiet" isSmall align="end" label={`${t(`sharing.orders.${sort}`)}, ${t('sharing.order')}`} items={orders.map((key) => ({ key, word: t(`sharing.orders.${key}`), isChecked: key === sort, run: () => askShares({ sort: key }) }))}>
            {t(`sharing.orders.${sort}`)}<Icon name="down" size={14} />
          </Menu>
        )}
      </header>
      <InForce />
    </>
  )
}
