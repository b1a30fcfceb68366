import type { Translate } from '../../i18n'
import type { Answers } from '../../load'
import { meridianText, systemOf, zoneName } from '../../model/vn2000/systems'

/** A coordinate system as an official calls it: "KTT 108°00′, múi 3°"; others by their own names. */
export function systemWord(epsg: number, t: Translate): string {
  const system = systemOf(epsg)
  if (!system) return `EPSG:${epsg}`
  const zone = zoneName(epsg)
  if (!zone || system.datum !== 'vn2000') return system.name
  return t(zone.widthDeg === 3 ? 'ask.zone3' : 'ask.zone6', { meridian: meridianText(system.centralMeridian!) })
}

export const axesWord = (axes: 'eastNorth' | 'northEast', isDegrees: boolean, t: Translate): string =>
  t(isDegrees ? (axes === 'northEast' ? 'ask.axesLatLng' : 'ask.axesLngLat') : axes === 'northEast' ? 'ask.axesNorthEast' : 'ask.axesEastNorth')

/** What was answered about a file, in a line. */
export function answersLine({ kind, crs, axes, encoding, mapping }: Answers, t: Translate): string {
  const parts = [
    crs === undefined ? '' : systemWord(crs, t),
    axes === undefined ? '' : axesWord(axes, crs === 4326 || crs === undefined, t),
    kind === undefined ? '' : t(`kind.${kind}`),
    encoding === undefined ? '' : t('ask.otherEncoding', { name: encoding }),
    ...Object.entries(mapping ?? {}).filter(([, field]) => field !== '').map(([heading, field]) => `${heading} → ${t(`field.${field}` as 'field.name')}`),
  ]
  return parts.filter((part) => part !== '').join('; ')
}
