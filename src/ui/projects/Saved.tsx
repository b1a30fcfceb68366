import { useEffect, useRef, useState } from 'react'
import { isUntouched } from '../../state/projects'
import { Popover } from '../controls/Popover'
import { Tooltip } from '../controls/Tooltip'
import { useWidth } from '../controls/width'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'
import { Unkept } from './Unkept'
import './projects.css'

/** Whether the last action rests on this computer; where it does not, why, and what to do. */
export function Saved() {
  const keeping = useShown(({ status }) => status?.keeping ?? null)
  const hasNothing = useShown(({ status }) => status !== null && isUntouched(status))
  useWarning(keeping !== null && !hasNothing && keeping.state !== 'kept')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  if (!keeping || hasNothing) return null
  if (isReadOnly && keeping.state !== 'unkept') return <Looking />
  return keeping.state === 'unkept' ? <Refusal why={keeping.why} detail={keeping.detail} /> : <Well />
}

/** The browser asks before it closes a page whose work rests nowhere. */
function useWarning(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isAtRisk])
}

function Looking() {
  const { t } = useWords()
  const isShort = useWidth() !== 'wide'
  return (
    <span className="saved" role="status" data-keeping="elsewhere">
      <Icon name="lock" size={16} /><span className={isShort ? 'unseen' : undefined}>{t('project.lookOnly')}</span>
    </span>
  )
}

function Well() {
  const { t } = useWords()
  const isShort = useWidth() !== 'wide'
  const keeping = useShown(({ status }) => status!.keeping)
  const fraction = keeping.state === 'keeping' ? Math.floor(keeping.fraction * 100) : 0
  const text = keeping.state === 'kept' ? t('project.keptAt', { time: keeping.at })
    : fraction ? t('project.keepingPart', { n: fraction }) : t('project.keeping')
  const mark = <span className="mark" aria-hidden="true" />
  return (
    <span className={`saved ${keeping.state}`} role="status" data-keeping={keeping.state} data-tour="saved">
      {isShort
        ? <Tooltip text={text}><button type="button" className="dot" aria-label={text}>{mark}</button></Tooltip>
        : <>{mark}<span>{text}</span></>}
    </span>
  )
}

function Refusal({ why, detail }: { why: 'full' | 'denied' | 'newer' | 'failed'; detail: string }) {
  const { t } = useWords()
  const isShort = useWidth() !== 'wide'
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(true)
  return (
    <span className="saved unkept" data-keeping="unkept" data-why={why} data-tour="saved">
      <span role="alert" className="unseen">{t(`project.${why}`)}</span>
      <button
        ref={anchor} type="button" className="button quiet" aria-expanded={isOpen} aria-label={t('project.unkeptWhat')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="warning" size={16} />{!isShort && t('project.unkept')}
      </button>
      <Popover anchor={anchor} isOpen={isOpen} onClose={() => setOpen(false)} align="end" label={t(`project.${why}`)} className="unkept">
        <Unkept why={why} detail={detail} onDone={() => setOpen(false)} />
      </Popover>
    </span>
  )
}
