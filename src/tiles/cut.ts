import type { Geometry, Position } from 'geojson'
import { type Dataset, type Feature, numbered, numbersOf, numbersWithin } from '../model/dataset'
import type { Finding } from '../model/finding'
import { type Layer, layerNames } from '../model/layer'
import type { Waiver } from '../model/waiver'
import { clipLine, clipRing, type Path } from './clip'
import { encode, LayerWriter, type ShapeName, type Tags } from './encode'
import { cutFindings } from './findings'
import { spotOf } from './label'
import { marksOf } from './marks'
import { boxOfTile, type TileAddress, worldX, worldY } from './mercator'
import { type Sheet, sheetOf, shapes } from './sheet'
import { simplify } from './simplify'
import { Cells, type Ranking } from './thin'
import {
  bufferPx, cellPx, deepestZoom, dotPx, extent, isThinned, labelledFromPx, namedFrom, simplifyPx, tilePx, type TileLayer, unitsPerPx,
} from './zooms'

/** What is said of the features, to be seen where it is said of. */
export interface Said {
  readonly findings: readonly Finding[]
  readonly waivers: ReadonlyMap<string, Waiver>
}

const margin = bufferPx / tilePx
const low = -bufferPx * unitsPerPx
const high = extent - low
const none: Tags = {}
/** Corners and features looked at between two yields: a few milliseconds. */
const stepWork = 2000

/** The bytes of one tile. */
export function cut(dataset: Dataset, mask: Uint8Array | null, address: TileAddress, said: Said): Uint8Array<ArrayBuffer> {
  const cutting = cutInSteps(dataset, mask, address, said)
  for (;;) {
    const step = cutting.next()
    if (step.done) return step.value
  }
}

/** The bytes of one tile, in steps so that other calls are heard; what is yielded means nothing. */
export function* cutInSteps(dataset: Dataset, mask: Uint8Array | null, address: TileAddress, said: Said): Generator<number, Uint8Array<ArrayBuffer>> {
  const tile = new Tile(dataset, address)
  let work = 0
  for (const number of numbersWithin(dataset, boxOfTile(address, margin))) {
    if (mask?.[number] !== 0) work += tile.take(number)
    if (work < stepWork) continue
    work = 0
    yield number
  }
  for (const done of tile.takeChosen()) if (done % 500 === 0) yield done
  cutFindings(tile.layer('finding'), dataset, mask, address, said)
  return encode(tile.written())
}

/** A tile while it is being cut. */
class Tile {
  private readonly layers = new Map<TileLayer, LayerWriter>()
  private readonly dots = new Map<Layer, Cells>()
  private readonly specks = new Map<Layer, Cells>()
  private readonly sheet: Sheet
  private readonly ranking: Ranking
  private readonly tiles: number
  private readonly tolerance: number

  constructor(private readonly dataset: Dataset, private readonly address: TileAddress) {
    this.tiles = 2 ** address.z
    this.tolerance = address.z < deepestZoom ? simplifyPx * unitsPerPx : 0
    this.sheet = sheetOf(dataset.base).hold(numbersOf(dataset))
    this.ranking = this.sheet.rankingBy((number) => numbered(dataset, number)!.id)
  }

  layer(name: TileLayer): LayerWriter {
    let layer = this.layers.get(name)
    if (!layer) this.layers.set(name, (layer = new LayerWriter(name)))
    return layer
  }

  written(): LayerWriter[] {
    return [...layerNames, 'label' as const, 'finding' as const].flatMap((name) => this.layers.get(name) ?? [])
  }

  /** Draws a feature, or puts it where one may stand for many. Says how much work it was. */
  take(number: number): number {
    const { sheet } = this
    const feature = numbered(this.dataset, number)!
    sheet.look(number, feature)
    const shape = sheet.shape[number]!
    if (shape === shapes.nowhere) return 1
    const layer = layerNames[sheet.layer[number]!]!
    const thin = isThinned(layer, this.address.z)
    if (shape === shapes.point) {
      const x = this.unitX(sheet.x[number]!)
      const y = this.unitY(sheet.y[number]!)
      if (!isOwn(x, y)) return 1
      if (thin) this.cells(this.dots, layer, cellPx(layer)).put(x, y, number)
      else this.layer(layer).add(number, 'point', [[x, y]], this.marks(feature, layer))
      return 1
    }
    const sizePx = Math.max(sheet.width[number]!, sheet.height[number]!) * this.tiles * tilePx
    if (thin && sizePx < dotPx && shape !== shapes.points) {
      const x = this.unitX(sheet.x[number]! + sheet.width[number]! / 2)
      const y = this.unitY(sheet.y[number]! + sheet.height[number]! / 2)
      if (isOwn(x, y)) this.cells(this.specks, layer, dotPx).put(x, y, number)
      return 1
    }
    if (shape === shapes.area && (sizePx >= labelledFromPx || layer === 'province')) this.label(number, feature, layer)
    return this.draw(number, feature, layer, thin ? { m: 1 } : none)
  }

  /** Draws those who stand for many. */
  * takeChosen(): Generator<number, void> {
    let done = 0
    for (const [layer, cells] of [...this.dots, ...this.specks]) {
      for (const { number, count } of cells.chosen()) {
        this.draw(number, numbered(this.dataset, number)!, layer, { m: count })
        yield ++done
      }
    }
  }

  private cells(of: Map<Layer, Cells>, layer: Layer, sidePx: number): Cells {
    let cells = of.get(layer)
    if (!cells) of.set(layer, (cells = new Cells(sidePx, this.ranking)))
    return cells
  }

