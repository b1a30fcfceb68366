import type { WordKey, WordValues } from '../i18n'
import { limits } from '../load/scan'

/** Why nothing came from an address: what a person can do about it is in the words. */
export class Undelivered extends Error {
  constructor(readonly why: WordKey & `address.${string}`, readonly values: WordValues = {}) {
    super(why)
  }
}

export interface Received { readonly bytes: number; readonly totalBytes: number | null }

/** The address somebody typed, if it may be asked at all. `isSecure`: the page itself came over https. */
export function addressOf(text: string, isSecure: boolean): URL {
  const trimmed = text.trim()
  if (trimmed === '') throw new Undelivered('address.empty')
  const spelled = /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[\w.-]+\.\w+:\d/.test(trimmed) ? trimmed : `https://${trimmed}`
  const url = URL.canParse(spelled) ? new URL(spelled) : null
  if (!url) throw new Undelivered('address.invalid')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Undelivered('address.protocol')
  if (!isOfWeb(url)) throw new Undelivered('address.invalid')
  if (url.username || url.password) throw new Undelivered('address.credentials')
  if (isSecure && url.protocol === 'http:' && !isLocal(url)) throw new Undelivered('address.insecure')
  return url
}

const isLocal = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
const isOfWeb = (url: URL): boolean => isLocal(url) || url.hostname.includes('.') || url.hostname.startsWith('[')

/** What the file is called: the last part of the address's path that says something. */
export function nameOfAddress({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '')
  if (!last) return `${hostname}.geojson`
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Fetches a file without cookies and without telling where from; the first bytes already say whether it can be one. */
export async function download(url: URL, signal: AbortSignal, onReceived: (received: Received) => void): Promise<Blob> {
  const response = await ask(url, signal)
  const { status } = response
  if (status === 404 || status === 410) throw new Undelivered('address.notFound', { status })
  if (status >= 500) throw new Undelivered('address.server', { status })
  if (!response.ok) throw new Undelivered('address.denied', { status })
  const length = Number(response.headers.get('content-length') ?? NaN)
  const totalBytes = length > 0 && !response.headers.get('content-encoding') ? length : null
  if (totalBytes !== null && totalBytes > limits.fileBytes) throw tooLarge()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body!.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw signal.aborted ? error : new Undelivered('address.broken')
      })
      if (done) break
      if (bytes === 0) refuseStrange(value)
      bytes += value.length
      if (bytes > limits.fileBytes) throw tooLarge()
      pieces.push(value)
      onReceived({ bytes, totalBytes })
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  if (bytes === 0) throw new Undelivered('address.blank')
  return new Blob(pieces)
}

const tooLarge = () => new Undelivered('address.tooLarge', { largestMB: limits.fileBytes / 1e6 })

/** A browser does not tell a page why it could not ask: no network, no such server and a server that forbids it look the same. */
async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    const headers = { accept: 'application/geo+json, application/json;q=0.9, */*;q=0.1' }
    return await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', headers })
  } catch (error) {
    throw signal.aborted ? error : new Undelivered('address.refused')
  }
}

/** A web page, a zip, a picture: none begins as JSON does. UTF-16 has a zero beside its bracket. */
function refuseStrange(bytes: Uint8Array): void {
  const first = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const text = first.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '').trimStart()
  if (text === '' || /^[{[\u001e]/.test(text)) return
  throw new Undelivered(/^<(?:!doctype html|html|head|body)/i.test(text) ? 'address.page' : 'address.notGeojson')
}
