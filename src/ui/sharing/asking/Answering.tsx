import type { ReactNode } from 'react'
import { askingTools, type ShareAsking } from '../../../state/requests'
import { Button } from '../../controls/Button'
import { Progress } from '../../controls/Progress'
import type { IconName } from '../../icons'
import { useCommand } from '../../keyboard'
import { useParts, useShown, useWords } from '../../shown'

/** How far the answer has come and the way to stop it; whether it still holds; then the answer itself. */
export function Answering({ answer, children }: { answer: { readonly version: number } | null; children: ReactNode }) {
  const { t } = useWords()
  const { requestProgress, cancelRequest, requestAgain } = useParts('requestProgress', 'cancelRequest', 'requestAgain')
  const isOld = useShown(({ status }) => answer !== null && answer.version !== status?.version)
  const isWaiting = useShown(({ shareAsking, wishAt, mastAnswer, mastWish, routeLine, routeAnswer, ownedOf, ownedAnswer }) =>
    shareAsking === 'mast' ? wishAt !== null && mastAnswer === null && mastWish.operator !== '' : shareAsking === 'route' ? routeLine !== null && routeAnswer === null : ownedOf !== null && ownedAnswer === null)
  const isBusy = requestProgress !== null
  return (
    <>
      {isBusy && <div className="page"><Progress label={t('requesting.working')} fraction={requestProgress} onCancel={cancelRequest} /></div>}
      {!isBusy && (isOld || isWaiting) && (
        <div className="page ask-old" role="status">{isOld && <p>{t('requesting.stale')}</p>}<Button isSmall icon="refresh" onClick={() => void requestAgain()}>{t('requesting.again')}</Button></div>
      )}
      {answer !== null && <div className={isBusy || isOld ? 'ask-faint' : ''} aria-busy={isBusy}>{children}</div>}
    </>
  )
}

/** Takes up the tool of a question, or puts it down; the map is waiting then. */
export function Take({ what, word, icon }: { what: ShareAsking; word: string; icon: IconName }) {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const typing = useCommand('coordinates')
  const isInHand = useShown(({ tool }) => tool === askingTools[what])
  const press = () => {
    show({ tool: isInHand ? 'select' : askingTools[what] })
    if (!isInHand) document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  return (
    <div className="ask-take">
      <p><Button isSmall icon={icon} aria-pressed={isInHand} onClick={press}>{word}</Button>{isInHand && <Button isSmall look="quiet" icon="coordinates" shortcut={typing.shortcut} disabled={typing.disabled} onClick={typing.run}>{t('hand.type')}</Button>}</p>
      {isInHand && <p className="caption" role="status">{what === 'mast' ? t('requesting.mast.hint') : t('requesting.drawing')}</p>}
      {isInHand && what !== 'mast' && <p className="caption">{t('requesting.byKeyboard')}</p>}
    </div>
  )
}
