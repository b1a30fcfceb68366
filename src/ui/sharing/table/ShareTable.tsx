import { useWords } from '../../shown'

export function ShareTable() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
