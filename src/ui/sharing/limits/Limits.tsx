import { useWords } from '../../shown'

export function Limits() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
