import type { Translate } from '../../../i18n'
import type { Answers } from '../../../load'
import { type Kind, kinds } from '../../../model/schema'
import type { FileReading } from '../../../worker/staged'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'

/** The kind most objects of a file are of. */
export function kindOf({ facts }: FileReading, { kind }: Answers): Kind {
  const known = facts?.kinds.toSorted((a, b) => b.count - a.count) ?? []
  const open = known.find(({ because }) => because !== 'own')
  return open ? kind ?? open.kind : known[0]?.kind ?? 'background'
}

/** What the objects are. Those that say so themselves are not asked. */
export function KindChoice({ file, whole, answers }: { file: FileReading; whole: FileReading; answers: Answers }) {
  const { t } = useWords()
  const answer = useShown((state) => state.answer)
  const facts = file.facts?.kinds ?? []
  const open = facts.find(({ because }) => because !== 'own')
  if (!open) return <p className="kind caption">{t('ask.kindOwn', { kinds: facts.map(({ kind }) => t(`kind.${kind}`)).join(', ') })}</p>
  const likely = (whole.questions.find(({ about }) => about === 'kind')?.candidates ?? []).slice(0, 4).map(({ answer: kind }) => kind as Kind)
  const isUnknown = open.because === 'unknown' && !answers.kind
  return (
    <div className="kind">
      <label htmlFor="kind">{t('ask.kind')}</label>
      <span className="input select">
        <select
          id="kind" value={isUnknown ? '' : kindOf(file, answers)} aria-describedby="kind-why"
          onChange={({ target }) => void answer(file.name, { kind: target.value as Kind })}
        >
          {isUnknown && <option value="" disabled>{t('ask.kindChoose')}</option>}
          {likely.length > 0 && <optgroup label={t('ask.likely')}>{likely.map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}</optgroup>}
          <optgroup label={t(likely.length ? 'ask.others' : 'ask.kind')}>
            {kinds.filter((kind) => !likely.includes(kind)).map((kind) => <option key={kind} value={kind}>{t(`kind.${kind}`)}</option>)}
          </optgroup>
        </select>
        <Icon name="down" size={16} />
      </span>
      <small id="kind-why" className={isUnknown ? 'caption asked' : 'caption'}>{whyWord(isUnknown, open.because, t)}</small>
    </div>
  )
}

function whyWord(isUnknown: boolean, because: string, t: Translate): string {
  if (isUnknown) return t('ask.kindUnknown')
  if (because === 'name' || because === 'headings') return t('ask.kindBy', { by: t(because === 'name' ? 'ask.byName' : 'ask.byHeadings') })
  return ''
}
