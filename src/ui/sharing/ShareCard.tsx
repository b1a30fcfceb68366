import { useWords } from '../shown'

export function ShareCard() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
