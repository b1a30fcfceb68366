import type { Asking } from '../../../state/asking'
import type { FileReading } from '../../../worker/staged'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'

/** Says that a file was read as the last one of its sender, and lets that be forgotten. */
export function Sender({ asking, file }: { asking: Asking; file: FileReading }) {
  const { t, language } = useWords()
  const forget = useShown((state) => state.forgetSender)
  if (asking.forgotten.includes(file.name)) return <p className="sender" role="status"><Icon name="info" size={16} /><span>{t('ask.forgotten')}</span></p>
  if (!file.sender) return null
  const date = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(new Date(file.sender.at))
  const isElsewhere = file.questions.some(({ about }) => about === 'crs')
  return (
    <p className="sender">
      <Icon name="history" size={16} />
      <span>
        {t(isElsewhere ? 'ask.elsewhere' : 'ask.asLast', { label: file.sender.label, date })}{' '}
        <button type="button" className="link" onClick={() => void forget(file.name)}>{t('ask.forget')}</button>
      </span>
    </p>
  )
}
