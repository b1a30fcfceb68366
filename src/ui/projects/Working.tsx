import { useEffect, useState } from 'react'
import { Dialog } from '../controls/Dialog'
import { Progress } from '../controls/Progress'
import { useShown, useWords } from '../shown'

const soonMs = 400
const words = { open: 'project.opening', duplicate: 'project.duplicating', file: 'project.saving' } as const

/** Something with projects that takes longer than a moment. */
export function Working() {
  const what = useShown(({ busy }) => busy?.what ?? null)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!what) return
    const timer = setTimeout(() => setLong(true), soonMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [what])
  return what && isLong ? <Shown what={what} /> : null
}

function Shown({ what }: { what: keyof typeof words }) {
  const { t } = useWords()
  const { busy, stopBusy } = useShown((state) => state)
  return (
    <Dialog isOpen title={t(words[what])} width="narrow" onClose={stopBusy}>
      <Progress label={busy?.name ?? ''} fraction={busy?.fraction ?? null} onCancel={stopBusy} />
    </Dialog>
  )
}
