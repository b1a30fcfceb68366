import { fingerprint } from '../../model/finding'
import type { Choice } from '../../model/schema'
import type { Scene } from '../spans'
import { type Chain, chainsOf, gapM, type Group } from './joined'
import type { Section } from './result'
import { footOf, meeting, offM, type Rows } from './rows'

/** Where another street comes to a chain. */
interface Junction { readonly atM: number; readonly name: string; readonly rank: number }

/** Larger streets cut before smaller ones. */
const ranks: readonly Choice<'roadClass'>[] = ['motorway', 'national', 'provincial', 'trunk', 'main', 'district', 'street', 'unknown', 'village', 'alley']
const rankOf = (roadClass: Choice<'roadClass'> | undefined): number => ranks.indexOf(roadClass ?? 'unknown')

/** A road ends at the kerb of another as often as in the middle of it. */
const kerbM = 5
/** Half of a street whose width nobody says. */
const halfM = 6
const halfOf = (scene: Pick<Scene, 'roads'>, road: number): number => {
  const { widthM } = scene.roads[road]!.properties
  return widthM === undefined ? halfM : widthM / 2
}

/** No street comes to another from farther than half of the widest of them, with its kerb. */
export const nearestM = (scene: Pick<Scene, 'roads'>): number => scene.roads.reduce((most, _, road) => Math.max(most, halfOf(scene, road)), halfM) + kerbM

interface Net { readonly scene: Pick<Scene, 'roads' | 'trueM'>; readonly rows: Rows; readonly groups: readonly Group[]; readonly groupOf: Int32Array; readonly sectionM: number; readonly nearM: number }

/** Sections of a street: chain after chain, from cut to cut. */
export function sectionsOf(street: number, id: string, net: Net): Section[] {
  const { scene, rows, groups } = net
  const chains = chainsOf(groups[street]!.roads.flatMap((road) => rows.of(road)), gapM)
  const seen = new Map<string, number>()
  return chains.flatMap((chain) => {
    const scale = 1 / scene.trueM(chain.line[0]!, chain.line[1]!, 1)
    const lengthM = lengthOf(chain.line)
    const junctions = junctionsOf(chain, street, net)
    const cuts = cutsOf(junctions, lengthM, net.sectionM * scale)
    const isWhole = chains.length === 1 && cuts.length === 0
    const marks = [endMark(junctions, 0), ...cuts, endMark(junctions, lengthM)]
    return marks.slice(1).map((to, k): Section => {
      const from = marks[k]!
      const [line, roads] = stretchOf(chain, from.atM, to.atM)
      const [fromName, toName] = isWhole ? ['', ''] : [from.name, to.name]
      const key = `${fromName}\u0000${toName}`
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      return {
        id: `${id}~${fingerprint(`${key}\u0000${times}`)}`, street, from: fromName, to: toName, line,
        roads: roads.map((road) => scene.roads[road]!.id), lengthM: lengthOf(line) / scale,
      }
    })
  })
}

export function lengthOf(line: ArrayLike<number>): number {
  let length = 0
  for (let i = 2; i < line.length; i += 2) length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  return length
}

function junctionsOf({ line, roads }: Chain, street: number, { scene, rows, groups, groupOf, nearM }: Net): Junction[] {
  const found: Junction[] = []
  const { folded } = groups[street]!
  let beganM = 0
  for (let i = 0; i + 2 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
    const longM = Math.hypot(bx - ax, by - ay)
    const half = halfOf(scene, roads[i / 2]!)
    const wide = half + kerbM
    rows.search(Math.min(ax, bx) - nearM, Math.min(ay, by) - nearM, Math.max(ax, bx) + nearM, Math.max(ay, by) + nearM, (segment) => {
      const row = rows.rowOf[segment]!
      const { road } = rows.rows[row]!
      const other = groups[groupOf[road]!]!
      if (groupOf[road] === street || other.folded === '' || other.folded === folded) return false
      const say = (share: number) => void found.push({ atM: beganM + share * longM, name: other.name, rank: rankOf(scene.roads[road]!.properties.roadClass) })
      const at = 4 * segment
      const share = meeting(line, i, rows.ends, at)
      if (share >= 0) say(share)
      if (segment === rows.first[row] && offM(line, i, rows.ends[at]!, rows.ends[at + 1]!) <= wide) say(footOf(line, i, rows.ends[at]!, rows.ends[at + 1]!))
      if (segment === rows.first[row + 1]! - 1 && offM(line, i, rows.ends[at + 2]!, rows.ends[at + 3]!) <= wide) say(footOf(line, i, rows.ends[at + 2]!, rows.ends[at + 3]!))
      const otherWide = halfOf(scene, road) + kerbM
      if (i === 0 && offM(rows.ends, at, ax, ay) <= otherWide) say(0)
      if (i + 4 === line.length && offM(rows.ends, at, bx, by) <= otherWide) say(1)
      return false
    })
    beganM += longM
  }
  return found.sort((a, b) => a.rank - b.rank || a.atM - b.atM || (a.name < b.name ? -1 : 1))
}
/** Larger streets first; each at least a section away from others and from both ends. */
function cutsOf(junctions: readonly Junction[], lengthM: number, sectionM: number): Junction[] {
  const cuts: Junction[] = []
  for (const junction of junctions) {
    if (junction.atM < sectionM || junction.atM > lengthM - sectionM) continue
    if (cuts.every(({ atM }) => Math.abs(atM - junction.atM) >= sectionM)) cuts.push(junction)
  }
  return cuts.sort((a, b) => a.atM - b.atM)
}

/** The end of a chain, called by the largest street that comes there. */
const endMark = (junctions: readonly Junction[], atM: number): Junction =>
  ({ name: '', rank: ranks.length, ...junctions.find((one) => Math.abs(one.atM - atM) <= gapM), atM })

function stretchOf({ line, roads }: Chain, fromM: number, toM: number): [line: Float64Array, roads: number[]] {
  const [places, of]: [number[], number[]] = [[], []]
  let beganM = 0
  for (let i = 0; i + 2 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
    const longM = Math.hypot(bx - ax, by - ay)
    const [from, to] = [Math.max(0, (fromM - beganM) / longM), Math.min(1, (toM - beganM) / longM)]
    beganM += longM
    if (to <= from) continue
    if (places.length === 0) places.push(ax + from * (bx - ax), ay + from * (by - ay))
    places.push(ax + to * (bx - ax), ay + to * (by - ay))
    of.push(roads[i / 2]!)
  }
  return [Float64Array.from(places), of]
}
