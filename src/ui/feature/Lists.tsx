import { shortId } from '../../model/called'
import type { Touch } from '../../state/selection'
import { Tag } from '../controls/Tag'
import { Icon } from '../icons'
import { Sign } from '../map/Sign'
import { useParts, useShown, useWords } from '../shown'

/** What stands on a mast. */
export function Stations() {
  const { t } = useWords()
  const { about, select } = useParts('about', 'select')
  if (!about) return <p className="caption">{t('app.loading')}</p>
  if (about.stations.length === 0) return <p className="caption">{t('feature.noStations')}</p>
  return (
    <ul className="objects">
      {about.stations.map(({ id, name, code, operator, technology }) => (
        <li key={id}>
          <button type="button" onClick={() => void select([id])}>
            <Sign layer="station" marks={{ c: technology }} />
            <span><b>{name || code || shortId(id)}</b><small>{[operator, technology].filter(Boolean).join(' · ')}</small></span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const icons = { error: 'error', warning: 'warning', info: 'info' } as const

/** What was found in the data about it; a press leads to the list. */
export function FoundHere() {
  const { t } = useWords()
  const about = useShown((state) => state.about)
  const { show, openGroup } = useParts('show', 'openGroup')
  if (!about) return <p className="caption">{t('app.loading')}</p>
  if (about.findings.length === 0) return <p className="caption">{t('feature.noFindings')}</p>
  return (
    <ul className="objects findings-here">
      {about.findings.map(({ id, severity, rule, message, values, source, waiver }) => (
        <li key={id} className={severity}>
          <button
            type="button" data-finding={id}
            onClick={() => {
              show({ drawer: 'findings' })
              void openGroup({ rule, severity })
            }}
          >
            <Icon name={icons[severity]} size={16} />
            <span>
              <span className="unseen">{t(`severity.${severity}`)}. </span>{t(message, values)}
              {source && <small>{source.document}, {source.clause} ({t(`provenance.${source.provenance}`)})</small>}
              {waiver && <small><Tag tone="ok" icon="waive">{t('feature.waived')}</Tag> {waiver.reason}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What was done to it since it was opened. */
export function Touches() {
  const { t } = useWords()
  const about = useShown((state) => state.about)
  if (!about) return <p className="caption">{t('app.loading')}</p>
  if (about.history.length === 0) return <p className="caption">{t('feature.noHistory')}</p>
  return <ol className="objects touches">{about.history.map((touch) => <One key={`${touch.at} ${touch.isUndone}`} touch={touch} />)}</ol>
}

function One({ touch: { name, who, at, what, isUndone } }: { touch: Touch }) {
  const { t } = useWords()
  const word = { made: 'feature.made', changed: 'feature.changed', removed: 'feature.removedStep' } as const
  return (
    <li className={isUndone ? 'undone' : undefined}>
      <b>{t(name.key, name.values)}</b>
      <small>{t(word[what])}, {who ? t('feature.by', { who, at }) : t('feature.byNobody', { at })}{isUndone && ` (${t('feature.undone')})`}</small>
    </li>
  )
}
