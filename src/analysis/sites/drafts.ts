import type { Point } from 'geojson'
import { siting } from '../../i18n/vi/siting'
import type { Draft, Values } from '../../model/edit'
import type { Assumptions } from '../coverage/settings'
import type { Candidate } from './candidates'
import type { SiteOptions } from './result'

/** What is written into the data is in the language of the registers, whatever the screen speaks. */
export const sourceOf = ({ name, version }: Pick<Assumptions, 'name' | 'version'>): string => siting.siting.source.replace('{name}', name).replace('{version}', version)

/**
 * A mast that is shared only gets a station. Anything else becomes a planned location with what is known of it, and the
 * station stands exactly there, by which they are tied when they are made.
 */
export function draftsOf(candidate: Candidate, { builder, technology, bandMHz }: SiteOptions, source: string): Draft[] {
  const { footing, thing, at, radiusM } = candidate
  const geometry: Point = { type: 'Point', coordinates: [at[0]!, at[1]!] }
  const planned = { status: 'planned', source }
  const station = said({ ...planned, site: footing === 'mast' ? thing?.id : undefined, operator: builder, technology, bandMHz, radiusM })
  const site = said({ ...planned, ...placed(candidate), owner: builder })
  return [...(footing === 'mast' ? [] : [{ kind: 'site', geometry, values: site } as const]), { kind: 'station', geometry, values: station }]
}

const said = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''))

/** The class of a new mast is told from its support when it is made; that of an antenna on a pole nobody can tell from here. */
function placed({ footing, thing, name, heightM }: Candidate): Values {
  const { name: called, address, street } = thing?.properties ?? {}
  switch (footing) {
    case 'rooftop': return { name: called, address, support: 'rooftop', buildingHeightM: heightM }
    case 'place': return { name: called, address }
    case 'free': return { address: name, support: 'ground' }
    default: return { address: street, support: 'pole' }
  }
}
