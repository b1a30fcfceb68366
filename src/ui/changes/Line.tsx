import { useEffect, useRef } from 'react'
import { lineTexts, whoText } from '../../export/changes'
import { shortId } from '../../model/called'
import type { ChangeLine } from '../../state/changes'
import { Button } from '../controls/Button'
import { isNarrow, widthNow } from '../controls/width'
import { Icon } from '../icons'
import { useLive, useShown, useWords } from '../shown'
import { signs } from './signs'

interface Props {
  readonly line: ChangeLine | undefined
  /** The tab stop of the list. */
  readonly isStop: boolean
  /** The keyboard stands here. */
  readonly isAt: boolean
  readonly onFocus: () => void
}

/** One object: what became of it, what it was before, by whom. A press goes to it, or to where it was. */
export function Line({ line, isStop, isAt, onFocus }: Props) {
  const { t, language } = useWords()
  const live = useLive()
  const own = useRef<HTMLButtonElement>(null)
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const isThere = line !== undefined
  useEffect(() => {
    const { activeElement } = document
    // The line the keys came from may have scrolled out of the page, and the focus with it.
    const isFromHere = activeElement === document.body || activeElement?.closest('.changes ul')
    if (isAt && isThere && isFromHere && !own.current?.parentElement?.contains(activeElement)) own.current?.focus({ preventScroll: true })
  }, [isAt, isThere])
  if (!line) return <div className="change"><span className="skeleton" /></div>
  const { id, what, layer, name, code, ward, at } = line
  const texts = what === 'changed' ? lineTexts(line, t, language) : [t(what === 'added' ? 'changes.new' : 'changes.gone')]
  const title = code || name || shortId(id)
  const go = async () => {
    const { goToChange, show, tell } = live.getState()
    if (!(await goToChange(line))) tell({ tone: 'info', text: { key: 'changes.noPlace' } })
    else if (isNarrow(widthNow())) show({ drawer: null })
  }
  return (
    <div className={`change ${what}`} data-change={id}>
      <button ref={own} type="button" tabIndex={isStop ? 0 : -1} onFocus={onFocus} onClick={() => void go()}>
        <span className="what"><Icon name={signs[what].icon} size={16} />{t(`changes.${what}`)}</span>
        <span className="object"><b>{title}</b><small>{[t(`layer.${layer}`), title === name ? '' : name].filter(Boolean).join(' · ')}</small></span>
        <span className="texts" title={texts.join('; ')}>{texts.map((text) => <span key={text}>{text}</span>)}</span>
        <span className="ward">{ward}</span>
        <span className="who">{whoText(line, t)}{at && <time dateTime={at}>{t('project.moment', { at })}</time>}</span>
      </button>
      <Button
        look="quiet" isSmall icon={what === 'added' ? 'trash' : 'reset'} tabIndex={isStop ? 0 : -1} label={t(what === 'added' ? 'changes.dropHint' : 'changes.restoreHint')}
        disabled={isReadOnly && t('command.onlyLook')} onFocus={onFocus} onClick={() => void live.getState().restoreChange(line)}
      >
        {t(what === 'added' ? 'changes.removed' : 'changes.restore')}
      </Button>
    </div>
  )
}
