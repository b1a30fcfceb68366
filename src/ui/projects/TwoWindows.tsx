import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'
import './projects.css'

/** The project is open in another window as well: this one says so until somebody chooses, and then in one line. */
export function TwoWindows() {
  const { t } = useWords()
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const { isLookingOnly, takeOver, lookOnly } = useShown((state) => state)
  if (!isReadOnly) return null
  const here = <Button look="primary" isSmall={isLookingOnly} onClick={() => void takeOver()}>{t('project.workHere')}</Button>
  if (isLookingOnly) return <p className="only-look" role="note"><Icon name="lock" size={16} /><span>{t('project.readOnly')}</span>{here}</p>
  return (
    <section className="two-windows card" role="alertdialog" aria-label={t('project.elsewhere')}>
      <Empty icon="columns" title={t('project.elsewhere')} actions={<>{here}<Button onClick={lookOnly}>{t('project.lookOnly')}</Button></>}>
        {t('project.elsewhereHint')}
      </Empty>
    </section>
  )
}
