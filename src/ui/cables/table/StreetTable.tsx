import { useEffect, useMemo, useState } from 'react'
import { yearsOf } from '../../../export/streets/book'
import { calledStreet, isStreetAsked, isStreetsStale } from '../../../state/streets'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { Progress } from '../../controls/Progress'
import { useParts, useShown, useWords } from '../../shown'
import { Bar, type ListName } from './Bar'
import type { Lined } from './columns'
import { Lines } from './Lines'
import '../../coverage/figures.css'
import './table.css'

/** Below the map: streets, or their sections, with everything that is known of them. */
export function StreetTable() {
  const { openProgramme, closeProgramme } = useParts('openProgramme', 'closeProgramme')
  const [list, setList] = useState<ListName>('streets')
  // One of its columns is the year of the programme.
  useEffect(() => {
    openProgramme()
    return closeProgramme
  }, [openProgramme, closeProgramme])
  const lines = useLines(list)
  return (
    <div className="figures street-table" data-list={list}>
      <Bar list={list} onList={setList} count={lines.length} />
      <Old />
      <Body list={list} lines={lines} />
    </div>
  )
}

function useLines(list: ListName): readonly Lined[] {
  const { streetsFound, streetQuery: { text, ward }, programme } = useParts('streetsFound', 'streetQuery', 'programme')
  return useMemo(() => {
    const yearOf = programme ? yearsOf(programme) : () => null
    return (streetsFound?.[list] ?? []).filter((line) => isStreetAsked(line, { text, ward })).map((line) => ({ line, name: calledStreet(line), programme: yearOf(line.id) }))
  }, [streetsFound, programme, list, text, ward])
}

function Old() {
  const { t } = useWords()
  const { streetsAgain, streetProgress, streetTrouble } = useParts('streetsAgain', 'streetProgress', 'streetTrouble')
  const isOld = useShown(isStreetsStale)
  const isThere = useShown(({ streetsFound }) => streetsFound !== null)
  if (streetProgress !== null || !isThere || (!isOld && streetTrouble === null)) return null
  return <p className="figures-old" role="status">{t(streetTrouble === null ? 'boarding.stale' : 'boarding.cancelled')}<Button isSmall onClick={() => void streetsAgain()}>{t('boarding.retry')}</Button></p>
}

function Body({ list, lines }: { list: ListName; lines: readonly Lined[] }) {
  const { t } = useWords()
  const { streetsFound, streetProgress, streetTrouble, cancelStreets, streetsAgain, askStreets } = useParts('streetsFound', 'streetProgress', 'streetTrouble', 'cancelStreets', 'streetsAgain', 'askStreets')
  const isOld = useShown(isStreetsStale)
  if (!streetsFound) {
    if (streetProgress !== null) return <div className="figures-waiting"><Progress label={t('boarding.workingStreets')} fraction={streetProgress} onCancel={cancelStreets} /></div>
    return <Empty isSmall icon="street" title={t(streetTrouble === 'failed' ? 'cabling.failed' : streetTrouble === 'cancelled' ? 'boarding.cancelled' : 'boarding.notYet')} actions={<Button isSmall onClick={() => void streetsAgain()}>{t('boarding.retry')}</Button>} />
  }
  if (streetsFound[list].length === 0) return <Empty isSmall icon="street" title={t('boarding.noStreets')}>{t('boarding.noRoadsHint')}</Empty>
  if (lines.length === 0) return <Empty isSmall icon="search" title={t('boarding.noMatch')} actions={<Button isSmall onClick={() => askStreets({ text: '', ward: null })}>{t('boarding.clear')}</Button>}>{t('boarding.noMatchHint')}</Empty>
  return <Lines key={list} list={list} lines={lines} isOld={isOld} />
}
