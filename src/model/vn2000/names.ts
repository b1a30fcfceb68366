import { fold } from '../fold'
import { type System, systems } from './systems'
import { zoneOfMeridian } from './provinces'

/** Other codes of the same thing: older Web Mercator ones, and the three-dimensional forms of the geographic ones. */
const sameAs = new Map([[900913, 3857], [102100, 3857], [102113, 3857], [3785, 3857], [4979, 4326], [4755, 4756]])
const isKnown = (epsg: number) => systems.some((system) => system.epsg === epsg)

/**
 * The EPSG code somebody means by a `crs` member, the text of a .prj file or a name in a heading; it need not be one of `systems`.
 * Null where the text leaves a choice: "VN-2000 KTT 105°" may be a 3° or a 6° zone, and a 3° zone on the WGS 84 datum is no VN-2000.
 */
export function epsgOf(text: string): number | null {
  const plain = plainly(text)
  const code = /^(?:proj|geog|geod|compd|bound)\w* ?\[/.test(plain) ? ofWkt(plain) : ofCode(plain) ?? ofName(plain)
  return code === null ? null : sameAs.get(code) ?? code
}

/** Lower case without Vietnamese marks, one kind of dash, degree sign, minute and space. */
const plainly = (text: string): string => fold(text)
  .replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u00ba\u02da]/g, '\u00b0').replace(/[\u2018\u2019\u2032\u00b4]/g, "'")

function ofCode(plain: string): number | null {
  if (/\bcrs:?84\b/.test(plain)) return 4326
  const marked = /\b(?:epsg|esri)(?:\.xml#|[:/=](?:[\d.]*[:/])?| )? ?(\d{4,6})\b/.exec(plain)
  if (marked) return Number(marked[1])
  const bare = /^\d{4,6}$/.test(plain) ? Number(plain) : NaN
  return isKnown(bare) || sameAs.has(bare) ? bare : null
}

const vn2000 = /\b(?:d_|gcs_)?(?:vn|vietnam)[-_ ]?2000(?![\d])/
const wgs84 = /\bwgs[-_ ]?(?:19)?84(?!\d)/
const otherDatum = /\bhn[-_ ]?(?:19)?72|hanoi[-_ ]?1972|indian[-_ ]?19|pulkovo|krass?owsky/
const utmZone = /\b(?:utm|mui|zone)\b\D{0,9}(48|49) ?n?\b/

/** What EPSG called four zones before and after it wrote their meridians. */
const namedZones = new Map([['zone 481', 102], ['zone 482', 105], ['zone 491', 108], ['da nang zone', 107.75]])

function ofName(plain: string): number | null {
  if (otherDatum.test(plain)) return null
  const words = plain.replaceAll('_', ' ')
  const zone = Number(utmZone.exec(words)?.[1] ?? NaN)
  const isVn2000 = vn2000.test(plain)
  if (wgs84.test(plain)) return isVn2000 ? null : ofWgs84(words, zone)
  if (/^(?:web[- ]?mercator|pseudo[- ]?mercator)$/.test(words)) return 3857
  const isZone3 = /\btm ?-? ?3\b|\bmui(?: chieu)? ?3\b|\b3 ?(?:°|do\b|degree)/.test(words)
  const isZone6 = zone > 0 || /\bmui(?: chieu)? ?6\b|\b6 ?(?:°|do\b|degree)/.test(words) || (!isZone3 && /\butm\b/.test(words))
  if (!isVn2000 && !isZone3 && !/\bktt\b|kinh tuyen truc/.test(words)) return null
  const named = /\btm-?3 (zone 481|zone 482|zone 491|da nang zone)/.exec(words)?.[1]
  const meridian = named ? namedZones.get(named)! : meridianIn(words)
  if (isZone3 && isZone6) return null
  if (isZone6) return find('vn2000', zone > 0 ? zone * 6 - 183 : meridian, 0.9996)
  return isZone3 || meridian % 6 !== 3 ? zoneOfMeridian(meridian) : null
}

function ofWgs84(words: string, zone: number): number | null {
  if (zone > 0) return find('wgs84', zone * 6 - 183, 0.9996)
  if (/pseudo-mercator|web mercator/.test(words)) return 3857
  return /^wgs[- ]?(?:19)?84(?: ?\((?:lat|lng|long?)[^)]*\))?$/.test(words) ? 4326 : null
}

/** 108-00, 108°00', 108d30', 107.75 and 105.45: as decimals no zone ends in .15, .30 or .45, as minutes none in .5, .25 or .75. */
function meridianIn(words: string): number {
  for (const [, degrees, mark, digits = ''] of words.matchAll(/\b(1[01]\d)(?!\d)(?:( ?[°d:.,-] ?| )(\d{1,4}))?/g)) {
    const decimal = Number(`${degrees}.${digits}`)
    const minutes = Number(digits)
    const isPoint = mark !== undefined && /[.,]/.test(mark)
    const isAnotherNumber = mark === ' ' && digits.length !== 2
    const readings = [isPoint ? decimal : NaN, isAnotherNumber ? Number(degrees) : NaN, minutes < 60 ? Number(degrees) + minutes / 60 : NaN]
    for (const meridian of readings) if (meridian === 111 || zoneOfMeridian(meridian) !== null) return meridian
  }
  return NaN
}

function find(datum: System['datum'], centralMeridian: number, scale: number): number | null {
  const found = systems.find((one) => one.datum === datum && one.centralMeridian === centralMeridian && one.scale === scale)
  return found ? found.epsg : null
}

/** OGC and ESRI text, folded. What its numbers say counts; the code at its end must not say otherwise. */
function ofWkt(plain: string): number | null {
  const code = Number(/(?:authority|id)\["(?:epsg|esri)", ?"?(\d{4,6})"?\] ?\]$/.exec(plain)?.[1] ?? NaN)
  const numbers = ofWktNumbers(plain)
  if (Number.isNaN(code)) return numbers
  const meant = sameAs.get(code) ?? code
  return isKnown(meant) && numbers !== meant ? null : meant
}

function ofWktNumbers(plain: string): number | null {
  if (/pseudo-mercator|mercator_auxiliary_sphere|popular_visualisation/.test(plain)) return 3857
  const datum = datumOf(plain)
  if (!datum || /^(?:compd|bound)/.test(plain)) return null
  if (plain.startsWith('geo')) return datum === 'vn2000' ? 4756 : 4326
  const number = (name: string): number => Number(new RegExp(`parameter\\["${name}", ?(-?[\\d.e+]+)`).exec(plain)?.[1] ?? NaN)
  if (!/"(?:transverse[_ ]mercator|gauss_kruger)"/.test(plain) || /unit\["(?!met(?:re|er)|degree|unity)/.test(plain)) return null
  if (number('false[_ ]easting') !== 500000 || number('false[_ ]northing') !== 0) return null
  const centralMeridian = number('(?:central[_ ]meridian|longitude of natural origin)')
  return find(datum, centralMeridian, number('scale[_ ]factor(?: at natural origin)?'))
}

/** A datum by its name, or by the three shifts of VN-2000; the ellipsoid says nothing, both have that of WGS 84. */
function datumOf(plain: string): System['datum'] | null {
  const datum = /(?:datum|ensemble)\["([^"]*)"/.exec(plain)?.[1] ?? ''
  if (vn2000.test(datum) || /towgs84\[-191\.90/.test(plain)) return 'vn2000'
  return /towgs84\[(?!0(?:\.0+)?[,\]])/.test(plain) || !/^(?:d_)?(?:wgs[_ ](?:19)?84|world geodetic system 1984)/.test(datum) ? null : 'wgs84'
}
