import type { ReactNode } from 'react'
import { editions } from '../../../model/filter'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { useCommand } from '../../keyboard'
import { useShown, useWords } from '../../shown'
import type { IconName } from '../../icons'

type What = 'project' | 'stations' | 'units'
const icons: Record<What, IconName> = { project: 'coverage', stations: 'coverage', units: 'unit' }

/** What nothing can be worked out without; null where all of it is there, or nobody knows yet. */
export function useMissing(): What | null {
  return useShown(({ status, counts, coverage }) => {
    if (!status) return 'project'
    if (counts && (counts.layers.station?.total ?? 0) === 0) return 'stations'
    if (counts && (counts.layers.ward?.total ?? 0) === 0) return 'units'
    return coverage?.units.length === 0 ? 'units' : null
  })
}

/** Says what is missing and what to do first. */
export function Missing({ what }: { what: What }) {
  const { t } = useWords()
  const files = useCommand('files')
  const sample = useCommand('sample')
  return (
    <Empty
      isSmall icon={icons[what]} title={t(`coverage.missing.${what}`)}
      actions={
        <>
          <Button isSmall look="primary" icon={files.icon} onClick={files.run}>{t(`coverage.bring.${what}`)}</Button>
          {what === 'project' ? <Button isSmall onClick={sample.run}>{t('bring.sample')}</Button> : what === 'units' && <OtherEdition />}
        </>
      }
    >
      {t(`coverage.missing.${what}Hint`)}
    </Empty>
  )
}

/** The data may have units of the other edition only, or nothing in the ward that is looked at. */
function OtherEdition(): ReactNode {
  const { t } = useWords()
  const { day } = useShown(({ filter }) => filter)
  const look = useShown((state) => state.look)
  const hasWards = useShown(({ counts }) => (counts?.layers.ward?.total ?? 0) > 0)
  if (!hasWards) return null
  const to = day === editions.before ? 'now' : 'before'
  return <Button isSmall onClick={() => void look({ day: editions[to], scope: null })}>{t(`command.${to}`)}</Button>
}
