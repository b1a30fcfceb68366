import { sceneOf, type Scene } from '../../../src/analysis/spans'
import { run } from '../../../src/load'
import { type Dataset, datasetOf } from '../../../src/model/dataset'
import { at, type Network, network } from '../../network'
import { pick, whole } from '../../random'

export const lineOf = (...xy: readonly number[]) =>
  ({ type: 'LineString' as const, coordinates: Array.from({ length: xy.length / 2 }, (_, i) => at(xy[2 * i]!, xy[2 * i + 1]!)) })
export const rowsOf = (...rows: readonly (readonly number[])[]) => ({ type: 'MultiLineString' as const, coordinates: rows.map((row) => lineOf(...row).coordinates) })
export const sceneIn = (net: Network): Scene => run(sceneOf(net.dataset()))

/** Streets in rows and columns, poles beside them, cables over some of these and over nothing, with and without names. */
export function someTown(next: () => number): Dataset {
  const net = network()
  const [columns, rows] = [whole(next, 1, 4), whole(next, 1, 4)]
  for (let i = 0; i < columns; i++) net.add('road', `RX${i}`, lineOf(120 * i, -60, 120 * i + whole(next, -8, 8), 120 * rows), { name: pick(next, ['Một', 'Hai', 'Ba', '']), widthM: whole(next, 4, 24) })
  for (let i = 0; i < rows; i++) net.add('road', `RY${i}`, next() < 0.5 ? lineOf(-60, 120 * i, 200, 120 * i, 120 * columns, 120 * i + 20) : rowsOf([-60, 120 * i, 100, 120 * i], [110, 120 * i, 120 * columns, 120 * i]), { name: pick(next, ['Một', 'Bốn', 'Năm']) })
  const poles = Array.from({ length: whole(next, 8, 60) }, (_, i) => {
    net.pole(`P${i}`, whole(next, -60, 120 * columns), whole(next, -60, 120 * rows), { ...(next() < 0.5 && { code: `CODE${i}` }), ...(next() < 0.05 && { status: 'decommissioned' }), capacityCables: whole(next, 1, 6) })
    return `P${i}`
  })
  for (let i = 0; i < 40; i++) {
    const over = Array.from({ length: whole(next, 2, 6) }, () => pick(next, poles))
    net.cable(`C${i}`, ...over)
    const cable = net.features.pop()!
    const names = over.map((pole) => (net.features.find(({ id }) => id === pole)!.properties.code as string | undefined) ?? pole)
    const placement = pick(next, ['aerial', 'aerial', undefined, 'buried', 'wall'] as const)
    const { placement: _, poles: __, ...rest } = cable.properties
    const properties = { ...rest, operator: pick(next, ['Viettel', 'VNPT', 'MobiFone']), ...(placement && { placement }), ...(next() < 0.7 && { poles: pick(next, [over, names]) }) }
    net.features.push({ ...cable, properties: properties as typeof cable.properties })
  }
  return datasetOf(net.features)
}
