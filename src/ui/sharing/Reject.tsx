import { useWords } from '../shown'

export function Reject() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
