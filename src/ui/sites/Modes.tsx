import { Suspense } from 'react'
import { coverModes } from '../../state/coverage'
import { Segments } from '../controls/Segments'
import { later } from '../later'
import { useParts, useWords } from '../shown'
import './modes.css'

const Trying = later(async () => (await import('./Trying')).Trying)

/** What the map tells of coverage; with what is tried, the card for it. */
export function Modes() {
  const { t } = useWords()
  const { coverMode, showCover } = useParts('coverMode', 'showCover')
  return (
    <>
      <div className="cover-modes">
        <Segments label={t('sites.modes')} options={coverModes.map((value) => ({ value, word: t(`sites.mode.${value}`) }))} value={coverMode} onChange={showCover} />
      </div>
      <Suspense>{coverMode === 'whatIf' && <Trying />}</Suspense>
    </>
  )
}
