import type { Base, Feature } from '../model/dataset'
import { boxOf } from '../model/geometry'
import { layerNames, layerOf } from '../model/layer'
import { worldX, worldY } from './mercator'
import { type Ranking, rankOf } from './thin'

/** How a feature is drawn, in a byte. */
export const shapes = { unknown: 0, nowhere: 1, point: 2, points: 3, line: 4, area: 5 } as const

/**
 * What a tile asks of every feature it may hold, worked out once: a hundred thousand of them are then thinned
 * without looking at one object. Boxes are in the world square, their corner exact, their size near enough.
 */
export class Sheet {
  private known: (Feature | undefined)[] = []
  shape = new Uint8Array()
  layer = new Uint8Array()
  rank = new Uint8Array()
  x = new Float64Array()
  y = new Float64Array()
  width = new Float32Array()
  height = new Float32Array()

  /** Makes room for so many numbers. */
  hold(count: number): this {
    if (count <= this.shape.length) return this
    const room = this.shape.length === 0 ? count : Math.ceil(count * 1.25)
    this.shape = grown(this.shape, new Uint8Array(room))
    this.layer = grown(this.layer, new Uint8Array(room))
    this.rank = grown(this.rank, new Uint8Array(room))
    this.x = grown(this.x, new Float64Array(room))
    this.y = grown(this.y, new Float64Array(room))
    this.width = grown(this.width, new Float32Array(room))
    this.height = grown(this.height, new Float32Array(room))
    return this
  }

  /** How numbers are ranked; the columns are read at each use, for they are put elsewhere when they grow. */
  rankingBy(id: (number: number) => string): Ranking {
    const at = (column: 'rank' | 'x' | 'y') => ({ get: () => this[column], enumerable: true })
    return Object.defineProperties({ id } as Ranking, { rank: at('rank'), x: at('x'), y: at('y') })
  }

  /** Sees to it that what is said under a number is said of this feature. */
  look(number: number, feature: Feature): void {
    if (this.known[number] === feature) return
    this.known[number] = feature
    const { geometry } = feature
    const box = geometry && boxOf(geometry)
    this.shape[number] = box ? shapeOf[geometry.type] : shapes.nowhere
    if (!box) return
    this.layer[number] = layerNames.indexOf(layerOf(feature))
    this.rank[number] = rankOf(feature)
    this.x[number] = worldX(box[0])
    this.y[number] = worldY(box[3])
    this.width[number] = worldX(box[2]) - this.x[number]!
    this.height[number] = worldY(box[1]) - this.y[number]!
  }
}

const shapeOf = {
  Point: shapes.point, MultiPoint: shapes.points, LineString: shapes.line, MultiLineString: shapes.line,
  Polygon: shapes.area, MultiPolygon: shapes.area, GeometryCollection: shapes.nowhere,
} as const

function grown<T extends Uint8Array | Float32Array | Float64Array>(old: T, room: T): T {
  room.set(old)
  return room
}

const sheets = new WeakMap<Base, Sheet>()

/** The sheet of a base; numbers of later features are added to it as they come. */
export function sheetOf(base: Base): Sheet {
  let sheet = sheets.get(base)
  if (!sheet) sheets.set(base, (sheet = new Sheet()))
  return sheet
}
