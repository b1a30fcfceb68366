import type { MouseEvent } from 'react'
import { Button } from '../controls/Button'
import { useLive, useShown, useWords } from '../shown'

/** Does what a finding offers; pointed at, or reached by keyboard, it shows on the map what that would be. */
export function Fix({ finding, called, isLink = false }: { finding: string; called: string; isLink?: boolean }) {
  const { t } = useWords()
  const live = useLive()
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const edit = { do: 'fix', findings: [finding] } as const
  const show = () => void (!isReadOnly && live.getState().preview(edit))
  const hide = () => void live.getState().preview(null)
  const showing = { onPointerEnter: show, onFocus: show, onPointerLeave: hide, onBlur: hide }
  // The next finding comes up under the pointer: the second press of a double one was not meant for it.
  const act = (event: MouseEvent) => void (event.detail < 2 && live.getState().edit(edit))
  if (isLink) return isReadOnly ? null : <button type="button" className="link" aria-label={t('check.fixOf', { name: called })} onClick={act} {...showing}>{t('check.fix')}</button>
  return <Button isSmall icon="edit" disabled={isReadOnly && t('finding.readOnly')} label={t('check.fixHint')} onClick={act} {...showing}>{t('check.fix')}</Button>
}
