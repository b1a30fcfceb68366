import { useWords } from '../shown'
import { OpenAddress, OpenSample, PickFiles } from './files'
import './opening.css'

/** Nothing is open: what to do first. */
export function Start() {
  const { t } = useWords()
  return (
    <section className="card message" data-card="start">
      <svg className="route" width="72" height="40" viewBox="0 0 72 40" aria-hidden="true">
        <path d="M6 34C20 34 22 8 36 8s16 24 30 24" />
        <circle cx="6" cy="34" r="4" /><circle cx="36" cy="8" r="4" className="full" /><circle cx="66" cy="32" r="4" />
      </svg>
      <h1>{t('open.start')}</h1>
      <p>{t('open.formats')}</p>
      <div className="actions">
        <PickFiles isPrimary />
        <OpenSample />
      </div>
      <OpenAddress />
    </section>
  )
}
