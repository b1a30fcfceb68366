import { useState } from 'react'
import type { StreetSheet } from '../../../state/streetfiles'
import { Button } from '../../controls/Button'
import { Menu, type MenuItem } from '../../controls/Menu'
import { useWidth } from '../../controls/width'
import { useCommand } from '../../keyboard'
import { useParts, useWords } from '../../shown'

/** From here to the table of streets, to the board of years, and away as files. */
export function Foot() {
  const { t } = useWords()
  const table = useCommand('streetTable')
  const board = useCommand('programmeBoard')
  const isPhone = useWidth() === 'phone'
  return (
    <footer className="streets-foot">
      <Button isSmall label={t('cabling.table')} shortcut={isPhone ? undefined : table.shortcut} disabled={table.disabled} onClick={table.run}>{t('cabling.tableShort')}</Button>
      <Button isSmall label={t('cabling.programme')} shortcut={isPhone ? undefined : board.shortcut} disabled={board.disabled} onClick={board.run}>{t('cabling.programmeShort')}</Button>
      <Leave />
    </footer>
  )
}

function Leave() {
  const { t } = useWords()
  const { streetsFound, saveStreets } = useParts('streetsFound', 'saveStreets')
  const [isBusy, setBusy] = useState(false)
  const disabled = (streetsFound?.streets.length ?? 0) === 0 && t('cabling.nothingToSave')
  const items = (['streets', 'findings', 'programme'] as const satisfies readonly StreetSheet[]).flatMap((what): MenuItem[] => (['csv', 'geojson'] as const).map((form) => ({
    key: `${what} ${form}`, word: t(`boarding.what.${what}`), hint: t(`boarding.${form}`), icon: form === 'csv' ? 'table' : 'layers', disabled, isApart: what !== 'streets' && form === 'csv',
    run: () => {
      setBusy(true)
      void saveStreets(what, form).finally(() => setBusy(false))
    },
  })))
  return <Menu look="icon" isSmall icon="download" isBusy={isBusy} items={items} side="top" align="end" label={t('cabling.save')} />
}
