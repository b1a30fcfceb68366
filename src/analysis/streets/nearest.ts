import { treeOf } from '../../model/spatial'
import { besidesOf, type Line } from '../beside'
import { boxesOf } from '../spans/rows'
import type { Scene } from '../spans'
import type { TidySettings } from '../tidiness/settings'
import { offM } from './rows'
import type { Section, Share } from './result'

/** Beyond the kerb of a street that is wider than what is looked for: a pavement with its poles. */
const pavementM = 3
/** A line along a street changes to another one no finer than this. */
const stepM = 4

/** Sections, asked for by place and direction. */
export interface Nearest {
  /** The nearest within its reach, of its direction where one is given (of length 1, either way); −1 where none is. */
  find(x: number, y: number, ux: number, uy: number): number
  /** Whether a place is within the reach of a section. */
  reaches(section: number, x: number, y: number): boolean
  along(line: Line): Share[]
}

export function nearestOf(sections: readonly Section[], scene: Pick<Scene, 'roads' | 'numberOf' | 'trueM'>, { withinM, angleDeg }: TidySettings['streets']): Nearest {
  const count = sections.reduce((sum, { roads }) => sum + roads.length, 0)
  const [ends, owners, reaches, first] = [new Float64Array(4 * count), new Uint32Array(count), new Float64Array(count), new Uint32Array(sections.length + 1)]
  let [at, farM] = [0, 0]
  sections.forEach(({ line, roads }, section) => {
    const scale = 1 / scene.trueM(line[0]!, line[1]!, 1)
    roads.forEach((id, i) => {
      const { widthM = 0 } = scene.roads[scene.numberOf('road', id)!]!.properties
      ends.set(line.subarray(2 * i, 2 * i + 4), 4 * at)
      owners[at] = section
      reaches[at] = Math.max(withinM, widthM / 2 + pavementM) * scale
      farM = Math.max(farM, reaches[at]!)
      at++
    })
    first[section + 1] = at
  })
  const search = treeOf(boxesOf(ends))
  const sine = angleDeg >= 90 ? Infinity : Math.sin((angleDeg * Math.PI) / 180)
  const besides = besidesOf(sections.map(({ line }) => line))
  const find = (x: number, y: number, ux: number, uy: number): number => {
    let [best, bestM] = [-1, Infinity]
    search(x - farM, y - farM, x + farM, y + farM, (i) => {
      const off = offM(ends, 4 * i, x, y)
      if (off > reaches[i]! || off > bestM || (off === bestM && i > best)) return false
      const [dx, dy] = [ends[4 * i + 2]! - ends[4 * i]!, ends[4 * i + 3]! - ends[4 * i + 1]!]
      if (Math.abs(ux * dy - uy * dx) <= sine * Math.hypot(dx, dy)) [best, bestM] = [i, off]
      return false
    })
    return best < 0 ? -1 : owners[best]!
  }
  return {
    find,
    reaches(section, x, y) {
      for (let i = first[section]!; i < first[section + 1]!; i++) if (offM(ends, 4 * i, x, y) <= reaches[i]!) return true
      return false
    },
    along(line) {
      const marks = new Map<number, number[]>()
      for (const { of, beganM, fromM, toM } of besides.hits(line, { withinM: farM, angleDeg })) {
        const list = marks.get(of) ?? marks.set(of, []).get(of)!
        list.push(fromM - beganM, toM - beganM)
      }
      const shares: { section: number; fromM: number; toM: number }[] = []
      let beganM = 0
      for (let i = 0; i + 2 < line.length; i += 2) {
        const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]
        const longM = Math.hypot(bx - ax, by - ay)
        const [ux, uy] = [(bx - ax) / longM, (by - ay) / longM]
        const among = [...new Set(marks.get(i / 2) ?? [])].sort((a, b) => a - b)
        for (let k = 1; k < among.length; k++) {
          const [from, to] = [among[k - 1]!, among[k]!]
          const steps = Math.max(1, Math.ceil((to - from) / stepM))
          for (let step = 0; step < steps; step++) {
            const middle = from + ((step + 0.5) * (to - from)) / steps
            const section = find(ax + middle * ux, ay + middle * uy, ux, uy)
            if (section < 0) continue
            const [fromM, toM] = [beganM + from + (step * (to - from)) / steps, beganM + from + ((step + 1) * (to - from)) / steps]
            const last = shares.at(-1)
            if (last?.section === section && fromM - last.toM < 1e-6) last.toM = toM
            else shares.push({ section, fromM, toM })
          }
        }
        beganM += longM
      }
      return shares
    },
  }
}
