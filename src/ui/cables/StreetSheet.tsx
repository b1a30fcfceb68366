import { useEffect } from 'react'
import { type StreetLine, streetOf } from '../../state/streets'
import { Escape } from '../controls/Escape'
import { useWidth } from '../controls/width'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Frame } from '../sites/Frame'
import { Foot } from './sheet/Foot'
import { Found } from './sheet/Found'
import { Hanging } from './sheet/Hanging'
import { Head, Settled } from './sheet/Head'
import { Planned } from './sheet/Planned'
import { Below, Poles } from './sheet/Plant'
import { Sections } from './sheet/Sections'
import { Why } from './sheet/Why'
import { Wrong } from './sheet/Wrong'
import './sheet.css'

/** One street, or a section of one: what hangs there, why it has its score, and what is to be done. */
export function StreetSheet() {
  const { t } = useWords()
  const { goToStreet, openProgramme, closeProgramme } = useParts('goToStreet', 'openProgramme', 'closeProgramme')
  const line = useShown((state) => streetOf(state, state.streetAt))
  const isThere = line !== null
  useEffect(() => {
    if (!isThere) return
    openProgramme()
    return closeProgramme
  }, [isThere, openProgramme, closeProgramme])
  useInView(line)
  const close = () => {
    void goToStreet(null)
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  if (!line) return null
  return (
    <Frame label={t('cabling.sheet')}>
      <Escape onEscape={close}>
        <Head line={line} onClose={close} />
        <div key={line.id} className="inner street-sheet" data-street={line.id}>
          <Settled line={line} />
          <Hanging line={line} />
          <Why line={line} />
          <Planned line={line} />
          <Wrong line={line} />
          <Below line={line} />
          <Poles line={line} />
          <Sections line={line} />
          <Found line={line} />
        </div>
        <Foot line={line} />
      </Escape>
    </Frame>
  )
}

/** The street that was brought into view last: who leaves the sheet for an object and comes back is not moved again. */
let brought: string | null = null

/** Where the sheet lies over the map it comes a moment after the map was brought to the street: once more, into what is left. */
function useInView(line: StreetLine | null): void {
  const live = useLive()
  const isOver = useWidth() !== 'wide'
  const id = line?.id ?? null
  useEffect(() => {
    const isNew = id !== brought
    brought = id
    const one = isNew && isOver ? streetOf(live.getState(), id) : null
    if (one) void live.getState().flyTo([...one.box])
  }, [id, isOver, live])
}
