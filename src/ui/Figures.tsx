import { OpenSample } from './files'
import { useShown, useWords } from './state'
import { ProjectName } from './TopBar'

/** Is everything there? The four numbers an office asks first. */
export function Figures() {
  const { t, n } = useWords()
  const summary = useShown((state) => state.data?.summary)
  const isSample = useShown((state) => state.data?.isSample ?? false)
  if (!summary) return null
  const { placed, unplaced, findings } = summary
  const figures = [
    [t('app.objects'), placed + unplaced], [t('app.placed'), placed], [t('app.unplaced'), unplaced],
    [t('app.findings'), findings.error + findings.warning + findings.info],
  ] as const
  return (
    <section className="card figures" aria-labelledby="open-title">
      <div className="title"><h1 id="open-title"><ProjectName /></h1>{!isSample && <OpenSample />}</div>
      <dl>
        {figures.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{n(value)}</dd></div>)}
      </dl>
    </section>
  )
}
