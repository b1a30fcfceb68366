import { type ReactNode, useEffect } from 'react'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { isNarrow, useWidth } from '../controls/width'
import { Card, Low } from '../feature/FeaturePanel'
import { useParts, useShown, useWords } from '../shown'
import { Finding } from './Finding'
import { Foot } from './Foot'
import { Found } from './Found'
import './sites.css'

/** Where new stations would serve most people, and what becomes of the choice. */
export function SitesPanel() {
  const { t } = useWords()
  const openSites = useShown((state) => state.openSites)
  const { question, prepareSites } = useParts('question', 'prepareSites')
  useEffect(() => void prepareSites(), [question, prepareSites])
  const close = () => {
    openSites(false)
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  return (
    <Frame label={t('sites.title')}>
      <Escape onEscape={close}>
        <header><div className="title"><h2>{t('sites.title')}</h2></div><Button look="icon" icon="close" label={t('sites.close')} tipSide="left" onClick={close} /></header>
        <Contents />
      </Escape>
    </Frame>
  )
}

/** Beside the map where there is room for both; else over it, or a sheet from below. */
function Frame({ label, children }: { label: string; children: ReactNode }) {
  const width = useWidth()
  if (width === 'wide') return <aside className="feature docked site-panel" data-region="right" aria-label={label}>{children}</aside>
  return isNarrow(width) ? <Low height="half" label={label}>{children}</Low> : <Card label={label}>{children}</Card>
}

function Contents() {
  const { suggestions, siteCount } = useParts('suggestions', 'siteCount')
  const version = useShown(({ status }) => status?.version)
  const isOld = suggestions !== null && suggestions.version !== version
  return (
    <>
      <div className="inner">
        <Finding isOld={isOld} />
        {suggestions && <Found suggestions={suggestions} isOld={isOld} />}
      </div>
      {suggestions !== null && suggestions.sites.length > 0 && <Foot sites={suggestions.sites.slice(0, siteCount)} isOld={isOld} />}
    </>
  )
}
