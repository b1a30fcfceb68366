import type { Feature } from '../../model/dataset'
import { fold } from '../../model/fold'

/** How registers head a column of people to be called, folded, without what parts words. */
const headings = /^(contact|lien ?he|dau ?moi|dien ?thoai|so ?dien ?thoai|sdt|dt ?lien ?he|phone|tel|telephone|mobile|hotline|email|e mail|thu ?dien ?tu)(\b|$)/
const known = new Map<string, boolean>()

function isHeading(name: string): boolean {
  let is = known.get(name)
  if (is === undefined) known.set(name, (is = headings.test(fold(name).replace(/[_\-.:()]+/g, ' ').trim())))
  return is
}

/** Whom the data name to be asked about an object, in whatever column. */
export function contactsOf({ properties }: Feature): string[] {
  const contacts: string[] = []
  for (const name in properties) {
    if (!isHeading(name)) continue
    const value = properties[name]
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
    if (text !== '') contacts.push(text)
  }
  return contacts
}
