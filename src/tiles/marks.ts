import type { Feature } from '../model/dataset'
import { holderOf, letterOf } from '../model/operator'

/**
 * The few properties of a feature a tile carries, short because they are repeated a hundred thousand times:
 * `c` class · `o` owner's letter · `s` status · `a` action · `t` tenants · `r` role · `p` placement · `x` sector ·
 * `y` phase (year) · `n` name · `q` code · `f` a flag of the kind (bare wire, hanging forbidden, dead cable) · `k` kV.
 */
export interface Marks {
  c?: string; o?: string; s?: string; a?: string; t?: number; r?: string; p?: string; x?: string; y?: number; n?: string; q?: string; f?: boolean; k?: number
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Vector tiles group features by `layerOf`, so the layer is not among the marks. */
export function marksOf(feature: Feature): Marks {
  const { properties } = feature
  const { kind, name, code, status, action, phase } = properties
  const marks: Marks = { n: text(name), q: text(code), s: text(status), a: text(action), ...(typeof phase === 'number' && { y: phase }) }
  switch (kind) {
    case 'site':
      return { ...marks, o: letterOf(holderOf(feature)), c: text(properties.mastClass), t: Array.isArray(properties.tenants) ? properties.tenants.length : 0 }
    case 'station': return { ...marks, o: letterOf(holderOf(feature)), c: text(properties.technology) }
    case 'pole': return { ...marks, o: letterOf(holderOf(feature)), c: text(properties.poleClass), x: text(properties.sector) }
    case 'cable':
      return { ...marks, o: letterOf(holderOf(feature)), r: text(properties.role), p: text(properties.placement), f: properties.inUse === false }
    case 'duct': return { ...marks, o: letterOf(holderOf(feature)), c: text(properties.ductClass) }
    case 'chamber': return { ...marks, o: letterOf(holderOf(feature)), c: text(properties.chamberClass) }
    case 'servicePoint': return { ...marks, c: text(properties.pointClass) }
    case 'unit': return { ...marks, c: text(properties.level) }
    case 'zone': return { ...marks, c: text(properties.purpose) }
    case 'road': return { ...marks, c: text(properties.roadClass), f: properties.hanging === 'forbidden' }
    case 'utility':
      return { ...marks, x: text(properties.sector), f: properties.bare === true, ...(typeof properties.voltageKv === 'number' && { k: properties.voltageKv }) }
    case 'works': return { ...marks, x: text(properties.sector) }
    case 'incident': return { ...marks, c: text(properties.category), s: text(properties.state) }
    default: return { ...marks, c: text(properties.class) }
  }
}
