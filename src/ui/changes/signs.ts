import type { What } from '../../export/changes'
import type { Tone } from '../controls/Tag'
import type { IconName } from '../icons'

/** Sign and colour of what became of an object, on the map as in the list. */
export const signs: Readonly<Record<What, { readonly icon: IconName; readonly tone: Tone }>> = {
  added: { icon: 'plus', tone: 'ok' }, changed: { icon: 'edit', tone: 'accent' }, removed: { icon: 'close', tone: 'bad' },
}
