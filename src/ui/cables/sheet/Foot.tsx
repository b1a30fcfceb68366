import type { StreetLine } from '../../../state/streets'
import { Button } from '../../controls/Button'
import { useCommand } from '../../keyboard'
import { useParts, useWords } from '../../shown'
import { yearsOf } from './programmed'

/** To its findings, and to the year it goes underground. */
export function Foot({ line }: { line: StreetLine }) {
  const { t } = useWords()
  const { programme, showStreetFindings } = useParts('programme', 'showStreetFindings')
  const board = useCommand('programmeBoard')
  const n = line.findingIds.length
  const year = programme ? yearsOf(programme, line).years[0] : undefined
  return (
    <footer>
      <Button look="primary" disabled={n === 0 && t('cabling.noFindings')} onClick={() => showStreetFindings(line.id)}>{n === 0 ? t('cabling.noFindings') : t('cabling.seeFindings', { n })}</Button>
      <Button disabled={board.disabled} onClick={board.run}>{year === undefined ? t('cabling.seeProgramme') : t('cabling.undergroundIn', { year })}</Button>
    </footer>
  )
}
