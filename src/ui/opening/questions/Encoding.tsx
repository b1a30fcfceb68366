import { useId } from 'react'
import type { Answers } from '../../../load'
import { oldEncodings } from '../../../load/bytes'
import type { Question } from '../../../model/finding'
import { useShown, useWords } from '../../shown'
import { Card } from './Card'

/** In which encoding a text that is no Unicode can be read: each choice shows a piece of it. */
export function Encoding({ file, question, answers }: { file: string; question: Question | undefined; answers: Answers }) {
  const { t } = useWords()
  const name = useId()
  const answer = useShown((state) => state.answer)
  const choices = question?.candidates.map(({ answer: encoding, words }) => ({ encoding, example: String(words.values.example ?? '') })) ??
    oldEncodings.map((encoding) => ({ encoding, example: '' }))
  return (
    <section className="encoding" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{t('ask.encoding')}</h3>
      <p className="caption">{t('ask.encodingHint')}</p>
      <fieldset className="cards-of">
        <legend className="unseen">{t('ask.encoding')}</legend>
        {choices.map(({ encoding, example }) => (
          <Card key={encoding} group={name} mark={encoding} isOn={answers.encoding === encoding} onChoose={() => void answer(file, { encoding })} title={encoding}>
            {example}
          </Card>
        ))}
        <Card group={name} isLater isOn={answers.encoding === undefined} onChoose={() => void answer(file, { encoding: undefined })} title={t('ask.encodingKeep')}>
          {t('ask.encodingKeepHint')}
        </Card>
      </fieldset>
    </section>
  )
}
