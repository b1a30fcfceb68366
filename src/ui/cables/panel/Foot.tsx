import { Button } from '../../controls/Button'
import { useWidth } from '../../controls/width'
import { useCommand } from '../../keyboard'
import { useWords } from '../../shown'

/** From here to the table of streets, and to the board of years. */
export function Foot() {
  const { t } = useWords()
  const table = useCommand('streetTable')
  const board = useCommand('programmeBoard')
  const isPhone = useWidth() === 'phone'
  return (
    <footer className="streets-foot">
      <Button isSmall icon={table.icon} shortcut={isPhone ? undefined : table.shortcut} disabled={table.disabled} onClick={table.run}>{t('cabling.table')}</Button>
      <Button isSmall icon={board.icon} shortcut={isPhone ? undefined : board.shortcut} disabled={board.disabled} onClick={board.run}>{t('cabling.programme')}</Button>
    </footer>
  )
}
