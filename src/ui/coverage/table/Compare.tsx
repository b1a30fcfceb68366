import { useMemo } from 'react'
import { useParts, useShown, useWords } from '../../shown'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { Side } from './Side'
import { KeptList } from './KeptList'
import { type Result, resultsOf } from './results'

/** Results beside each other: those that were kept, and the one on the screen. */
export function Compare() {
  const { t } = useWords()
  const { coverage, coverSettings, whatIf, compared, chooseCompared, show } = useParts('coverage', 'coverSettings', 'whatIf', 'compared', 'chooseCompared', 'show')
  const scopeName = useShown(({ filter, units }) => (filter.scope === null ? null : (units?.find(({ id }) => id === filter.scope)?.name ?? null)))
  const all = useMemo(() => resultsOf(coverSettings, coverage, whatIf, scopeName, t('coverage.present')), [coverSettings, coverage, whatIf, scopeName, t])
  // Until somebody chooses: the latest that was kept, beside the present one.
  const chosen = compared.length > 0 ? compared : all.slice(-2).map(({ id }) => id)
  const shown = all.filter(({ id }) => chosen.includes(id))
  if (!coverSettings || coverSettings.kept.length === 0) {
    return (
      <Empty
        isSmall icon="compare" title={t('coverage.noneKept')}
        actions={coverage && <Button isSmall icon="compare" onClick={() => show({ dialog: 'keepCoverage' })}>{t('coverage.keep')}</Button>}
      >
        {t('coverage.noneKeptHint')}
      </Empty>
    )
  }
  return (
    <div className="compare">
      <KeptList results={all} chosen={chosen} onChoose={chooseCompared} />
      {shown.length < 2 ? <p className="caption pick-two">{t('coverage.pickTwo')}</p> : <Side results={shown as [Result, ...Result[]]} />}
    </div>
  )
}
