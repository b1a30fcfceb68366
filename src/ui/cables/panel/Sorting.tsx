import type { StreetQuery } from '../../../state/streets'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'

const columns = ['name', 'overhead', 'owners', 'score'] as const satisfies readonly StreetQuery['sort'][]
/** What is worth seeing first: what is much, but the lowest score. */
const beginsDown = new Set<StreetQuery['sort']>(['overhead', 'owners'])

/** The heads of the columns: a press sorts by one, a second one the other way round. */
export function Heads() {
  const { t } = useWords()
  const { streetQuery: { sort, isDown }, askStreets } = useParts('streetQuery', 'askStreets')
  return (
    <div className="streets-heads" role="group" aria-label={t('cabling.sortBy')}>
      {columns.map((key) => {
        const isAt = key === sort
        const label = `${t(`cabling.column.${key}`)}, ${t(`cabling.columnHint.${key}`)}${isAt ? `, ${t(isDown ? 'cabling.falling' : 'cabling.rising')}` : ''}`
        return (
          <button key={key} type="button" aria-pressed={isAt} aria-label={label} title={t(`cabling.columnHint.${key}`)} data-sort={key} onClick={() => askStreets({ sort: key, isDown: isAt ? !isDown : beginsDown.has(key) })}>
            {t(`cabling.column.${key}`)}{isAt && <Icon name={isDown ? 'down' : 'up'} size={12} />}
          </button>
        )
      })}
    </div>
  )
}

/** How many are seen, of how many, in which order. */
export function Count({ shown }: { shown: number }) {
  const { t } = useWords()
  const { streetQuery: { sort, isDown } } = useParts('streetQuery')
  const all = useShown(({ streetsFound }) => streetsFound?.streets.length ?? 0)
  return <p className="caption streets-count" role="status">{t('cabling.streets', { n: shown })}{shown !== all && ` ${t('cabling.ofStreets', { all })}`}, {t(`cabling.order.${sort}${isDown ? 'Down' : ''}`)}</p>
}
