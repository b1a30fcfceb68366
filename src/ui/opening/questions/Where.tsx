import { useId } from 'react'
import type { Translate } from '../../../i18n'
import type { Answers } from '../../../load'
import { epsgOf } from '../../../model/vn2000'
import type { FileReading } from '../../../worker/staged'
import { Tag } from '../../controls/Tag'
import { useShown, useWords } from '../../shown'
import { axesWord, systemWord } from '../answers'
import { Card } from './Card'
import { Locator } from './Locator'
import { type Axes, axesOf, type Lie, lieOf, offset, type Reading, readingsOf } from './places'
import { Systems } from './Systems'

/** Which coordinate system the numbers of a file are in. The best reading is marked, never taken without a word. */
export function Where({ file, whole, answers }: { file: FileReading; whole: FileReading; answers: Answers }) {
  const { t } = useWords()
  const answer = useShown((state) => state.answer)
  const spoken = answers.crs ?? spokenOf(whole)
  const readings = readingsOf(whole, { ...answers, ...(spoken !== null && { crs: spoken }) })
  const metres = whole.facts?.metres ?? []
  const isMetric = metres.length > 0
  const axes: Axes = answers.axes ?? (isMetric ? axesOf(metres) : 'eastNorth')
  const chosen = readings.find((one) => one.epsg === spoken && one.axes === axes) ?? null
  const choose = ({ epsg, axes: own }: Reading) => void answer(file.name, { crs: epsg, axes: own })
  return (
    <section className="where" aria-labelledby="where">
      <h3 id="where">{t(isMetric ? 'ask.where' : 'ask.whereKnown')}</h3>
      <p className="caption">{intro(whole, answers, isMetric, t)}</p>
      {(isMetric || file.places.length > 0) && <Locator readings={readings} chosen={chosen} places={file.places} onChoose={choose} />}
      {isMetric
        ? <Cards file={whole} readings={readings} chosen={chosen} onChoose={choose} onLeave={() => void answer(file.name, { crs: undefined, axes: undefined })} />
        : file.places.length > 0 && <p className="lie">{lieWord(lieOf({ places: file.places, middle: file.places[0]! }), whole.placed, t)}</p>}
      <div className="others">
        <Systems value={spoken} onChoose={(epsg) => void answer(file.name, { crs: epsg, ...(isMetric && { axes }) })} />
        {(isMetric || file.places.length > 0) && (
          <p className="axes">
            {t('ask.axes')} <b>{axesWord(axes, !isMetric, t)}</b>{' '}
            <button type="button" className="link" onClick={() => void answer(file.name, { axes: turned(axes) })}>{t('ask.swap')}</button>
          </p>
        )}
      </div>
    </section>
  )
}

const turned = (axes: Axes): Axes => (axes === 'eastNorth' ? 'northEast' : 'eastNorth')

/** The system the file itself names, where that is known and taken. */
const spokenOf = ({ facts }: FileReading): number | null => (facts?.named && facts.waiting === 0 ? epsgOf(facts.named) : null)

function intro({ facts, places }: FileReading, { crs }: Answers, isMetric: boolean, t: Translate): string {
  if (isMetric) return facts?.named && crs === undefined ? t('ask.whereNamed', { named: facts.named }) : t('ask.whereMetres')
  if (places.length === 0) return t('ask.whereNothing')
  return crs === undefined || crs === 4326 ? t('ask.whereDegrees') : t('ask.whereConverted', { system: systemWord(crs, t) })
}

/** Below this, two readings are told apart in metres. */
const inKilometresM = 2000

function Cards({ file, readings, chosen, onChoose, onLeave }: {
  file: FileReading; readings: readonly Reading[]; chosen: Reading | null; onChoose: (reading: Reading) => void; onLeave: () => void
}) {
  const { t } = useWords()
  const name = useId()
  const count = file.facts?.waiting || file.placed
  const [best] = readings
  return (
    <fieldset className="cards-of">
      <legend className="unseen">{t('ask.where')}</legend>
      {readings.map((one) => (
        <Card
          key={`${one.epsg} ${one.axes}`} group={name} mark={one.epsg} letter={one.letter} isOn={one === chosen}
          onChoose={() => onChoose(one)} title={systemWord(one.epsg, t)}
          tag={one === best && <Tag tone="ok">{t('ask.best')}</Tag>}
        >
          {lieWord(lieOf(one), count, t)}{one !== best && best && offWord(best, one, t)}
        </Card>
      ))}
      {spokenOf(file) === null && (
        <Card group={name} isLater isOn={chosen === null} onChoose={onLeave} title={t('ask.unanswered')}>{t('ask.unansweredHint', { n: count })}</Card>
      )}
    </fieldset>
  )
}

function offWord(from: Reading, to: Reading, t: Translate): string {
  if (!Number.isFinite(to.middle[0]!)) return ''
  const { distanceM, direction } = offset(from.middle, to.middle)
  const words = distanceM < inKilometresM ? t('ask.offLittle', { distance: distanceM })
    : t('ask.off', { distance: Math.round(distanceM / 100) / 10, direction: t(`ask.${direction}`) })
  return `; ${words}`
}

function lieWord(lie: Lie, n: number, t: Translate): string {
  switch (lie.at) {
    case 'in': return t('ask.lieIn', { n, province: lie.province })
    case 'near': return t('ask.lieNear', { n, province: lie.province })
    case 'islands': return t('ask.lieIslands', { n, islands: lie.name })
    case 'sea': return t('ask.lieSea', { n })
    default: return t('ask.lieOutside', { n })
  }
}
