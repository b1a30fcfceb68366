/** A coordinate system offices send. `name` is the same in every language; `scale` is that on the central meridian. */
export interface System {
  readonly epsg: number
  readonly name: string
  readonly datum: 'vn2000' | 'wgs84'
  readonly kind: 'tm3' | 'utm' | 'geographic' | 'other'
  /** Degrees east. */
  readonly centralMeridian: number | null
  readonly scale: number | null
}

const tm3: readonly [epsg: number, centralMeridian: number][] = [
  [5896, 102], [9205, 103], [9206, 104], [9207, 104.5], [9208, 104.75], [5897, 105], [9209, 105.5], [9210, 105.75], [9211, 106],
  [9212, 106.25], [9213, 106.5], [9214, 107], [9215, 107.25], [9216, 107.5], [5899, 107.75], [5898, 108], [9217, 108.25], [9218, 108.5],
]

/** `108°00′`, as Vietnamese documents write a central meridian. */
export const meridianText = (degrees: number): string => written(degrees, '°') + '′'

const written = (degrees: number, mark: string): string =>
  `${Math.floor(degrees)}${mark}${String(Math.round((degrees % 1) * 60)).padStart(2, '0')}`

const utm = (epsg: number, zone: number, datum: System['datum']): System => ({
  epsg, name: `${datum === 'vn2000' ? 'VN-2000' : 'WGS 84'} / UTM ${zone}N`, datum, kind: 'utm', centralMeridian: zone * 6 - 183, scale: 0.9996,
})

/**
 * Every system that can be converted. Degrees in VN-2000 (4756) look like WGS 84 ones and lie 225 m away:
 * numbers cannot tell the two apart, only what the file or its sender says.
 */
export const systems: readonly System[] = [
  ...tm3.map(([epsg, centralMeridian]): System =>
    ({ epsg, name: `VN-2000 / TM-3 ${written(centralMeridian, '-')}`, datum: 'vn2000', kind: 'tm3', centralMeridian, scale: 0.9999 })),
  utm(3405, 48, 'vn2000'),
  utm(3406, 49, 'vn2000'),
  { epsg: 4756, name: 'VN-2000', datum: 'vn2000', kind: 'geographic', centralMeridian: null, scale: null },
  { epsg: 4326, name: 'WGS 84', datum: 'wgs84', kind: 'geographic', centralMeridian: null, scale: null },
  utm(32648, 48, 'wgs84'),
  utm(32649, 49, 'wgs84'),
  { epsg: 3857, name: 'WGS 84 / Pseudo-Mercator', datum: 'wgs84', kind: 'other', centralMeridian: null, scale: null },
]

const byCode = new Map(systems.map((system) => [system.epsg, system]))

export const systemOf = (epsg: number): System | null => byCode.get(epsg) ?? null

/** What a legend says of a zone: its central meridian and how many degrees it is wide. */
export function zoneName(epsg: number): { meridian: string; widthDeg: 3 | 6 } | null {
  const system = byCode.get(epsg)
  if (!system || system.centralMeridian === null) return null
  return { meridian: meridianText(system.centralMeridian), widthDeg: system.kind === 'tm3' ? 3 : 6 }
}
