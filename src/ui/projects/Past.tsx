import { useState } from 'react'
import type { Deed } from '../../model/record'
import { Button } from '../controls/Button'
import { useLive, useShown, useWords } from '../shown'

const page = 200

/** What was done before the history begins: it is listed, and nobody goes back there. */
export function Past({ count }: { count: number }) {
  const { t } = useWords()
  const live = useLive()
  const id = useShown(({ status }) => status?.project.id)
  const [read, setRead] = useState<{ id: string | undefined; deeds: readonly Deed[] }>({ id, deeds: [] })
  const deeds = read.id === id ? read.deeds : []
  const more = async () => {
    const to = count - deeds.length
    const older = await live.getState().readPast(Math.max(0, to - page), to)
    setRead({ id, deeds: [...deeds, ...older.toReversed()] })
  }
  return (
    <section className="past" aria-label={t('project.historyPast', { n: count })}>
      <p className="caption">{t('project.historyPast', { n: count })}</p>
      <ol>
        {deeds.map(({ name, who, at, count: objects }, i) => (
          <li key={`${at} ${i}`}>
            <span className="name">{t(name.key, name.values)}</span><span className="touched">{t('project.objects', { n: objects })}</span>
            <span className="who">{who || t('project.nobody')}</span><time dateTime={at}>{t('project.moment', { at })}</time>
          </li>
        ))}
      </ol>
      {deeds.length < count && <Button isSmall icon="down" onClick={() => void more()}>{t('project.historyMore')}</Button>}
    </section>
  )
}
