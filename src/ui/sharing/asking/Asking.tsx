import { useEffect } from 'react'
import { askings, askingTools } from '../../../state/requests'
import { Button } from '../../controls/Button'
import { Escape } from '../../controls/Escape'
import { TabPanel, Tabs } from '../../controls/Tabs'
import { useLive, useParts, useShown, useWords } from '../../shown'
import { Frame } from '../../sites/Frame'
import { Mast } from './Mast'
import { Owned } from './Owned'
import { Plan } from './Plan'
import { Route } from './Route'
import { Save } from './Save'
import './asking.css'

const toMap = () => document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })

/** What can be asked at a place: where a station could share, which ducts a cable could take, whose things lie there. */
export function Asking() {
  const { t } = useWords()
  const live = useLive()
  const { shareAsking, askShareFor } = useParts('shareAsking', 'askShareFor')
  const isInHand = useShown(({ tool }) => shareAsking !== null && tool === askingTools[shareAsking])
  const hasAnswer = useShown(({ mastAnswer, routeAnswer, ownedAnswer }) => ({ mast: mastAnswer, route: routeAnswer, owned: ownedAnswer })[shareAsking ?? 'mast'] !== null)
  useEffect(() => () => {
    const { tool, show } = live.getState()
    if (Object.values<string>(askingTools).includes(tool)) show({ tool: 'select' })
  }, [live])
  if (!shareAsking) return null
  const close = () => {
    askShareFor(null)
    toMap()
  }
  return (
    <Frame label={t('requesting.title')} height={isInHand && !hasAnswer ? 'head' : 'half'}>
      <Escape onEscape={close}>
        <header className="alone"><div className="title"><h2>{t('requesting.title')}</h2></div><Save what={shareAsking} /><Button look="icon" icon="close" label={t('requesting.close')} tipSide="left" onClick={close} /></header>
        <div className="inner asking" data-asking={shareAsking}>
          <Tabs id="asking" label={t('requesting.title')} tabs={askings.map((key) => ({ key, word: t(`requesting.what.${key}`) }))} at={shareAsking} onChange={askShareFor} />
          <TabPanel id="asking" at={shareAsking}>
            {shareAsking === 'mast' ? <Mast /> : shareAsking === 'route' ? <Route /> : <Owned />}
          </TabPanel>
        </div>
        {shareAsking === 'mast' && hasAnswer && <Plan />}
      </Escape>
    </Frame>
  )
}
