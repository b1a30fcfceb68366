import type { Feature } from '../model/dataset'
import { holderOf, letterOf } from '../model/operator'
import type { Kind } from '../model/schema'

/**
 * The few properties of a feature a tile carries, short because they are repeated a hundred thousand times:
 * `c` class · `o` owner's letter · `s` status · `a` action · `t` tenants · `r` role · `p` placement · `x` sector ·
 * `y` phase (year) · `n` name · `q` code · `f` a flag of the kind (bare wire, hanging forbidden, dead cable) · `k` kV.
 */
export interface Marks {
  c?: string; o?: string; s?: string; a?: string; t?: number; r?: string; p?: string; x?: string; y?: number; n?: string; q?: string; f?: boolean
  k?: number
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Kinds that are drawn with the sign of their owner. */
const owned: ReadonlySet<Kind> = new Set(['site', 'station', 'pole', 'cable', 'duct', 'chamber'])

/** Every mark at once, most of them nothing: objects of one make are read and written several times as fast. */
type All = { [M in keyof Required<Marks>]: Required<Marks>[M] | undefined }

/** Vector tiles group features by `layerOf`, so the layer is not among the marks. Without `isNamed` name and code stay away. */
export function marksOf(feature: Feature, isNamed = true): Marks {
  const { properties: of } = feature
  const marks: All = {
    c: undefined, o: undefined, s: text(of.status), a: text(of.action), t: undefined, r: undefined, p: undefined, x: undefined, y: count(of.phase),
    n: isNamed ? text(of.name) : undefined, q: isNamed ? text(of.code) : undefined, f: undefined, k: undefined,
  }
  switch (of.kind) {
    case 'site':
      marks.c = text(of.mastClass)
      marks.t = Array.isArray(of.tenants) ? of.tenants.length : 0
      break
    case 'station': marks.c = text(of.technology); break
    case 'pole':
      marks.c = text(of.poleClass)
      marks.x = text(of.sector)
      break
    case 'cable':
      marks.r = text(of.role)
      marks.p = text(of.placement)
      marks.f = of.inUse === false
      break
    case 'duct': marks.c = text(of.ductClass); break
    case 'chamber': marks.c = text(of.chamberClass); break
    case 'servicePoint': marks.c = text(of.pointClass); break
    case 'unit': marks.c = text(of.level); break
    case 'zone': marks.c = text(of.purpose); break
    case 'road':
      marks.c = text(of.roadClass)
      marks.f = of.hanging === 'forbidden'
      break
    case 'utility':
      marks.x = text(of.sector)
      marks.f = of.bare === true
      marks.k = count(of.voltageKv)
      break
    case 'works': marks.x = text(of.sector); break
    case 'incident':
      marks.c = text(of.category)
      marks.s = text(of.state)
      break
    default: marks.c = text(of.class)
  }
  if (owned.has(of.kind)) marks.o = letterOf(holderOf(feature))
  return marks
}
