import type { Position } from 'geojson'
import { useWords } from '../../shown'
import { labelsOf, landOf, neighboursOf, size, type View, viewOf } from './outline'
import type { Reading } from './places'

/** A small map of where the objects would lie under each reading. What it shows the cards say in words, so readers pass it by. */
export function Locator({ readings, chosen, places, onChoose }: {
  readings: readonly Reading[]; chosen: Reading | null; places: readonly Position[]; onChoose: (reading: Reading) => void
}) {
  const { t } = useWords()
  const view = viewOf(readings.length ? readings.flatMap((one) => [one.middle, ...one.places.slice(0, 40)]).filter(isNear(readings)) : places)
  return (
    <svg className="locator" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid slice" role="img" aria-label={t('ask.map')}>
      <rect className="sea" width={size.width} height={size.height} />
      <path className="beyond" d={neighboursOf(view)} />
      <path className="land" d={landOf(view)} />
      {labelsOf(view).map(({ text, x, y, kind }) => <text key={text} className={kind} x={x} y={y}>{kind === 'sea' ? t('ask.sea') : text}</text>)}
      {readings.length === 0 && <Dots places={places} view={view} />}
      {readings.toReversed().map((one) => <Candidate key={one.letter} reading={one} view={view} isChosen={one === chosen} onChoose={onChoose} />)}
    </svg>
  )
}

/** A reading on the other side of the world would shrink the map to nothing. */
const isNear = (readings: readonly Reading[]) => ([lng, lat]: Position): boolean => {
  const [first] = readings
  return first === undefined || (Math.abs(lng! - first.middle[0]!) < 8 && Math.abs(lat! - first.middle[1]!) < 8)
}

const Dots = ({ places, view }: { places: readonly Position[]; view: View }) => places.slice(0, 60).map((place) => {
  const [x, y] = view.at(place)
  return <circle key={place.join()} className="dot" cx={x} cy={y} r={2} />
})

const leastPx = 20

function Candidate({ reading, view, isChosen, onChoose }: { reading: Reading; view: View; isChosen: boolean; onChoose: (reading: Reading) => void }) {
  const points = reading.places.map(view.at)
  if (points.length === 0) return null
  const [x, y] = view.at(reading.middle)
  const half = (axis: 0 | 1, middle: number) => Math.min(70, Math.max(leastPx / 2, ...points.map((point) => Math.abs(point[axis] - middle) + 5)))
  const [dx, dy] = [half(0, x), half(1, y)]
  return (
    <g className={isChosen ? 'candidate chosen' : 'candidate'} onClick={() => onChoose(reading)}>
      <rect className="frame" x={x - dx} y={y - dy} width={dx * 2} height={dy * 2} rx={4} />
      {points.slice(0, 40).map(([px, py], i) => <circle key={i} className="dot" cx={px} cy={py} r={1.6} />)}
      <rect className="flag" x={x - 9} y={y - dy - 19} width={18} height={16} rx={4} />
      <text className="letter" x={x} y={y - dy - 7}>{reading.letter}</text>
    </g>
  )
}
