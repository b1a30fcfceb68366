import { useState } from 'react'
import type { Translate } from '../../../i18n'
import { type Asking, type Choosing, currentOf, nameOf } from '../../../state/asking'
import { Dialog } from '../../controls/Dialog'
import { useShown, useWords } from '../../shown'
import { Ask } from './Ask'
import { Compare } from './Compare'
import { Foot } from './Foot'
import './questions.css'

/** Files that were read and not yet taken: what they do not say is asked here, and nothing is taken over before the last button. */
export function Import({ asking }: { asking: Asking }) {
  const { t } = useWords()
  const abandon = useShown((state) => state.abandon)
  const isBusy = useShown((state) => state.opening !== null)
  const isWritable = useShown(({ status }) => status !== null && !status.project.isReadOnly)
  const [choice, setChoice] = useState<Partial<Choosing>>({})
  const [isLeaving, setLeaving] = useState(false)
  const { reading, step, isAlone } = asking
  const isProject = reading.files.some(({ projectName }) => projectName !== null)
  const choosing: Choosing = { as: isAlone || isProject || !isWritable ? 'project' : 'add', name: nameOf(reading), onClash: 'replace', ...choice }
  const close = () => {
    if (isBusy) return
    if (isLeaving) setLeaving(false)
    else if (asking.isTouched) setLeaving(true)
    else void abandon()
  }
  const names = isAlone ? [t('ask.stepRead'), t('ask.stepAsk')] : [t('ask.stepRead'), t('ask.stepAsk'), t('ask.stepCompare')]
  return (
    <Dialog
      isOpen={!asking.isHidden} width="wide" className="import" title={titleOf(asking, t)} onClose={close} steps={{ names, at: step === 'ask' ? 1 : 2 }}
      footer={<Foot asking={asking} choosing={choosing} isLeaving={isLeaving} onStay={() => setLeaving(false)} onClose={close} />}
    >
      <p className="facts caption" tabIndex={-1} ref={takeFocus}>{step === 'ask' || reading.files.length === 1 ? factsOf(asking, t) : ''}</p>
      {step === 'ask' ? <Ask asking={asking} /> : <Compare asking={asking} choosing={choosing} onChoose={(change) => setChoice({ ...choice, ...change })} />}
    </Dialog>
  )
}

/** The dialog begins at its words, not at its cross. */
const takeFocus = (at: HTMLElement | null): void => at?.setAttribute('autofocus', '')

const titleOf = ({ reading: { files } }: Asking, t: Translate): string =>
  files.length === 1 ? t('ask.title', { file: files[0]!.name }) : t('ask.titleSeveral', { n: files.length })

/** "1.204 đối tượng, 8 cột, UTF-8" */
function factsOf(asking: Asking, t: Translate): string {
  const { answers, reading } = asking
  const file = reading.files.find(({ name }) => name === asking.file)!
  const encoding = answers[file.name]?.encoding
  const columns = currentOf(asking, file.name).facts?.columns.length ?? 0
  const word = encoding ? t('ask.otherEncoding', { name: encoding }) : t(file.facts?.encoding === 'utf-16' ? 'ask.utf16' : 'ask.utf8')
  return (reading.files.length > 1 ? `${file.name}: ` : '') + t('ask.facts', { objects: file.features, columns, encoding: word })
}
