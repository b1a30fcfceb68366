import { type Judged, proposalLookedAt, shareLookedAt, sharesOf } from '../../state/sharing'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { useWidth } from '../controls/width'
import { useCommand } from '../keyboard'
import { useParts, useShown, useWords } from '../shown'
import { Frame } from '../sites/Frame'
import { Cautions, Source } from './card/Basis'
import { Decided } from './card/Decided'
import { Foot } from './card/Foot'
import { Gains } from './card/Gains'
import { Tasks } from './card/Tasks'
import { Ways } from './card/Ways'
import { Why } from './card/Why'
import './sharing.css'
import './card.css'

/** One opportunity: what is proposed, why, and what is decided of it. */
export function ShareCard() {
  const { t } = useWords()
  const goToShare = useShown((state) => state.goToShare)
  const isPhone = useWidth() === 'phone'
  const one = useShown(shareLookedAt)
  const proposal = useShown(proposalLookedAt)
  const close = () => {
    void goToShare(null)
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  if (!one || !proposal) return null
  return (
    <Frame label={t('sharing.card')}>
      <Escape onEscape={close}>
        <Head one={one} score={proposal.score} onClose={close} />
        <div key={one.id} className="inner share-card" data-share={one.id} data-proposal={proposal.id}>
          <Decided one={one} />
          <Tasks tasks={proposal.tasks} />
          {one.proposals.length > 1 && <Ways one={one} />}
          <Cautions proposal={proposal} />
          <Why proposal={proposal} />
          <Gains gains={proposal.gains} />
          <Source one={one} />
        </div>
        {!isPhone && <Foot proposal={proposal} />}
      </Escape>
    </Frame>
  )
}

function Head({ one, score, onClose }: { one: Judged; score: number; onClose: () => void }) {
  const { t, n } = useWords()
  const { finder, shareFound, shareQuery } = useParts('finder', 'shareFound', 'shareQuery')
  const list = sharesOf({ finder, shareFound, shareQuery })
  const at = list.findIndex(({ id }) => id === one.id)
  return (
    <header className="share-head">
      <p className="caption">{at < 0 ? t(`sharing.tab.${finder}`) : t('sharing.place', { at: at + 1, all: list.length })}</p>
      <h2>{one.name}</h2>
      <p className="points"><b>{n(Math.round(score))}</b><span className="caption">{t('sharing.outOf')}</span></p>
      <p className="steps-through"><Step by="previousShare" label={t('sharing.previous')} /><Step by="nextShare" label={t('sharing.next')} /><Button look="icon" isSmall icon="close" label={t('sharing.close')} shortcut="Esc" tipSide="left" onClick={onClose} /></p>
    </header>
  )
}

function Step({ by, label }: { by: 'previousShare' | 'nextShare'; label: string }) {
  const { icon, shortcut, run } = useCommand(by)
  return <Button look="icon" isSmall icon={icon} label={label} shortcut={shortcut} tipSide="left" onClick={run} />
}
