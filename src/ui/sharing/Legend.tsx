import { legendOf, type ShareEntry } from '../../map/sharing/legend'
import { actionOf } from '../../map/sharing/shapes'
import { type ShareImage, shareLines, sharePictures } from '../../map/sharing/pictures'
import { type Sign, symbolOf } from '../../model/symbol'
import { Drawing } from '../map/Sign'
import { useLive, useParts, useWords } from '../shown'
import '../sites/legend.css'

/** What the map says of sharing, as it draws it: each by a sign, a dash or a number as well as by its colour. */
export function SharingLegend() {
  const { t } = useWords()
  const live = useLive()
  useParts('finder', 'shareFound', 'shareQuery', 'shareAt', 'shareChoice', 'shareAsking', 'wishAt', 'mastAnswer', 'routeLine', 'routeAnswer', 'ownedOf')
  const entries = legendOf(live.getState())
  // Even with nothing to tell: by it the legend knows its width.
  if (entries.length === 0) return <div className="legend-cover" hidden />
  return (
    <div className="legend-cover">
      <p className="lines">{entries.map((entry) => <span key={JSON.stringify(entry)} data-share-sign={nameOf(entry)}><span className="swatch"><Swatch entry={entry} /></span>{t(`requesting.legend.${nameOf(entry)}`, 'm' in entry ? { m: entry.m ?? 0 } : {})}</span>)}</p>
    </div>
  )
}

const images = { 'share-open': 'mark', 'share-accepted': 'accepted', 'share-rejected': 'rejected', 'ask-wish': 'wish', 'ask-advised': 'advised', 'ask-place': 'place', 'ask-bad': 'obstructed' } as const
const nameOf = (entry: ShareEntry) => ('fate' in entry ? entry.fate : 'line' in entry ? entry.line : 'node' in entry ? 'node' : images[entry.image as keyof typeof images])

const signOf = (image: ShareImage): Sign => sharePictures[image].sign

function Swatch({ entry }: { entry: ShareEntry }) {
  if ('image' in entry) return <Drawing sign={signOf(entry.image)} scale={0.64} />
  if ('node' in entry) return <svg width="28" height="14" aria-hidden="true"><circle cx="14" cy="7" r="4" fill="#fff" stroke="#1C1F21" strokeWidth="1.8" /></svg>
  if ('fate' in entry) return entry.isMast ? <Drawing sign={symbolOf({ layer: 'site', class: 'A2a', letter: 'K', action: actionOf(entry.fate) })} scale={0.62} /> : <Drawing sign={signOf(`share-badge-${entry.fate}`)} />
  const { colour, widthPx, dash } = shareLines[entry.line === 'within' ? 'limit' : entry.line] as { colour: string; widthPx: number; dash?: readonly number[] }
  return <svg width="28" height="14" aria-hidden="true"><line x1="1" x2="27" y1="7" y2="7" stroke={colour} strokeWidth={widthPx} strokeDasharray={dash?.map((length) => length * widthPx).join(' ')} /></svg>
}
