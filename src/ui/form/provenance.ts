import type { Provenance } from '../../model/rule'
import type { Tone } from '../controls/Tag'

/** What was read is sound, what is only remembered has to be looked up. */
export const provenanceTones: Readonly<Record<Provenance, Tone>> = { read: 'ok', local: 'accent', memory: 'warn' }
