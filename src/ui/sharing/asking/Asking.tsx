import { useWords } from '../../shown'

export function Asking() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
