import type { Feature, Geometry } from 'geojson'
import type { Translate } from '../../i18n'
import { circleOf } from '../../model/geometry'
import type { State } from '../../state'
import type { Gap } from '../../state/coverage'
import type { Suggestion } from '../../state/sites'
import type { CoverPart } from '../style/coverage'

const shape = (part: CoverPart, geometry: Geometry, properties: object = {}): Feature => ({ type: 'Feature', geometry, properties: { part, ...properties } })
const point = (part: CoverPart, at: readonly number[], properties: object): Feature => shape(part, { type: 'Point', coordinates: [...at] }, properties)

/** Tints of the ground: by what is missing where the map tells of gaps, of what is served, of what is served several times. What nobody knows has none. */
export function areaShapes({ coverMode, coverLayers }: Pick<State, 'coverMode' | 'coverLayers'>): Feature[] {
  const { villages = [], units = [], served = [], overlap = [] } = coverLayers
  switch (coverMode) {
    case 'gaps': return (villages.length ? villages : units).flatMap(({ geometry, properties }) => (typeof properties?.share === 'number' ? [shape('lack', geometry, { lack: 1 - properties.share })] : []))
    case 'served': return served.map(({ geometry }) => shape('served', geometry))
    case 'overlap': return [...served.map(({ geometry }) => shape('times', geometry, { times: 1 })), ...overlap.map(({ geometry, properties }) => shape('times', geometry, { times: Math.min(4, Number(properties?.times)) }))]
    default: return []
  }
}

export const reachShapes = ({ coverLayers: { reach = [] } }: Pick<State, 'coverLayers'>): Feature[] => reach.map(({ geometry }) => shape('reach', geometry))

const said = ({ population, areaM2 }: Gap, t: Translate): string => (population === null ? t('sites.gapArea', { area: areaM2 }) : t('sites.gapPeople', { n: Math.round(population) }))
const gapLabel = (gap: Gap, t: Translate): Feature => point('label', gap.at, { rank: gap.rank, name: t('sites.gapName', { n: gap.rank }), said: said(gap, t) })

/** Where nobody is served, each with its name and the people in it. */
export const gapShapes = (gaps: readonly Gap[], t: Translate): Feature[] => [...gaps.map((gap) => shape('gap', gap.polygon, { rank: gap.rank })), ...gaps.map((gap) => gapLabel(gap, t))]

/** Suggested sites that are meant, with what they would serve. */
export const siteShapes = (sites: readonly Suggestion[]): Feature[] => [
  ...sites.map(({ at, radiusM, rank }) => shape('circle', circleOf(at, radiusM), { rank })), ...sites.map(({ at, rank }) => point('pin', at, { rank })),
]

/** Gaps are told of where the map shows them. */
export const hasGaps = (mode: State['coverMode']): boolean => mode === 'gaps' || mode === 'whatIf'

/** The gap and the site that are looked at, once more over the others. */
export function lookedAt({ gapAt, siteAt, coverage, suggestions, coverMode }: Pick<State, 'gapAt' | 'siteAt' | 'coverage' | 'suggestions' | 'coverMode'>, t: Translate): Feature[] {
  const gap = hasGaps(coverMode) ? coverage?.gaps.find(({ rank }) => rank === gapAt) : undefined
  const site = suggestions?.sites.find(({ rank }) => rank === siteAt)
  return [...(gap ? [shape('gap', gap.polygon, { rank: gap.rank }), gapLabel(gap, t)] : []), ...(site ? siteShapes([site]) : [])]
}

/** Stations that can be switched, those that are off or reach otherwise, and masts that are only tried. */
export function triedShapes({ whatIf: { added, radiiM }, coverage, coverMode }: Pick<State, 'whatIf' | 'coverage' | 'coverMode'>): Feature[] {
  const tried = new Set(added.map(({ id }) => id))
  const stations = (coverage?.stations ?? []).filter(({ id }) => !tried.has(id))
  const seen = coverMode === 'whatIf' ? stations : stations.filter(({ isOn, id }) => !isOn || Object.hasOwn(radiiM, id))
  const reached = new Map(coverage?.stations.map(({ id, radiusM }) => [id, radiusM]))
  return [
    ...added.flatMap(({ id, at, radiusM }) => {
      const metres = radiusM ?? reached.get(id)
      return metres ? [shape('circle', circleOf([...at], metres))] : []
    }),
    ...seen.map(({ id, at, isOn }) => point('station', at, { state: !isOn ? 'off' : Object.hasOwn(radiiM, id) ? 'changed' : 'on' })),
    ...added.map(({ at }, i) => point('tried', at, { rank: i + 1 })),
  ]
}
