import { useWords } from '../shown'

export function SharingPanel() {
  const { t } = useWords()
  return <p>{t('sharing.title')}</p>
}
