import type { Translate } from '../../i18n'
import type { Feature } from '../../model/dataset'

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '')

/** What an object is called: its name, else its code, else what it is. The code is given where it is not the title itself. */
export function nameOf({ id, properties }: Feature, t: Translate): { title: string; code: string } {
  const [name, code] = [text(properties.name), text(properties.code)]
  return { title: name || code || t('feature.unnamed', { kind: `kind.${properties.kind}` }), code: name ? code : code ? '' : id }
}
