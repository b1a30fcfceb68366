import { type Dataset, ofKind } from '../model/dataset'
import { fold } from '../model/fold'
import { provincesOn } from '../model/vn2000'
import { isValidOn, type Unit } from './scope'

/** Code of the province most units name as theirs. */
export function provinceOf(units: readonly Unit[], day: string): string | null {
  const provinces = provincesOn(day)
  const named = new Map<string, number>()
  for (const { properties: { parent } } of units) {
    const folded = fold(parent ?? '').replace(/^(tinh|thanh pho|tp\.?) /, '')
    const code = folded && provinces.find((one) => one.code === parent || fold(one.name) === folded)?.code
    if (code) named.set(code, (named.get(code) ?? 0) + 1)
  }
  return [...named].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null
}

/** That of the wards of a day. */
export const provinceOfData = (dataset: Dataset, day: string): string | null => provinceOf(wardsOn(dataset, day), day)

/** In the order of their codes. */
export const wardsOn = (dataset: Dataset, day: string): Unit[] =>
  [...ofKind(dataset, 'unit')].filter((unit) => (unit.properties.level ?? 'ward') === 'ward' && isValidOn(unit, day)).sort(byCode)

const byCode = (a: Unit, b: Unit) => compare(a.properties.unitCode ?? '', b.properties.unitCode ?? '') || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
