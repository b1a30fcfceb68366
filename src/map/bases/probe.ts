import type { Phrase } from '../../model/change'
import type { Base } from '../../state/bases'
import { bboxOf, capabilitiesAddress, isTileAddress, tileAt, wmsTiles } from './address'
import { exceptionIn, layersOffered, type Offered } from './capabilities'
import { NoArchive, readArchive } from './archive'

const waitMs = 15_000

type Answer = { readonly bytes: Uint8Array } | { readonly trouble: Phrase }
const polite = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const

/** Asks once. A server that forbids this page to read its answer is told from one that is not there by a question whose answer nobody reads. */
async function ask(url: string): Promise<Answer> {
  const { host } = new URL(url)
  const refused = async (): Promise<Answer> => {
    const isThere = await fetch(url, { ...polite, mode: 'no-cors', signal: AbortSignal.timeout(waitMs) }).then(() => true, () => false)
    return { trouble: { key: isThere ? 'base.forbidden' : 'base.silent', values: { host } } }
  }
  try {
    const response = await fetch(url, { ...polite, signal: AbortSignal.timeout(waitMs) })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.ok || response.status === 404) return response.ok ? { bytes } : { trouble: { key: 'base.noTile', values: { host } } }
    return { trouble: { key: response.status === 401 || response.status === 403 ? 'base.denied' : 'base.status', values: { host, status: response.status } } }
  } catch {
    return refused()
  }
}

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
/** PNG, JPEG, GIF, WebP and AVIF begin in their own way. */
export const isPicture = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38) ||
  (begins(bytes, 0x52, 0x49, 0x46, 0x46) && begins(bytes.subarray(8), 0x57, 0x45, 0x42, 0x50)) || begins(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70)

/** The tile of a place. */
export function tileOver([lng, lat]: readonly [number, number], z: number): { z: number; x: number; y: number } {
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
  return { z, x: Math.floor(((lng + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) }
}

/** Why a base would not be seen, by asking for one picture of what is looked at; null where it would. */
export async function probe(base: Omit<Base, 'id'>, place: readonly [number, number], zoom: number, file?: File): Promise<Phrase | null> {
  if (base.kind === 'pmtiles') {
    try {
      await readArchive('probe', file ?? base.url)
      return null
    } catch (error) {
      return { key: `base.${error instanceof NoArchive ? error.why : 'notPmtiles'}` }
    }
  }
  const tile = tileOver(place, Math.max(0, Math.min(base.maxZoom, Math.round(zoom))))
  if (base.kind === 'xyz' && !isTileAddress(base.url)) return { key: 'base.noPlaceholders' }
  const url = base.kind === 'xyz' ? tileAt(base.url, tile) : wmsTiles(base).replace('{bbox-epsg-3857}', bboxOf(tile))
  const answer = await ask(url)
  if ('trouble' in answer) return answer.trouble
  if (isPicture(answer.bytes)) return null
  const said = exceptionIn(new TextDecoder().decode(answer.bytes.subarray(0, 20_000)))
  return said ? { key: 'base.exception', values: { said } } : { key: base.kind === 'wms' ? 'base.notWms' : 'base.notPictures' }
}

/** The layers of a WMS, where its server lets itself be asked. */
export async function offeredBy(url: string, version: Base['version']): Promise<readonly Offered[] | Phrase> {
  const answer = await ask(capabilitiesAddress(url, version))
  if ('trouble' in answer) return answer.trouble
  const layers = layersOffered(new TextDecoder().decode(answer.bytes))
  return layers.length ? layers : { key: 'base.notWms' }
}
