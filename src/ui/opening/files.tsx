import { useEffect, useEffectEvent, useState } from 'react'
import type { Input } from '../../worker/open'
import { Button } from '../controls/Button'
import { pickFiles } from '../pick'
import { useLive, useShown, useWords } from '../shown'

export const inputsOf = (files: Iterable<File>): Input[] => [...files].map((blob) => ({ name: blob.name, blob }))

/** Files may be dropped anywhere in the window; a miss must not make the browser leave the page for the file. Copied files may be pasted. */
export function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const live = useLive()
  const take = useEffectEvent((carried: DataTransfer) => {
    const { files, folders } = sorted(carried)
    if (folders.length > 0) live.getState().tell({ tone: 'warning', text: { key: 'open.folders', values: { folders: folders.join(', ') } } })
    if (files.length > 0) onFiles(files)
  })
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer!)
    }
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length || isWriting(event.target)) return
      event.preventDefault()
      take(event.clipboardData)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  }, [])
  return isOver
}

const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** A folder comes as a file of no bytes, which nobody could read; only its entry tells. */
function sorted({ items, files }: DataTransfer): { files: File[]; folders: string[] } {
  const all = [...files]
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? null)
  const isFolder = (i: number) => entries.length === all.length && entries[i]?.isDirectory === true
  return { files: all.filter((_, i) => !isFolder(i)), folders: all.filter((_, i) => isFolder(i)).map(({ name }) => name) }
}

/** Opens the computer's own file dialog. */
export function PickFiles({ isPrimary = false, isOther = false }: { isPrimary?: boolean; isOther?: boolean }) {
  const { t } = useWords()
  const open = useShown((state) => state.open)
  return <Button look={isPrimary ? 'primary' : 'normal'} icon="folder" onClick={() => pickFiles(open)}>{t(isOther ? 'open.pickOther' : 'open.pick')}</Button>
}

export function OpenSample() {
  const { t } = useWords()
  const openSample = useShown((state) => state.openSample)
  return <Button onClick={() => void openSample()}>{t('open.openSample')}</Button>
}

export function OpenAddress() {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  return <Button look="quiet" icon="link" onClick={() => show({ dialog: 'address' })}>{t('open.fromAddress')}</Button>
}
