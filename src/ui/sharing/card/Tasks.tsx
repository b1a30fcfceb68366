import type { Does, Task } from '../../../state/sharing'
import { isNarrow, widthNow } from '../../controls/width'
import { Icon, type IconName } from '../../icons'
import { useLive, useWords } from '../../shown'
import { Letter } from '../Owners'

const badges: Readonly<Record<Does, IconName>> = { keep: 'tick', share: 'tick', relocate: 'arrowRight', remove: 'close', underground: 'arrowDown', dig: 'merge', replace: 'none' }

/** Whose it is, and what becomes of it, as the map marks it: what is shared is kept. */
const Badge = ({ owner, does }: { owner: string; does: Does }) => <span className={`share-badge ${does}`}><Letter owner={owner} isLarge /><span className="mark"><Icon name={badges[does]} size={10} /></span></span>

/** The proposal in a few sentences. A press shows what a sentence is about. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useWords()
  const live = useLive()
  const goTo = async (ids: readonly string[]) => {
    const { select, flyTo, show } = live.getState()
    await select(ids)
    if ((await flyTo(ids)) && isNarrow(widthNow())) show({ drawer: null })
  }
  return (
    <section className="page share-tasks" aria-labelledby="share-tasks">
      <h3 id="share-tasks">{t('sharing.proposal')}</h3>
      <ol>
        {tasks.map(({ does, subjects, owner, title, facts }, i) => (
          <li key={i} data-does={does}>
            <button type="button" disabled={subjects.length === 0} title={t('sharing.show')} onClick={() => void goTo(subjects)}>
              <Badge owner={owner} does={does} />
              <span><b><span className="unseen">{t(`sharing.does.${does}`)}: </span>{t(title.key, title.values)}</b>{facts.length > 0 && <small>{facts.map(({ key, values }) => t(key, values)).join(' ')}</small>}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
