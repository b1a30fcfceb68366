import { useEffect } from 'react'
import { editions } from '../../model/filter'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { Icon } from '../icons'
import { Sign } from '../map/Sign'
import { useShown, useWords } from '../shown'
import { Marked } from './Marked'
import { type Offer, offerGroups } from './offers'

interface Props {
  readonly id: string
  readonly offers: readonly Offer[]
  readonly at: number
  readonly query: string
  readonly onPoint: (at: number) => void
  readonly onTake: (offer: Offer, isAdding: boolean) => void
}

/** What was found, in groups; or that nothing was, and what may help. */
export function Results({ id, offers, at, query, onPoint, onTake }: Props) {
  const { t } = useWords()
  const hasData = useShown((state) => state.status !== null)
  const isSearching = useShown((state) => state.isSearching)
  const isAnswered = useShown((state) => state.hits !== null)
  useEffect(() => void document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at])
  const isNothing = query.trim() !== '' && offers.length === 0
  return (
    <>
      <div role="listbox" id={id} aria-label={t('finder.label')}>
        {offerGroups.map((group) => {
          const own = offers.filter((offer) => offer.group === group)
          return own.length > 0 && (
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <p id={`${id}-${group}`} className="caption" role="presentation">{t(`finder.${group}`)}</p>
              {own.map((offer) => {
                const place = offers.indexOf(offer)
                const point = () => onPoint(place)
                return <Line key={offer.key} id={`${id}-${place}`} offer={offer} isAt={place === at} query={query} onPoint={point} onTake={onTake} />
              })}
            </div>
          )
        })}
      </div>
      {isNothing && (isSearching || !isAnswered) && hasData && <p className="busy caption">{t('finder.busy')}</p>}
      {isNothing && isAnswered && !isSearching && <Nothing query={query} />}
      {isNothing && !hasData && <p className="busy caption">{t('finder.noData')}</p>}
      <p className="unseen" role="status">{query.trim() && isAnswered && !isSearching ? t('finder.found', { n: offers.length }) : ''}</p>
      {offers.some(({ group }) => group === 'objects') && <p className="foot caption">{t('finder.keys')}</p>}
    </>
  )
}

function Line({ id, offer, isAt, query, onPoint, onTake }: {
  id: string; offer: Offer; isAt: boolean; query: string; onPoint: () => void; onTake: Props['onTake']
}) {
  const { group, name, note, layer, icon, shortcut, refusal } = offer
  return (
    // The keyboard reaches it through the box: options never take the focus themselves.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id} role="option" tabIndex={-1} aria-selected={isAt} aria-disabled={refusal ? true : undefined} data-offer={offer.key}
      onPointerMove={onPoint} onPointerDown={(event) => event.preventDefault()} onClick={(event) => onTake(offer, event.shiftKey)}
    >
      <span className="picture">{layer ? <Sign layer={layer} /> : icon && <Icon name={icon} size={16} />}</span>
      <span className="name">
        <Marked text={name} query={group === 'recent' ? '' : query} />{(refusal || note) && <small>{refusal || note}</small>}
      </span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </div>
  )
}

function Nothing({ query }: { query: string }) {
  const { t } = useWords()
  const isNow = useShown((state) => state.filter.day !== editions.before)
  const look = useShown((state) => state.look)
  return (
    <Empty
      icon="search" title={t('finder.none', { query })} isSmall
      actions={isNow && <Button isSmall onClick={() => void look({ day: editions.before })}>{t('finder.seeBefore')}</Button>}
    >
      {t('finder.noneHint')}
    </Empty>
  )
}
