import type { Feature } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { fieldsOf } from '../../model/schema'
import { faultOf } from './fault'
import type { Ground } from './ground'

/** Nothing has none of these: a zero was written for "not known". */
const neverZero: ReadonlySet<string> = new Set(['heightM', 'fibres', 'ways', 'widthM', 'radiusM'])
const planned: ReadonlySet<string> = new Set(['site', 'station', 'pole', 'cable', 'duct', 'chamber', 'servicePoint'])

/** Values that cannot be. */
export function* valueFaults(feature: Feature, { thisYear }: Ground): Generator<Finding> {
  const { kind, status, phase, builtYear } = feature.properties
  for (const [field, limits] of fieldsOf(kind)) {
    if (limits.type !== 'number' && limits.type !== 'integer' && limits.type !== 'numbers') continue
    const given = feature.properties[field]
    for (const value of new Set(Array.isArray(given) ? given : [given])) {
      if (typeof value !== 'number') continue
      const { min = -Infinity, max = Infinity } = limits
      const say = (message: 'check.tooSmall' | 'check.tooLarge' | 'check.notWhole', limit = 0) =>
        faultOf('impossible', 'error', feature, { message, values: { field: `field.${field}`, value, limit }, key: `${field} ${value}` })
      if (value < min) yield say('check.tooSmall', min)
      else if (value > max) yield say('check.tooLarge', max)
      else if (limits.type === 'integer' && !Number.isInteger(value)) yield say('check.notWhole')
      else if (value === 0 && neverZero.has(field)) yield faultOf('impossible', 'warning', feature, { message: 'check.zeroValue', values: { field: `field.${field}` }, key: `${field} 0` })
    }
  }
  if (status === 'planned' && phase === undefined && planned.has(kind)) yield faultOf('planWithoutYear', 'warning', feature, { message: 'check.planWithoutYear' })
  if (status === 'operational' && typeof builtYear === 'number' && builtYear > thisYear) {
    yield faultOf('impossible', 'warning', feature, { message: 'check.builtLater', values: { year: builtYear }, key: 'builtYear' })
  }
}
