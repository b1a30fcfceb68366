import type { Position } from 'geojson'
import type { WordKey, WordValues, Words } from '../../i18n'
import { replace } from '../../model/change'
import type { Feature } from '../../model/dataset'
import { type Finding, findingOf, type Severity } from '../../model/finding'
import { anyPosition } from '../../model/geometry'

/** Every rule is explained in both languages: `rule.network.<name>`. */
export type NetworkRule = keyof Words['rule']['network']

interface Said {
  readonly message: WordKey
  readonly values?: WordValues
  /** What else it speaks of, after the object itself. */
  readonly also?: readonly Feature[]
  readonly place?: Position | null
  readonly key?: string
  readonly fix?: Finding['fix']
}

/** What is wrong with an object; the first it speaks of is the object itself. */
export const faultOf = (rule: NetworkRule, severity: Severity, feature: Feature, { message, values, also = [], place, key, fix }: Said): Finding => findingOf({
  rule: `network.${rule}`, severity, message, subjects: [feature.id, ...also.map(({ id }) => id)], place: place === undefined ? anyPosition(feature.geometry) : place,
  ...(values && { values }), ...(key !== undefined && { key }), ...(fix && { fix }),
})

/** An object with other values, as a fix. */
export const withValues = (feature: Feature, values: Readonly<Record<string, unknown>>, geometry: Feature['geometry'] = feature.geometry): NonNullable<Finding['fix']> =>
  replace([feature, { ...feature, geometry, properties: { ...feature.properties, ...values } as Feature['properties'] }])

