import { useEffect } from 'react'
import { isTrying } from '../../analysis/coverage/asked'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Difference } from './Difference'
import { Frame } from './Frame'
import { Masts } from './Masts'
import { Operators } from './Operators'
import { Stations } from './Stations'
import './trying.css'

/** What would be if stations were off, reached otherwise, or stood elsewhere as well. The data stay as they are. */
export function Trying() {
  const { t } = useWords()
  const live = useLive()
  const isPlacing = useShown(({ tool }) => tool === 'tryMast')
  useEffect(() => () => {
    const { tool, show } = live.getState()
    if (tool === 'tryMast') show({ tool: 'select' })
  }, [live])
  const leave = () => {
    const { tool, show, showCover } = live.getState()
    if (tool === 'tryMast') show({ tool: 'select' })
    else showCover('gaps')
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  return (
    <Frame label={t('trying.title')} height={isPlacing ? 'head' : 'half'}>
      <Escape onEscape={leave}>
        <header className="alone"><div className="title"><h2>{t('trying.title')}</h2></div><Button look="icon" icon="close" label={t('trying.close')} tipSide="left" onClick={() => live.getState().showCover('gaps')} /></header>
        <div className="inner trying">
          <Difference />
          <Masts />
          <Operators />
          <Stations />
        </div>
        <Foot />
      </Escape>
    </Frame>
  )
}

function Foot() {
  const { t } = useWords()
  const { stopTrying, whatIf } = useParts('stopTrying', 'whatIf')
  return <footer className="trying-foot"><Button icon="reset" disabled={!isTrying(whatIf) && t('trying.nothing')} onClick={stopTrying}>{t('trying.stop')}</Button></footer>
}
