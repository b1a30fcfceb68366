import type { Given, Shape, Signed } from '.'

/**
 * The name of an image on the map says what to draw: `site|A2a|V|operational|keep|2||`, or, for hatches and marks along lines,
 * the same behind `hatch!` and `mark!`. A size in px of radius for masts comes last.
 */
const parts = ['layer', 'class', 'letter', 'status', 'action', 'tenants', 'sector', 'flag'] as const
export type NamePart = Exclude<(typeof parts)[number], 'layer'>
export const nameParts = parts.slice(1) as readonly NamePart[]
export type Use = 'point' | 'mark' | 'hatch'

export function nameOf(given: Given, scale = 1, use: Use = 'point'): string {
  const values = [given.layer, given.class, given.letter, given.status, given.action, given.tenants || '', given.sector, given.isFlagged ? '1' : '']
  return `${use}!${values.map((value) => value ?? '').join('|')}|${scale}`
}

/** Undefined for a name that is not one of ours. */
export function readName(name: string): { given: Given; scale: number; use: Use } | undefined {
  const match = /^(point|mark|hatch)!(.*)\|([\d.]+)$/.exec(name)
  const values = match?.[2]?.split('|')
  if (!match || values?.length !== parts.length) return undefined
  const [layer, mark, letter, status, action, tenants, sector, flag] = values as string[]
  const text = (value: string | undefined) => value || undefined
  const given: Given = {
    layer: layer as Signed, class: text(mark), letter: text(letter), status: text(status), action: text(action),
    tenants: tenants ? Number(tenants) : undefined, sector: text(sector), isFlagged: flag === '1', shape: (match[1] === 'point' ? 'point' : match[1] === 'hatch' ? 'area' : 'line') satisfies Shape,
  }
  return { given, scale: Number(match[3]), use: match[1] as Use }
}
