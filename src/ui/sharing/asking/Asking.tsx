import { useEffect } from 'react'
import { askings, askingTools } from '../../../state/requests'
import { Button } from '../../controls/Button'
import { Escape } from '../../controls/Escape'
import { TabPanel, Tabs } from '../../controls/Tabs'
import { isNarrow, useWidth } from '../../controls/width'
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
  const isSheet = isNarrow(useWidth())
  const { shareAsking, askShareFor } = useParts('shareAsking', 'askShareFor')
  const isInHand = useShown(({ tool }) => shareAsking !== null && tool === askingTools[shareAsking])
  // For whom a mast is wanted is asked first: there is no answer without.
  const isPlain = useShown(({ mastWish, wishAt }) => shareAsking !== 'mast' || (mastWish.operator !== '' && wishAt === null))
  const hasAnswer = useShown(({ mastAnswer, routeAnswer, ownedAnswer }) => ({ mast: mastAnswer, route: routeAnswer, owned: ownedAnswer })[shareAsking ?? 'mast'] !== null)
  useEffect(() => () => {
    const { tool, show } = live.getState()
    if (Object.values<string>(askingTools).includes(tool)) show({ tool: 'select' })
  }, [live])
  if (!shareAsking) return null
  const isLow = isInHand && !hasAnswer && isPlain
  const close = () => {
    askShareFor(null)
    toMap()
  }
  return (
    <Frame label={t('requesting.title')} height={isLow ? 'head' : 'half'}>
      <Escape onEscape={close}>
        <header className="alone"><div className="title"><h2>{t('requesting.title')}</h2>{isLow && isSheet && <p className="caption ask-hint">{t(shareAsking === 'mast' ? 'requesting.mast.hint' : 'requesting.drawing')}</p>}</div><Save what={shareAsking} /><Button look="icon" icon="close" label={t('requesting.close')} tipSide="left" onClick={close} /></header>
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
