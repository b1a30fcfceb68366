import { useShown, useWords } from '../../shown'
import { Icon } from '../../icons'

/** Every figure of coverage stands over this sentence. */
export function Indicative() {
  const { t } = useWords()
  const error = useShown(({ coverSettings }) => coverSettings?.assumptions.error ?? null)
  return <p className="indicative caption"><Icon name="info" size={14} /><span>{error === null ? t('coverage.indicative') : t('coverfile.indicative', { percent: Math.round(error * 100) })}</span></p>
}
