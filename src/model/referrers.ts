import { all, type Dataset, type Feature } from './dataset'
import { fieldsOf, type Kind } from './schema'

/** Objects that name another one in a field of theirs, by its id or, as registers do, by its code. */
export function referrersOf(dataset: Dataset, { id, properties: { code } }: Feature): Feature[] {
  const isIt = (value: unknown) => value === id || (typeof code === 'string' && code !== '' && value === code)
  return [...all(dataset)].filter((feature) => referencesOf(feature).some(isIt))
}

/** What an object names in its fields. */
export function referencesOf({ properties }: Feature): string[] {
  const names: string[] = []
  for (const [field, { type }] of fieldsOf(properties.kind as Kind)) {
    const value = properties[field]
    if (type === 'reference' && typeof value === 'string' && value) names.push(value)
    if (type === 'references' && Array.isArray(value)) names.push(...value.filter((item) => typeof item === 'string'))
  }
  return names
}
