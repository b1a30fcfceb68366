import { isTileAddress } from '../../../map/bases/address'
import type { Phrase } from '../../../model/change'
import type { Base, BaseKind, Picked } from '../../../state/bases'
import { addressOf, Undelivered } from '../../../state/download'

/** A base map somebody is about to add. */
export interface Draft {
  readonly kind: BaseKind
  readonly isFile: boolean
  readonly picked: Picked | null
  readonly name: string
  readonly url: string
  readonly layers: string
  readonly version: Base['version']
  readonly maxZoom: string
  readonly attribution: string
}

export const freshDraft: Draft = { kind: 'pmtiles', isFile: true, picked: null, name: '', url: '', layers: '', version: '1.3.0', maxZoom: '19', attribution: '' }

/** With the scheme people leave out. */
export const spelled = (url: string): string => {
  const trimmed = url.trim()
  return trimmed === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
}

export type Faults = Partial<Record<'name' | 'url' | 'file' | 'layers', Phrase>>

/** What is missing or cannot be, field by field. `isSecure`: the page itself came over https. */
export function faultsOf(draft: Draft, isSecure: boolean): Faults {
  const faults: Faults = {}
  if (draft.name.trim() === '') faults.name = { key: 'base.noName' }
  if (draft.kind === 'pmtiles' && draft.isFile) {
    if (!draft.picked) faults.file = { key: 'base.noFile' }
    return faults
  }
  try {
    addressOf(spelled(draft.url), isSecure)
    if (draft.kind === 'xyz' && !isTileAddress(draft.url)) faults.url = { key: 'base.noPlaceholders' }
  } catch (error) {
    faults.url = error instanceof Undelivered ? (error.why === 'address.empty' ? { key: 'base.noAddress' } : { key: error.why, values: error.values }) : { key: 'address.invalid' }
  }
  if (draft.kind === 'wms' && draft.layers.split(',').every((layer) => layer.trim() === '')) faults.layers = { key: 'base.noLayers' }
  return faults
}

export function baseFrom(draft: Draft): Omit<Base, 'id'> {
  const isFile = draft.kind === 'pmtiles' && draft.isFile
  const maxZoom = Number(draft.maxZoom)
  return {
    kind: draft.kind, name: draft.name.trim(), attribution: draft.attribution.trim(), opacity: 1, isOn: true, url: isFile ? '' : spelled(draft.url),
    file: isFile ? (draft.picked?.file.name ?? null) : null, layers: draft.layers.split(',').map((layer) => layer.trim()).filter(Boolean).join(','),
    version: draft.version, maxZoom: Number.isInteger(maxZoom) && maxZoom >= 0 && maxZoom <= 24 ? maxZoom : 19,
  }
}

/** Who is asked, where that is another computer than this one. */
export function outsider(draft: Draft): string | null {
  if (draft.kind === 'pmtiles' && draft.isFile) return null
  const url = spelled(draft.url)
  if (!URL.canParse(url)) return null
  const { hostname } = new URL(url)
  return hostname.includes('.') && hostname !== '127.0.0.1' ? hostname : null
}
