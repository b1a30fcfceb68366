import { useState } from 'react'
import { guideOf, type Topic, topics } from '../../i18n/guide'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { Dialog } from '../controls/Dialog'
import { isNarrow, useWidth } from '../controls/width'
import { Icon, type IconName } from '../icons'
import { useShown, useWords } from '../shown'
import { About } from './About'
import { Keys } from './Keys'
import './help.css'

type Section = Topic | 'keys' | 'about'

const sections: readonly Section[] = [...topics, 'keys', 'about']
const icons: Record<Section, IconName> = {
  map: 'map', layers: 'layers', scope: 'unit', search: 'search', table: 'table', draw: 'line', change: 'edit', findings: 'warning', coverage: 'coverage', sharing: 'sharing', cables: 'cables', open: 'import', projects: 'save',
  measure: 'ruler', baseMaps: 'image', safety: 'lock', keys: 'keyboard', about: 'info',
}

/** The topics on the left, one of them on the right. */
export function Pages({ first }: { first: Section }) {
  const { t, language } = useWords()
  const show = useShown((state) => state.show)
  const [at, setAt] = useState(first)
  const isOneColumn = isNarrow(useWidth())
  const wordOf = (section: Section): string => (section === 'keys' || section === 'about' ? t(`help.${section}`) : guideOf(language).topics[section].title)
  return (
    <Dialog
      isOpen title={t('help.title')} width="wide" className="guide" onClose={() => show({ dialog: null })}
      footer={<Button icon="route" onClick={() => show({ dialog: null, tourStep: 0 })}>{t('help.tour')}</Button>}
    >
      {isOneColumn
        ? <Choice label={t('help.contents')} value={at} onChange={setAt} options={sections.map((value) => ({ value, word: wordOf(value) }))} />
        : (
          <nav aria-label={t('help.contents')}>
            {sections.map((section) => (
              <button key={section} type="button" aria-current={section === at ? 'page' : undefined} data-topic={section} onClick={() => setAt(section)}>
                <Icon name={icons[section]} />{wordOf(section)}
              </button>
            ))}
          </nav>
        )}
      <article key={at} aria-live="polite" tabIndex={0}>
        <h3>{wordOf(at)}</h3>
        {at === 'keys' ? <Keys /> : at === 'about' ? <About /> : <Reading topic={at} />}
      </article>
    </Dialog>
  )
}

function Reading({ topic }: { topic: Topic }) {
  const { t, language } = useWords()
  const { about, steps, notes } = guideOf(language).topics[topic]
  return (
    <>
      <p className="lead">{about}</p>
      <h4>{t('help.steps')}</h4>
      <ol className="how">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <aside>
        <h4>{t('help.notes')}</h4>
        <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul>
      </aside>
    </>
  )
}
