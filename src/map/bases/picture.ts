import { addProtocol } from 'maplibre-gl'

const scheme = 'picture'
let isLent = false

/** Why a server gave no picture: its status, or 0 where it did not answer or may not be read. */
export class NoPicture extends Error {
  constructor(readonly status: number, url: string) {
    super(`no picture from ${url} (${status})`)
  }
}

/**
 * Pictures of other servers under addresses of our own: the map would ask for them as `<img>` does, which the page's policy forbids,
 * and which would send along what the browser knows of that server.
 */
export function pictures(tiles: readonly string[]): string[] {
  if (!isLent) {
    isLent = true
    addProtocol(scheme, ({ url }, { signal }) => fetched(url.slice(scheme.length + 3), signal))
  }
  return tiles.map((tile) => `${scheme}://${tile}`)
}

async function fetched(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer; cacheControl: string | null; expires: string | null }> {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch((error: unknown) => {
    throw signal.aborted ? error : new NoPicture(0, url)
  })
  if (!response.ok) throw new NoPicture(response.status, url)
  return { data: await response.arrayBuffer(), cacheControl: response.headers.get('cache-control'), expires: response.headers.get('expires') }
}
