import { type Asking, type Choosing, currentOf } from '../../../state/asking'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Progress } from '../../controls/Progress'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'
import { remainingOf, wordOf } from '../Opening'
import { openOf } from './Files'

interface Props { readonly asking: Asking; readonly choosing: Choosing; readonly isLeaving: boolean; readonly onStay: () => void; readonly onClose: () => void }

/** What to do next; while the whole files are read, how far that is. */
export function Foot({ asking, choosing, isLeaving, onStay, onClose }: Props) {
  const { t } = useWords()
  const opening = useShown((state) => state.opening)
  const cancel = useShown((state) => state.cancel)
  const abandon = useShown((state) => state.abandon)
  if (opening) {
    return (
      <div className="start" role="status">
        <Progress
          label={t(wordOf(opening))} fraction={opening.fraction} note={remainingOf(opening, t)} onCancel={cancel} isCancelling={opening.isCancelling}
        />
      </div>
    )
  }
  if (isLeaving) {
    return (
      <>
        <p className="start leaving" role="alert"><Icon name="warning" size={16} /><span>{t('ask.leave')}</span></p>
        <Button onClick={() => void abandon()}>{t('ask.leaveNow')}</Button>
        <Button look="primary" onClick={onStay}>{t('ask.stay')}</Button>
      </>
    )
  }
  return (
    <>
      <div className="start">
        {asking.fault && (
          <p className="fault" role="alert"><Icon name="warning" size={16} /><span>{t(asking.fault.type === 'died' ? 'ask.faultDied' : 'ask.fault')}</span></p>
        )}
        {asking.step === 'ask' && <Remember asking={asking} />}
      </div>
      <Buttons asking={asking} choosing={choosing} onClose={onClose} />
    </>
  )
}

function Buttons({ asking, choosing, onClose }: Pick<Props, 'asking' | 'choosing' | 'onClose'>) {
  const { t } = useWords()
  const compare = useShown((state) => state.compare)
  const goBack = useShown((state) => state.goBack)
  const take = useShown((state) => state.take)
  const open = asking.reading.files.reduce((sum, { name }) => sum + openOf(asking, name), 0)
  const left = open > 0 && <span className="caption open">{t('ask.openings', { n: open })}</span>
  if (asking.step === 'ask') {
    return (
      <>
        {left}
        <Button onClick={onClose}>{t('task.cancel')}</Button>
        {asking.isAlone
          ? <Button look="primary" onClick={() => void take(choosing)}>{t('ask.openNow')}</Button>
          : <Button look="primary" onClick={() => void compare()}>{t('ask.next')}</Button>}
      </>
    )
  }
  const { comparison } = asking.reading
  const isNothing = choosing.as === 'add' && comparison !== null && comparison.added + comparison.changed + comparison.strangers === 0
  const refusal = choosing.as === 'project' && choosing.name.trim() === '' ? t('ask.noName') : isNothing ? t('ask.nothingNew') : null
  return (
    <>
      {left}
      <Button onClick={goBack}>{t('ask.back')}</Button>
      <Button look="primary" disabled={refusal} onClick={() => void take({ ...choosing, name: choosing.name.trim() })}>
        {t(choosing.as === 'add' ? 'ask.addNow' : 'ask.createNow')}
      </Button>
    </>
  )
}

/** "Remember this for files of VNPT Quảng Ngãi", once there is something to remember. */
function Remember({ asking }: { asking: Asking }) {
  const { t } = useWords()
  const nameSender = useShown((state) => state.nameSender)
  const { file } = asking
  if (Object.keys(asking.answers[file] ?? {}).length === 0) return null
  const { label, sender } = currentOf(asking, file)
  const proposed = sender?.label ?? label
  const given = asking.labels[file]
  const isOn = given !== null
  return (
    <div className="remember">
      <Check isOn={isOn} onChange={(on) => nameSender(file, on ? proposed : null)}>{t('ask.remember')}</Check>
      <span className="input">
        <input aria-label={t('ask.sender')} value={given ?? proposed} disabled={!isOn} maxLength={120} onChange={({ target }) => nameSender(file, target.value)} />
      </span>
    </div>
  )
}
