import type { Feature } from '../../src/model/dataset'
import type { Kind } from '../../src/model/schema'
import { feature, Ids, lineAlong, pointAt } from './feature'
import { operatorNames } from './names'
import { bend, type Point } from './plane'
import { random } from './random'

const rowOf = 2000
const spanM = 41
/** Poles along country roads: rows 380 m apart, west to east, through the whole province. */
const at = (n: number): Point => bend([-52_000 + (n % rowOf) * spanM * 0.75, -50_000 + Math.floor(n / rowOf) * 380 + 60 * ((n % 7) / 7)])

/** Exactly `count` more poles and cables, four to one, where towns do not come to a wanted number. */
export function filler(count: number, seed: number, from: ReadonlyMap<Kind, number>) {
  const ids = new Ids(from)
  const cables = count < 20 ? 0 : Math.floor(count / 5)
  const poles = count - cables
  const first = (from.get('pole') ?? 0) + 1
  return {
    *pole(): Generator<Feature> {
      for (let n = 0; n < poles; n++) {
        yield feature(
          'pole', ids.next('pole'), pointAt(at(n)),
          { owner: operatorNames[Math.floor(n / 60) % 4], poleClass: 'C1', sector: 'telecom', heightM: 7, capacityCables: 6, ownerSign: true },
        )
      }
    },
    *cable(): Generator<Feature> {
      const chance = random(seed, 'filler')
      for (let k = 0; k < cables; k++) {
        const start = Math.min(poles - 2, Math.floor((k * poles) / cables))
        const length = Math.min(chance.int(3, 12), poles - start, rowOf - (start % rowOf))
        const run = Array.from({ length: Math.max(2, length) }, (_, i) => Math.min(start + i, poles - 1))
        yield feature('cable', ids.next('cable'), lineAlong(run.map(at)), {
          operator: chance.pick(operatorNames), role: 'distribution', placement: 'aerial', fibres: 24, poles: run.map((n) => `P${first + n}`),
          tagged: true,
        })
      }
    },
  }
}
