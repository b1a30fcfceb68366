import { useState } from 'react'
import { Button } from '../../controls/Button'
import { Menu } from '../../controls/Menu'
import { Segments } from '../../controls/Segments'
import { useParts, useShown, useWords } from '../../shown'

export const views = ['opportunities', 'rates', 'ducts', 'decisions'] as const
export type View = (typeof views)[number]

/** What is looked at, what it is judged by, and how it leaves. */
export function Bar({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useWords()
  const { finder, show } = useParts('finder', 'show')
  return (
    <div className="figures-bar">
      <Segments label={t('limiting.view')} options={views.map((value) => ({ value, word: t(`limiting.views.${value}`) }))} value={view} onChange={onView} />
      {view === 'opportunities' && <span className="caption finder">{t(`sharing.tab.${finder}`)}</span>}
      <span className="leaving">
        <Button isSmall icon="assumptions" onClick={() => show({ dialog: 'sharing' })}>{t('sharing.limits')}</Button>
        <Leave view={view} />
      </span>
    </div>
  )
}

function Leave({ view }: { view: View }) {
  const { t } = useWords()
  const { finder, saveSharing } = useParts('finder', 'saveSharing')
  const isThere = useShown(({ shareFound, shareRates, shareDucts }) => (view === 'rates' ? shareRates !== null : view === 'ducts' ? (shareDucts?.lines.length ?? 0) > 0 : (shareFound[finder]?.opportunities.length ?? 0) > 0))
  const [isBusy, setBusy] = useState(false)
  const save = (form: 'csv' | 'geojson') => {
    setBusy(true)
    void saveSharing(view === 'rates' ? { rates: true } : view === 'ducts' ? { ducts: true } : { finder }, form).finally(() => setBusy(false))
  }
  const disabled = !isThere && t('sharing.nothingToSave')
  const hint = (form: 'csvHint' | 'geojsonHint') => t(`limiting.${form}.${view}`, { finder: `sharing.tab.${finder}` })
  return (
    <Menu
      isSmall icon="download" isBusy={isBusy} align="end" side="top"
      items={[
        { key: 'csv', word: t('limiting.csv'), hint: hint('csvHint'), icon: 'table', disabled, run: () => save('csv') },
        { key: 'geojson', word: t('limiting.geojson'), hint: hint('geojsonHint'), icon: 'layers', disabled, run: () => save('geojson') },
      ]}
    >
      {t('take.title')}
    </Menu>
  )
}