  private label(number: number, feature: Feature, layer: Layer): void {
    if (!feature.properties.name) return
    const spot = spotOf(feature)
    if (!spot) return
    const x = this.unitX(spot[0])
    const y = this.unitY(spot[1])
    if (isOwn(x, y)) this.layer('label').add(number, 'point', [[x, y]], marksOf(feature) as Tags, { l: layer })
  }

  private draw(number: number, feature: Feature, layer: Layer, more: Tags): number {
    const { shape, paths, work } = this.pathsOf(feature.geometry!, this.isWhole(number))
    if (paths.length) this.layer(layer).add(number, shape, paths, this.marks(feature, layer), more)
    return work
  }

  private marks(feature: Feature, layer: Layer): Tags {
    return marksOf(feature, this.address.z >= namedFrom[layer]) as Tags
  }

  /** Whether a feature lies within the tile and its margin, so that nothing is to be clipped. */
  private isWhole(number: number): boolean {
    const { x, y, width, height } = this.sheet
    const left = (x[number]! * this.tiles - this.address.x) * extent
    const top = (y[number]! * this.tiles - this.address.y) * extent
    const unit = this.tiles * extent
    return left > low + 1 && top > low + 1 && left + width[number]! * unit < high - 1 && top + height[number]! * unit < high - 1
  }

  private unitX(x: number): number {
    return Math.round((x * this.tiles - this.address.x) * extent)
  }

  private unitY(y: number): number {
    return Math.round((y * this.tiles - this.address.y) * extent)
  }

  private pathsOf(geometry: Geometry, isWhole: boolean): { shape: ShapeName; paths: Path[]; work: number } {
    switch (geometry.type) {
      case 'Point': return { shape: 'point', paths: this.points([geometry.coordinates]), work: 1 }
      case 'MultiPoint': return { shape: 'point', paths: this.points(geometry.coordinates), work: geometry.coordinates.length }
      case 'LineString': return { shape: 'line', ...this.lines([geometry.coordinates], isWhole) }
      case 'MultiLineString': return { shape: 'line', ...this.lines(geometry.coordinates, isWhole) }
      case 'Polygon': return { shape: 'area', ...this.areas([geometry.coordinates], isWhole) }
      case 'MultiPolygon': return { shape: 'area', ...this.areas(geometry.coordinates, isWhole) }
      case 'GeometryCollection': return { shape: 'point', paths: [], work: 1 }
    }
  }

  private points(positions: readonly Position[]): Path[] {
    const seen = new Set<number>()
    const paths: Path[] = []
    for (const [lng, lat] of positions) {
      const x = this.unitX(worldX(lng!))
      const y = this.unitY(worldY(lat!))
      if (!isOwn(x, y) || seen.has(x * extent + y)) continue
      seen.add(x * extent + y)
      paths.push([x, y])
    }
    return paths
  }

  private project(positions: readonly Position[]): Path {
    const { tiles, address } = this
    const path: Path = []
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i]!
      path.push((worldX(position[0]!) * tiles - address.x) * extent, (worldY(position[1]!) * tiles - address.y) * extent)
    }
    return path
  }

  private lines(lines: readonly (readonly Position[])[], isWhole: boolean): { paths: Path[]; work: number } {
    const paths: Path[] = []
    let work = 0
    for (const line of lines) {
      work += line.length
      const path = this.project(line)
      for (const part of isWhole ? [path] : clipLine(path, low, high)) {
        const rounded = round(this.tolerance ? simplify(part, this.tolerance) : part)
        if (rounded.length >= 4) paths.push(rounded)
        else if (isWhole) paths.push([rounded[0]!, rounded[1]!, rounded[0]! + 1, rounded[1]!])
      }
    }
    return { paths, work }
  }

  private areas(areas: readonly (readonly (readonly Position[])[])[], isWhole: boolean): { paths: Path[]; work: number } {
    const paths: Path[] = []
    let work = 0
    for (const rings of areas) {
      for (const [i, ring] of rings.entries()) {
        work += ring.length
        const projected = this.project(ring)
        const clipped = isWhole ? projected : clipRing(projected, low, high)
        const rounded = clipped.length ? turned(round(this.tolerance ? simplify(clipped, this.tolerance) : clipped), i === 0) : null
        if (rounded) paths.push(rounded)
        else if (i === 0) {
          // The shell is gone, and its holes with it; what was whole stays as a speck.
          if (isWhole) paths.push(speck(clipped))
          break
        }
      }
    }
    return { paths, work }
  }
}

/** Every place in the world is in one tile of a zoom only: MapLibre draws points of no other. */
const isOwn = (x: number, y: number) => x >= 0 && x < extent && y >= 0 && y < extent

/** In whole units, none twice in a row. */
function round(path: Path): Path {
  const out: Path = [Math.round(path[0]!), Math.round(path[1]!)]
  for (let i = 2; i < path.length; i += 2) {
    const x = Math.round(path[i]!)
    const y = Math.round(path[i + 1]!)
    if (x !== out[out.length - 2] || y !== out[out.length - 1]) out.push(x, y)
  }
  return out
}

/** The ring turned as tiles ask: shells clockwise on screen, holes the other way. Null if nothing is left of its area. */
function turned(ring: Path, isShell: boolean): Path | null {
  let twice = 0
  for (let i = 2; i < ring.length; i += 2) twice += ring[i - 2]! * ring[i + 1]! - ring[i]! * ring[i - 1]!
  if (ring.length < 8 || twice === 0) return null
  if (twice > 0 === isShell) return ring
  const back: Path = []
  for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i]!, ring[i + 1]!)
  return back
}

function speck(ring: Path): Path {
  const x = Math.round(ring[0]!)
  const y = Math.round(ring[1]!)
  return [x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y]
}
