import { Button } from '../controls/Button'
import { useShown, useWords } from '../shown'

/** Puts the message about the last opening away. */
export function Close() {
  const { t } = useWords()
  const close = useShown((state) => state.closeOutcome)
  return <Button look="icon" icon="close" className="close" label={t('app.close')} onClick={close} />
}
