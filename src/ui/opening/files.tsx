import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Input } from '../../worker/open'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'

export const inputsOf = (files: Iterable<File>): Input[] => [...files].map((blob) => ({ name: blob.name, blob }))

/** Files may be dropped anywhere in the window; a miss must not make the browser leave the page for the file. */
export function useDrop(onFiles: (files: FileList) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
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
      take(event.dataTransfer!.files)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}

/** Opens the computer's own file dialog. The real input stays hidden: it speaks the browser's language, not ours. */
export function PickFiles({ isPrimary = false, isOther = false }: { isPrimary?: boolean; isOther?: boolean }) {
  const { t } = useWords()
  const open = useShown((state) => state.open)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={isPrimary ? 'button primary' : 'button'} onClick={() => input.current?.click()}>
        <Icon name="folder" />{t(isOther ? 'open.pickOther' : 'open.pick')}
      </button>
      <input
        ref={input} type="file" hidden multiple accept=".geojson,.json,.geojsonl,.ndjson"
        onChange={({ currentTarget }) => {
          void open(inputsOf(currentTarget.files ?? []))
          currentTarget.value = ''
        }}
      />
    </>
  )
}

export function OpenSample() {
  const { t } = useWords()
  const openSample = useShown((state) => state.openSample)
  return <button type="button" className="button" onClick={() => void openSample()}>{t('open.openSample')}</button>
}
