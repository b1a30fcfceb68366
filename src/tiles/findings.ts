import type { Dataset } from '../model/dataset'
import { numberOf } from '../model/dataset'
import type { Finding } from '../model/finding'
import { isClosed, type Waiver } from '../model/waiver'
import type { LayerWriter } from './encode'
import { type TileAddress, worldX, worldY } from './mercator'
import { Cells } from './thin'
import { cellPx, extent, isThinned } from './zooms'

const severities = ['error', 'warning', 'info'] as const

interface Places { readonly x: Float64Array; readonly y: Float64Array }
const known = new WeakMap<readonly Finding[], Places>()

/** Where findings are in the world square; those without a place are not a number. */
function placesOf(findings: readonly Finding[]): Places {
  let places = known.get(findings)
  if (!places) {
    const x = new Float64Array(findings.length)
    const y = new Float64Array(findings.length)
    findings.forEach(({ place }, i) => {
      x[i] = place ? worldX(place[0]!) : NaN
      y[i] = place ? worldY(place[1]!) : NaN
    })
    known.set(findings, (places = { x, y }))
  }
  return places
}

/** A finding is looked at while one of its subjects is; one that is about no object always is. */
export const isSeen = ({ subjects }: Finding, dataset: Dataset, mask: Uint8Array | null): boolean =>
  mask === null || subjects.length === 0 || subjects.some((id) => {
    const number = numberOf(dataset, id)
    return number !== undefined && mask[number] !== 0
  })

/** Findings that have a place in the tile: `v` severity, `w` waived. Where many crowd, the worst that is not waived stands for all. */
export function cutFindings(
  layer: LayerWriter, dataset: Dataset, mask: Uint8Array | null, { z, x, y }: TileAddress,
  { findings, waivers }: { findings: readonly Finding[]; waivers: ReadonlyMap<string, Waiver> },
): void {
  const places = placesOf(findings)
  const tiles = 2 ** z
  const unitX = (i: number) => Math.round((places.x[i]! * tiles - x) * extent)
  const unitY = (i: number) => Math.round((places.y[i]! * tiles - y) * extent)
  const add = (i: number, more: { m?: number }) => {
    const { severity, id } = findings[i]!
    layer.add(i, 'point', [[unitX(i), unitY(i)]], { v: severity, w: isClosed(waivers.get(id)), ...more })
  }
  const rank = new Uint8Array(findings.length)
  const cells = isThinned('finding', z) ? new Cells(cellPx('finding'), { rank, ...places, id: (i) => findings[i]!.id }) : null
  for (let i = 0; i < findings.length; i++) {
    const atX = unitX(i)
    const atY = unitY(i)
    if (!(atX >= 0 && atX < extent && atY >= 0 && atY < extent) || !isSeen(findings[i]!, dataset, mask)) continue
    if (!cells) {
      add(i, {})
      continue
    }
    rank[i] = severities.indexOf(findings[i]!.severity) + (isClosed(waivers.get(findings[i]!.id)) ? severities.length : 0)
    cells.put(atX, atY, i)
  }
  if (cells) for (const { number, count } of cells.chosen()) add(number, { m: count })
}
