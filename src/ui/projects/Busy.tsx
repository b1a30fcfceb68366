import { Dialog } from '../controls/Dialog'
import { Progress } from '../controls/Progress'
import { useShown, useWords } from '../shown'

const words = { open: 'project.opening', duplicate: 'project.duplicating', file: 'project.saving' } as const

/** How far it is, with a way out. */
export function Busy({ what }: { what: keyof typeof words }) {
  const { t } = useWords()
  const { busy, stopBusy } = useShown((state) => state)
  return (
    <Dialog isOpen title={t(words[what])} width="narrow" onClose={stopBusy}>
      <Progress label={busy?.name ?? ''} fraction={busy?.fraction ?? null} onCancel={stopBusy} />
    </Dialog>
  )
}
