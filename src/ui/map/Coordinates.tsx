import { useMemo } from 'react'
import { scaleOf, zoomOf } from '../../map/scale'
import { provinceNamesOf, zonesOf } from './zones'
import { Menu, type MenuItem } from '../controls/Menu'
import { useWidth } from '../controls/width'
import { useLive, useParts, useShown, useWords } from '../shown'
import { copyText } from './copy'
import { planeText, scaleText, useVn2000, wgs84Text, zoneOf, zoneValues } from './place'

/** Where the pointer is, in WGS 84 and in VN-2000, and the scale. Who has no pointer reads the middle of the map. */
export function Coordinates() {
  const width = useWidth()
  const place = useShown((state) => state.pointer ?? state.camera?.center ?? null)
  if (!place) return null
  return (
    <div className="coordinates" data-coordinates="">
      {width !== 'tablet' && <Degrees place={[...place]} />}
      <Plane place={[...place]} />
      <Scale />
    </div>
  )
}

function Degrees({ place }: { place: number[] }) {
  const { t, language } = useWords()
  return <Figure system="WGS 84" text={wgs84Text(place, { t, language })} exact={wgs84Text(place, { t, language, digits: 7 })} />
}

function Plane({ place }: { place: number[] }) {
  const { t, language } = useWords()
  const width = useWidth()
  const isWanted = useShown(({ pointer, hasAllWords }) => pointer !== null || hasAllWords)
  const vn = useVn2000(isWanted)
  const { zone: chosen, status } = useParts('zone', 'status')
  const box = status?.box ?? null
  const zone = useMemo(() => (vn ? zoneOf(vn, place, box, chosen) : null), [vn, place, box, chosen])
  if (!vn || !zone) return null
  const text = planeText(vn, place, zone.epsg, { t, language })
  return (
    <>
      <ZoneMenu epsg={zone.epsg} isShort={width !== 'wide'} />
      {text ? <Figure text={text} exact={`${text} (${t('where.system', zoneValues(vn, zone.epsg))})`} /> : <span className="caption">{t('where.outside')}</span>}
    </>
  )
}

function Figure({ system, text, exact }: { system?: string; text: string; exact: string }) {
  const { t } = useWords()
  const store = useLive()
  return (
    <button type="button" className="figure" title={t('where.copy', { text: exact })} onClick={() => void copyText(store, exact)}>
      <b>{text}</b>{system && <span>{system}</span>}
    </button>
  )
}

/** The zone is named always, and an office may read in another than its province's. */
function ZoneMenu({ epsg, isShort }: { epsg: number; isShort: boolean }) {
  const { t } = useWords()
  const vn = useVn2000()!
  const { zone: chosen, chooseZone } = useParts('zone', 'chooseZone')
  const items: MenuItem[] = [
    { key: 'law', word: t('where.byProvince'), isChecked: chosen === null, run: () => chooseZone(null) },
    ...zonesOf(vn).map(({ epsg: other, meridian, isWide }, at) => ({
      key: String(other), word: t('where.meridian', { meridian }), hint: isWide ? t('where.sixDegrees') : provinceNamesOf(vn, other),
      isChecked: chosen === other, isApart: at === 0 || isWide, run: () => chooseZone(other),
    })),
  ]
  return <Menu look="quiet" isSmall className="zone" items={items} side="top" label={t('where.zone')}>{t(isShort ? 'where.shortSystem' : 'where.system', zoneValues(vn, epsg))}</Menu>
}

const scales = [500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000]

function Scale() {
  const { t, language } = useWords()
  const { camera, go } = useParts('camera', 'go')
  if (!camera) return null
  const [, lat] = camera.center
  const now = scaleText(scaleOf(camera.zoom, lat), language)
  const items = scales.map((scale): MenuItem => {
    const text = scaleText(scale, language)
    return { key: String(scale), word: t('where.scaleShort', { n: text }), isChecked: text === now, run: () => go({ zoom: zoomOf(scale, lat) }) }
  })
  return <Menu look="quiet" isSmall className="scale" items={items} side="top" label={t('where.chooseScale')}>{t('where.scaleShort', { n: now })}</Menu>
}
