import { useEffect, useMemo, useState } from 'react'
import type { Question } from '../../state/coverage'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { Progress } from '../controls/Progress'
import { useParts, useShown, useWords } from '../shown'
import { Bar, type View } from './table/Bar'
import { Chart } from './table/Chart'
import { anybody, passes, type Sieve } from './table/columns'
import { Compare } from './table/Compare'
import { Grid } from './table/Grid'
import { Missing, useMissing } from './panel/Missing'
import './coverage.css'
import './figures.css'

const sieveOf = ({ technology, operator }: Question): Sieve => ({ technology, operator: operator ?? anybody })

/** The whole table, kept results beside each other, and a chart. */
export function Figures() {
  const missing = useMissing()
  const question = useShown((state) => state.question)
  const [view, setView] = useState<View>('table')
  const [asked, setAsked] = useState(question)
  const [sieve, setSieve] = useState<Sieve>(() => sieveOf(question))
  if (asked !== question) {
    setAsked(question)
    setSieve(sieveOf(question))
  }
  if (missing) return <Missing what={missing} />
  return (
    <div className="figures">
      <Bar view={view} onView={setView} sieve={sieve} onSieve={setSieve} />
      {view === 'compare' ? <Compare /> : <Rows view={view} sieve={sieve} />}
    </div>
  )
}

/** The table is worked out when somebody looks at it, and again when what it stands on changes. */
function Rows({ view, sieve }: { view: 'table' | 'chart'; sieve: Sieve }) {
  const { t } = useWords()
  const { coverTable, coverTableProgress, tabulate, cancelTable, whatIf } = useParts('coverTable', 'coverTableProgress', 'tabulate', 'cancelTable', 'whatIf')
  const assumptions = useShown((state) => state.coverSettings?.assumptions)
  const drawn = useShown((state) => state.counts?.drawn)
  const isOld = useShown((state) => state.coverTable !== null && state.coverTable.version !== state.status?.version)
  const isMissing = coverTable === null
  useEffect(() => {
    if (isMissing && assumptions) void tabulate()
  }, [isMissing, assumptions, whatIf, drawn, tabulate])
  const rows = useMemo(() => coverTable?.rows.filter((row) => passes(sieve, row)) ?? [], [coverTable, sieve])
  if (coverTableProgress !== null && isMissing) return <div className="figures-waiting"><Progress label={t('coverage.tabulating')} fraction={coverTableProgress} onCancel={cancelTable} /></div>
  if (!coverTable) return <Empty isSmall icon="chart" title={t('coverage.noTable')} actions={<Button isSmall onClick={() => void tabulate()}>{t('coverage.again')}</Button>} />
  return (
    <>
      {isOld && (
        <p className="figures-old" role="status">
          {t('coverage.stale')}
          <Button isSmall isBusy={coverTableProgress !== null} onClick={() => void tabulate()}>{t('coverage.again')}</Button>
        </p>
      )}
      {view === 'table' ? <Grid rows={rows} sieve={sieve} isOld={isOld} /> : <Chart rows={rows} isOld={isOld} />}
    </>
  )
}
