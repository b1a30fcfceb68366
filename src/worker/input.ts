import type { WordValues } from '../i18n'
import { joined } from '../load/bytes'
import { limits } from '../load/scan'
import { type Finding, findingOf } from '../model/finding'

/** A file as the page has it: opened by a person, lying beside the program as the sample does, or already in memory. */
export type Input = { readonly name: string } & ({ readonly blob: Blob } | { readonly url: string } | { readonly bytes: Uint8Array })

/** Why a file is not even begun. */
export interface Refusal { readonly size: number; readonly finding: Finding }

/** Its bytes, or why there are none. */
export async function bytesOf(input: Input): Promise<Uint8Array | Refusal> {
  if ('bytes' in input) return input.bytes
  if ('url' in input) return fetched(input.url)
  const { name, blob } = input
  if (blob.size > limits.fileBytes) return refusal('open.tooLarge', name, blob.size)
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    return refusal(error instanceof RangeError ? 'open.tooLarge' : 'open.gone', name, blob.size)
  }
}

/** `onPart` hears how much of it is here, where the server says how much it is. */
export async function fetched(url: string, { signal, onPart }: { signal?: AbortSignal; onPart?: (fraction: number) => void } = {}): Promise<Uint8Array> {
  const response = await fetch(url, signal && { signal })
  if (!response.ok) throw new Error(`expected ${url} to answer, got ${response.status}`)
  const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0)
  if (!onPart || !total || !response.body) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    parts.push(value!)
    length += value!.length
    onPart(Math.min(1, length / total))
  }
  return joined(parts)
}

export const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

export function refusal(rule: 'open.tooLarge' | 'open.tooHeavy' | 'open.gone', name: string, size: number, more: WordValues = {}): Refusal {
  const values = { file: name, sizeMB: megabytes(size), largestMB: megabytes(limits.fileBytes), ...more }
  return { size, finding: findingOf({ rule, severity: 'error', message: rule, values, key: name }) }
}
