import type { Geometry } from 'geojson'
import type { ReactNode } from 'react'
import { areaM2Of, lengthOf } from '../../analysis/size'
import { formatArea, formatLength, formatNumber } from '../../i18n'
import type { Feature } from '../../model/dataset'
import { Icon } from '../icons'
import { copyText } from '../map/copy'
import { planeText, useVn2000, wgs84Text, zoneOf, zoneValues } from '../map/place'
import { useLive, useShown, useWords } from '../shown'
import { fieldsWithValue, originalOf, strangersOf } from './common'
import { Mast } from './Mast'
import { Value } from './Value'

/** Everything that is known of one object, in the order of the schema; then what only the file knows. */
export function Attributes({ feature }: { feature: Feature }) {
  const { t } = useWords()
  const strangers = strangersOf(feature)
  const { geometryText } = feature.properties
  return (
    <>
      {!feature.geometry && (
        <div className="unplaced">
          <p><Icon name="warning" size={16} /><b>{t('feature.unplaced')}</b></p>
          <p>{t('feature.unplacedHint')}</p>
          {typeof geometryText === 'string' && geometryText !== '' && <><h3>{t('feature.geometryText')}</h3><pre>{geometryText.slice(0, 2000)}</pre></>}
        </div>
      )}
      <dl className="fields">
        {fieldsWithValue(feature).map((field) => <Line key={field} word={t(`field.${field}`)} name={field}><Value feature={feature} field={field} /></Line>)}
        <Ward />
      </dl>
      {feature.properties.kind === 'site' && <Mast feature={feature} />}
      <dl className="fields place">
        {feature.geometry && <Place geometry={feature.geometry} />}
        <Line word={t('feature.id')} name="@id"><span className="id">{feature.id}</span></Line>
      </dl>
      {strangers.length > 0 && (
        <>
          <h3>{t('feature.others')}</h3>
          <dl className="fields strangers">
            {strangers.map(([name, text]) => {
              const field = originalOf(name, feature.properties.kind)
              return <Line key={name} word={field ? t('feature.asWritten', { field: `field.${field}` }) : name} name={name}>{text}</Line>
            })}
          </dl>
        </>
      )}
    </>
  )
}

export function Line({ word, name, children }: { word: string; name: string; children: ReactNode }) {
  return <div data-field={name}><dt>{word}</dt><dd>{children}</dd></div>
}

function Ward() {
  const { t } = useWords()
  const ward = useShown(({ about }) => about?.ward ?? null)
  const select = useShown((state) => state.select)
  return ward && <Line word={t('feature.inWard')} name="@ward"><button type="button" className="link" onClick={() => void select([ward.id])}>{ward.name || ward.id}</button></Line>
}

/** Where it stands, or how long or large it truly is. */
function Place({ geometry }: { geometry: Geometry }) {
  const { t, language } = useWords()
  const lengthM = lengthOf(geometry)
  const areaM2 = areaM2Of(geometry)
  return (
    <>
      {geometry.type === 'Point' && <Position at={geometry.coordinates} />}
      {lengthM !== null && <Line word={t('feature.length')} name="@length">{formatNumber(lengthM, language, 1)}&nbsp;m{lengthM >= 1000 && ` (${formatLength(lengthM, language)})`}</Line>}
      {areaM2 !== null && <Line word={t('feature.area')} name="@area">{formatNumber(areaM2, language, 0)}&nbsp;m²{areaM2 >= 10_000 && ` (${formatArea(areaM2, language)})`}</Line>}
    </>
  )
}

function Position({ at }: { at: number[] }) {
  const { t, language } = useWords()
  const vn = useVn2000()
  const chosen = useShown((state) => state.zone)
  const box = useShown((state) => state.status?.box ?? null)
  const zone = vn && zoneOf(vn, at, box, chosen)
  const plane = vn && zone && planeText(vn, at, zone.epsg, { t, language })
  return (
    <>
      {plane && <Line word={t('feature.vn2000')} name="@vn2000"><Copied text={plane} /><small>{t('where.zoneOnly', zoneValues(vn!, zone!.epsg))}</small></Line>}
      <Line word={t('feature.wgs84')} name="@wgs84"><Copied text={wgs84Text(at, { t, language, digits: 6 })} /></Line>
    </>
  )
}

function Copied({ text }: { text: string }) {
  const { t } = useWords()
  const store = useLive()
  return <button type="button" className="copied" title={t('where.copy', { text })} onClick={() => void copyText(store, text)}>{text}<Icon name="copy" size={12} /></button>
}
