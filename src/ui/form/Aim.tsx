import { Switch } from '../controls/Switch'
import { TextField } from '../controls/TextField'
import { useWords } from '../shown'
import type { AimDraft } from './target'
import type { Faults } from './filled'

/** The fields of a target: whether there is one, how much, until when, who says so. */
export function Aim({ draft, faults, change }: { draft: AimDraft; faults: Faults; change: (part: Partial<AimDraft>) => void }) {
  const { t } = useWords()
  const wrong = (field: string) => faults[field] && t(faults[field].key, faults[field].values)
  return (
    <>
      <Switch isOn={draft.hasTarget} onChange={(hasTarget) => change({ hasTarget })}>{t('coverage.assume.hasTarget')}</Switch>
      {draft.hasTarget && (
        <div className="quantities target">
          <TextField label={t('coverage.assume.targetShare')} unit="%" inputMode="decimal" isRequired value={draft.targetShare} error={wrong('targetShare')} onChange={(targetShare) => change({ targetShare })} />
          <TextField label={t('coverage.assume.targetYear')} inputMode="numeric" isRequired value={draft.targetYear} error={wrong('targetYear')} onChange={(targetYear) => change({ targetYear })} />
          <TextField className="long" label={t('coverage.assume.document')} isRequired value={draft.targetDocument} error={wrong('targetDocument')} onChange={(targetDocument) => change({ targetDocument })} />
          <TextField label={t('coverage.assume.clause')} isRequired value={draft.targetClause} error={wrong('targetClause')} onChange={(targetClause) => change({ targetClause })} />
        </div>
      )}
    </>
  )
}
