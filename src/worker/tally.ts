import type { Feature } from '../model/dataset'
import { type Box, boxOf } from '../model/geometry'
import { type Layer, layerOf } from '../model/layer'
import { holderOf, type Letter, letterOf } from '../model/operator'
import type { Choice } from '../model/schema'
import type { Counts, LayerCount } from './sight'
import { isPlant, reasonsAgainst, standingOf } from './unseen'

type Counted = { -readonly [K in keyof LayerCount]: number }

/** Figures that can take an object in and out again, so that an edit costs what was edited. */
export class Tally {
  private layers: Partial<Record<Layer, Counted>> = {}
  private letters: Partial<Record<Letter, number>> = {}
  private statuses: Partial<Record<Choice<'status'>, number>> = {}
  private shown = 0
  private total = 0
  private box: Box | null = null
  /** False once something was taken out that may have held the box open. */
  isBoxSure = true

  add(feature: Feature, against: number): void {
    this.count(feature, against, 1)
    const own = against === 0 && feature.geometry ? boxOf(feature.geometry) : null
    if (!own) return
    const { box } = this
    if (!box) this.box = [...own]
    else {
      if (own[0] < box[0]) box[0] = own[0]
      if (own[1] < box[1]) box[1] = own[1]
      if (own[2] > box[2]) box[2] = own[2]
      if (own[3] > box[3]) box[3] = own[3]
    }
  }

  remove(feature: Feature, against: number): void {
    this.count(feature, against, -1)
    const own = against === 0 && feature.geometry ? boxOf(feature.geometry) : null
    const { box } = this
    if (own && box && (own[0] <= box[0] || own[1] <= box[1] || own[2] >= box[2] || own[3] >= box[3])) this.isBoxSure = false
  }

  copy(): Tally {
    const copy = new Tally()
    copy.layers = structuredClone(this.layers)
    copy.letters = { ...this.letters }
    copy.statuses = { ...this.statuses }
    copy.shown = this.shown
    copy.total = this.total
    copy.box = this.box && [...this.box]
    return copy
  }

  figures(): Pick<Counts, 'layers' | 'letters' | 'statuses' | 'shown' | 'total' | 'box'> {
    const { shown, total, box } = this
    const layers = present(this.layers, ({ total }) => total)
    return { layers, letters: present(this.letters, Number), statuses: present(this.statuses, Number), shown, total, box }
  }

  private count(feature: Feature, against: number, by: 1 | -1): void {
    const layer = (this.layers[layerOf(feature)] ??= { shown: 0, total: 0, unplaced: 0 })
    layer.total += by
    this.total += by
    if (against === 0) {
      layer.shown += by
      this.shown += by
      if (!feature.geometry) layer.unplaced += by
    }
    if (!isPlant(feature)) return
    if ((against & ~reasonsAgainst.owner) === 0) {
      const letter = letterOf(holderOf(feature))
      this.letters[letter] = (this.letters[letter] ?? 0) + by
    }
    if ((against & ~reasonsAgainst.status) === 0) {
      const standing = standingOf(feature)
      this.statuses[standing] = (this.statuses[standing] ?? 0) + by
    }
  }
}

/** What was taken out to the last is as if it had never been there. */
const present = <K extends string, V>(counts: Partial<Record<K, V>>, size: (value: V) => number): Partial<Record<K, V>> =>
  Object.fromEntries(Object.entries<V>(counts as Record<string, V>).filter(([, value]) => size(value) > 0)) as Partial<Record<K, V>>
