import { type Asking, currentOf } from '../../../state/asking'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { Columns } from './Columns'
import { Encoding } from './Encoding'
import { Files } from './Files'
import { kindOf } from './KindChoice'
import { Preview } from './Preview'
import { Sender } from './Sender'
import { Understood } from './Understood'
import { Where } from './Where'

/** How the files are to be read: where their objects lie, what they are, which column is what. */
export function Ask({ asking }: { asking: Asking }) {
  const { t } = useWords()
  const file = currentOf(asking, asking.file)
  const whole = asking.reading.files.find(({ name }) => name === asking.file)!
  const answers = asking.answers[asking.file] ?? {}
  const encoding = file.questions.find(({ about }) => about === 'encoding') ?? whole.questions.find(({ about }) => about === 'encoding')
  const kind = kindOf(file, answers)
  const isSeveral = asking.reading.files.length > 1
  return (
    <div className={isSeveral ? 'ask several' : 'ask'}>
      {isSeveral && <Files asking={asking} />}
      {whole.features === 0 ? (
        <div className="unread">
          <ul>{whole.said.map(({ id, message, values }) => <li key={id}><Icon name="error" size={16} /><span>{t(message, values)}</span></li>)}</ul>
          <p className="caption">{t('ask.badHint')}</p>
        </div>
      ) : (
        <>
          <div className="left">
            <Sender asking={asking} file={whole} />
            {(encoding || answers.encoding) && <Encoding key={`${file.name} encoding`} file={file.name} question={encoding} answers={answers} />}
            <Where key={file.name} file={file} whole={whole} answers={answers} />
          </div>
          <div className="right">
            <Columns key={file.name} file={file} whole={whole} answers={answers} />
            <Understood meanings={file.facts?.meanings ?? []} kind={kind} />
            <Preview file={file} kind={kind} isLooking={asking.isLooking} />
          </div>
        </>
      )}
    </div>
  )
}
