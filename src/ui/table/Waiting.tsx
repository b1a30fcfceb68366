import { useEffect, useState } from 'react'
import { Progress } from '../controls/Progress'
import { useShown, useWords } from '../shown'

/** What is over sooner needs no telling. */
const soonMs = 500

/** A long sorting says how far it has come; another question stops it. */
export function Waiting() {
  const isWaiting = useShown(({ rows }) => rows.isWaiting)
  return isWaiting ? <Late /> : null
}

function Late() {
  const { t } = useWords()
  const fraction = useShown(({ rows }) => rows.fraction)
  const stop = useShown((state) => state.stopListing)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), soonMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return <div className="sorting"><Progress label={t('table.ordering')} fraction={fraction} onCancel={stop} /></div>
}
