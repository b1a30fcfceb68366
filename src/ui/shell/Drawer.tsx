import { Suspense, useEffect } from 'react'
import { drawerLeastPx, type DrawerTab, drawerTabs, tabsOfArea } from '../../state/screen'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { Splitter } from '../controls/Splitter'
import { TabPanel, Tabs } from '../controls/Tabs'
import { isNarrow, useWidth, widthNow } from '../controls/width'
import { later } from '../later'
import { useParts, useShown, useWords } from '../shown'

/** Each is fetched when it is first looked at. */
const contents = {
  table: later(async () => (await import('../table/Table')).Table),
  findings: later(async () => (await import('../findings/Findings')).Findings),
  history: later(async () => (await import('../projects/History')).History),
  changes: later(async () => (await import('../changes/Changes')).Changes),
  coverage: later(async () => (await import('../coverage/Figures')).Figures),
  sharing: later(async () => (await import('../sharing/table/ShareTable')).ShareTable),
  streets: later(async () => (await import('../cables/table/StreetTable')).StreetTable),
  programme: later(async () => (await import('../cables/board/Board')).Board),
} as const
const icons = { table: 'table', findings: 'warning', history: 'history', changes: 'changes', coverage: 'chart', sharing: 'chart', streets: 'street', programme: 'calendar' } as const

/** Table, findings, history and changes below the map; on a narrow screen in its place. On a phone the places below name it. */
export function Drawer() {
  const { t, n } = useWords()
  const width = useWidth()
  const isOver = isNarrow(width)
  const area = useShown((state) => state.area)
  const isPhone = width === 'phone'
  const { drawer, drawerHeightPx, show } = useParts('drawer', 'drawerHeightPx', 'show')
  const findings = useShown(({ counts }) => counts && counts.findings.error + counts.findings.warning + counts.findings.info)
  const steps = useShown(({ status }) => status?.at ?? 0)
  const changed = useShown(({ changedCount }) => changedCount || null)
  const counts: Record<DrawerTab, number | null> = { table: null, findings, history: steps || null, changes: changed, coverage: null, sharing: null, streets: null, programme: null }
  const counted = (count: number | null) => (count === null ? undefined : n(count))
  const mostPx = Math.max(drawerLeastPx, Math.floor(innerHeight / 2))
  const heightPx = Math.min(drawerHeightPx, mostPx)
  // A narrow screen begins with the map, whatever was open when it was left.
  useEffect(() => {
    if (isNarrow(widthNow())) show({ drawer: null })
  }, [show])
  const close = () => {
    show({ drawer: null })
    const map = document.querySelector<HTMLElement>('main canvas') ?? document.getElementById('main')
    map?.focus()
  }
  return (
    <section
      className={`drawer ${drawer ? 'open' : ''}`} data-region="drawer"
      aria-label={t(isPhone && drawer ? `drawer.${drawer}` : 'region.drawer')} style={drawer && !isOver ? { height: heightPx } : undefined}
    >
      {drawer && !isOver && (
        <Splitter
          label={t('region.drawerHeight')} isUpright={false} isAfter sizePx={heightPx} leastPx={drawerLeastPx} mostPx={mostPx}
          onChange={(sizePx) => show({ drawerHeightPx: sizePx })}
        />
      )}
      <Escape onEscape={drawer ? close : null}>
        {isPhone ? drawer && drawer !== 'table' && drawer !== 'findings' && <h2 className="bar">{t(`drawer.${drawer}`)}</h2> : (
          <div className="bar" data-tour="drawer">
            <Tabs
              id="drawer" label={t('region.drawer')} at={drawer} onChange={(key) => show({ drawer: key })}
              tabs={drawerTabs.filter((key) => (tabsOfArea[key] ?? area) === area).map((key) => ({ key, word: t(`drawer.${key}`), icon: icons[key], count: counted(counts[key]) }))}
            />
            <Button
              look="icon" isSmall icon={drawer ? 'down' : 'drawer'} label={t(drawer ? 'drawer.close' : 'drawer.open')} tipSide="top"
              onClick={() => (drawer ? close() : show({ drawer: 'table' }))}
            />
          </div>
        )}
        {drawer && <Body at={drawer} isAlone={isPhone} />}
      </Escape>
    </section>
  )
}

function Body({ at, isAlone }: { at: DrawerTab; isAlone: boolean }) {
  const { t } = useWords()
  const Content = contents[at]
  const content = <Suspense fallback={<p className="waiting" role="status">{t('app.loading')}</p>}><Content /></Suspense>
  return isAlone ? <div className="body">{content}</div> : <TabPanel id="drawer" at={at} className="body">{content}</TabPanel>
}
