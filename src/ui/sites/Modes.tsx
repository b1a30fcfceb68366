import { type CoverMode, coverModes } from '../../state/coverage'
import { Segments } from '../controls/Segments'
import { useParts, useWords } from '../shown'
import './modes.css'

/** What the map tells of coverage. What is tried has a panel of its own where suggested sites stand otherwise. */
export function Modes() {
  const { t } = useWords()
  const { coverMode, showCover, openSites } = useParts('coverMode', 'showCover', 'openSites')
  const choose = (mode: CoverMode) => {
    showCover(mode)
    if (mode === 'whatIf') openSites(false)
  }
  return (
    <div className="cover-modes">
      <Segments label={t('sites.modes')} options={coverModes.map((value) => ({ value, word: t(`sites.mode.${value}`) }))} value={coverMode} onChange={choose} />
    </div>
  )
}
