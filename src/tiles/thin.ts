import type { Feature } from '../model/dataset'
import { choices } from '../model/schema'
import { extent, unitsPerPx } from './zooms'

/** What decides which feature stands for its cell, most important first. Bulky masts before slim ones; what is not listed comes last. */
const orders: Readonly<Record<string, { field: string; values: readonly string[] }>> = {
  site: { field: 'mastClass', values: ['A2a', 'A2b', 'A2c', 'A1a', 'A1b'] },
  station: { field: 'technology', values: ['5G', '4G', '3G', '2G'] },
  chamber: { field: 'chamberClass', values: choices.chamberClass },
  servicePoint: { field: 'pointClass', values: choices.pointClass },
  place: { field: 'class', values: ['government', 'health', 'school', 'village'] },
  incident: { field: 'state', values: ['confirmed', 'reported', 'fixed', 'dismissed'] },
  cable: { field: 'role', values: choices.role },
  road: { field: 'roadClass', values: choices.roadClass },
  background: { field: 'class', values: ['building'] },
}

/** 0 is most important. */
export function rankOf({ properties }: Feature): number {
  const order = orders[properties.kind]
  if (!order) return 0
  const place = order.values.indexOf(properties[order.field] as string)
  return place < 0 ? order.values.length : place
}

/** By what the members of a cell are compared: rank, then place, then id, so that their order in the data does not matter. */
export interface Ranking {
  readonly rank: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  id(number: number): string
}

const goesBefore = (a: number, b: number, { rank, x, y, id }: Ranking): boolean => {
  const first = rank[a]! - rank[b]! || x[a]! - x[b]! || y[a]! - y[b]!
  return first === 0 ? id(a) < id(b) : first < 0
}

/** The cells of one layer in one tile: the number that stands for each, and for how many. */
export class Cells {
  private readonly units: number
  private readonly across: number
  private readonly best: Int32Array
  private readonly count: Int32Array

  constructor(cellPx: number, private readonly ranking: Ranking) {
    this.units = cellPx * unitsPerPx
    this.across = extent / this.units
    this.best = new Int32Array(this.across * this.across).fill(-1)
    this.count = new Int32Array(this.across * this.across)
  }

  /** `x` and `y` in units of the tile, not below 0 and below its extent. */
  put(x: number, y: number, number: number): void {
    const cell = Math.floor(y / this.units) * this.across + Math.floor(x / this.units)
    this.count[cell]!++
    const best = this.best[cell]!
    if (best < 0 || goesBefore(number, best, this.ranking)) this.best[cell] = number
  }

  /** Who stands for the cells, in the order of their numbers. */
  chosen(): { number: number; count: number }[] {
    const found: { number: number; count: number }[] = []
    for (let cell = 0; cell < this.best.length; cell++) {
      const number = this.best[cell]!
      if (number >= 0) found.push({ number, count: this.count[cell]! })
    }
    return found.sort((a, b) => a.number - b.number)
  }
}
