import { lazy, Suspense } from 'react'
import { drawerLeastPx, type DrawerTab, drawerTabs } from '../../state/screen'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { Splitter } from '../controls/Splitter'
import { TabPanel, Tabs } from '../controls/Tabs'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'

/** Each is fetched when it is first looked at. */
const contents = {
  table: lazy(async () => ({ default: (await import('../table/Table')).Table })),
  findings: lazy(async () => ({ default: (await import('../findings/Findings')).Findings })),
  history: lazy(async () => ({ default: (await import('../projects/History')).History })),
} as const
const icons = { table: 'table', findings: 'warning', history: 'history' } as const

/** Table, findings and history below the map; on a narrow screen in its place. */
export function Drawer() {
  const { t, n } = useWords()
  const isOver = isNarrow(useWidth())
  const { drawer, drawerHeightPx, show } = useParts('drawer', 'drawerHeightPx', 'show')
  const findings = useShown(({ counts }) => counts && counts.findings.error + counts.findings.warning + counts.findings.info)
  const steps = useShown(({ status }) => status?.at ?? 0)
  const counts: Record<DrawerTab, number | null> = { table: null, findings, history: steps || null }
  const mostPx = Math.max(drawerLeastPx, Math.floor(innerHeight / 2))
  const heightPx = Math.min(drawerHeightPx, mostPx)
  const close = () => {
    show({ drawer: null })
    const map = document.querySelector<HTMLElement>('main canvas') ?? document.getElementById('main')
    map?.focus()
  }
  return (
    <section className={`drawer ${drawer ? 'open' : ''}`} data-region="drawer" aria-label={t('region.drawer')} style={drawer && !isOver ? { height: heightPx } : undefined}>
      {drawer && !isOver && (
        <Splitter
          label={t('region.drawerHeight')} isUpright={false} isAfter sizePx={heightPx} leastPx={drawerLeastPx} mostPx={mostPx}
          onChange={(sizePx) => show({ drawerHeightPx: sizePx })}
        />
      )}
      <Escape onEscape={drawer ? close : null}>
        <div className="bar" data-tour="drawer">
          <Tabs
            id="drawer" label={t('region.drawer')} at={drawer} onChange={(key) => show({ drawer: key })}
            tabs={drawerTabs.map((key) => ({ key, word: t(`drawer.${key}`), icon: icons[key], count: counts[key] === null ? undefined : n(counts[key]) }))}
          />
          <Button
            look="icon" isSmall icon={drawer ? 'down' : 'drawer'} label={t(drawer ? 'drawer.close' : 'drawer.open')} tipSide="top"
            onClick={() => (drawer ? close() : show({ drawer: 'table' }))}
          />
        </div>
        {drawer && <Body at={drawer} />}
      </Escape>
    </section>
  )
}

function Body({ at }: { at: DrawerTab }) {
  const { t } = useWords()
  const Content = contents[at]
  return (
    <TabPanel id="drawer" at={at} className="body">
      <Suspense fallback={<p className="waiting" role="status">{t('app.loading')}</p>}><Content /></Suspense>
    </TabPanel>
  )
}
