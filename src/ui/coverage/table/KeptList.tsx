import { useState } from 'react'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Rename } from '../../projects/Rename'
import { useParts, useShown, useWords } from '../../shown'
import { mostCompared, present, type Result } from './results'

/** What there is to compare; two to four of them are chosen. */
export function KeptList({ results, chosen, onChoose }: { results: readonly Result[]; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void }) {
  const { t } = useWords()
  const turn = (id: string, isOn: boolean) => onChoose(results.map((one) => one.id).filter((other) => (other === id ? isOn : chosen.includes(other))))
  return (
    <section className="kept">
      <h3>{t('coverage.kept')}</h3>
      <p className="caption">{t('coverage.keptHint')}</p>
      <ul>
        {results.toReversed().map((result) => (
          <Kept key={result.id} result={result} isOn={chosen.includes(result.id)} isFull={chosen.length >= mostCompared} onTurn={(isOn) => turn(result.id, isOn)} />
        ))}
      </ul>
    </section>
  )
}

function Kept({ result: { id, name, at, who, question }, isOn, isFull, onTurn }: { result: Result; isOn: boolean; isFull: boolean; onTurn: (isOn: boolean) => void }) {
  const { t } = useWords()
  const { renameKept, forgetKept, tell } = useParts('renameKept', 'forgetKept', 'tell')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const [isNaming, setNaming] = useState(false)
  const end = (next: string | null) => {
    setNaming(false)
    if (next) void renameKept(id, next)
  }
  const turn = (next: boolean) => (next && isFull ? tell({ tone: 'info', text: { key: 'coverage.mostCompared', values: { n: mostCompared } } }) : onTurn(next))
  const about = [t(`coverfile.technology.${question.technology}`), question.operator ?? t('coverfile.anybody')].join(', ')
  return (
    <li data-kept={id}>
      <Check isOn={isOn} onChange={turn} label={name}>{isNaming ? null : <span className="name">{name}<small>{about}</small>{at && <small>{[t('project.moment', { at }), who].filter(Boolean).join(' · ')}</small>}</span>}</Check>
      {isNaming && <Rename name={name} label={t('coverage.keepLabel')} onEnd={end} />}
      {id !== present && !isNaming && !isReadOnly && (
        <>
          <Button look="icon" isSmall icon="edit" label={t('coverage.rename', { name })} onClick={() => setNaming(true)} />
          <Button look="icon" isSmall icon="trash" label={t('coverage.forget', { name })} onClick={() => void forgetKept(id)} />
        </>
      )}
    </li>
  )
}
