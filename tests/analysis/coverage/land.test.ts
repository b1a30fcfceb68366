import { expect, test } from 'vitest'
import { replace } from '../../../src/model/change'
import { apply, datasetOf, get } from '../../../src/model/dataset'
import { network } from '../../network'
import { all5G, answered, toTheByte } from './asking'

const ward = { level: 'ward', validFrom: '2025-07-01', name: 'Phường Cẩm Thành', unitCode: '21025', population: 1000 } as const
const town = () => network().square('unit', 'W', 0, 0, 2000, ward).square('background', 'lake', 100, 100, 500, { class: 'water' })
  .square('unit', 'far', 300_000, 0, 1000, { ...ward, unitCode: '1', validTo: '2026-01-01' }).square('unit', 'far2', 301_000, 0, 1000, { ...ward, unitCode: '2', validTo: '2026-01-01' })
  .point('station', 'S', 500, 500, { operator: 'Viettel', technology: '5G', radiusM: 400 })

test('what is kept of a unit is forgotten when it, its water, or the plane is another', () => {
  const dataset = town().dataset()
  const changed = (id: string, geometry: object) => apply(dataset, replace([get(dataset, id)!, { ...get(dataset, id)!, ...geometry }]))
  const trials = [
    dataset,
    changed('lake', { geometry: network().square('background', 'x', 100, 100, 700).features[0]!.geometry }),
    changed('lake', { properties: { kind: 'background', class: 'green' } }),
    changed('W', { geometry: network().square('unit', 'x', 0, 0, 1500).features[0]!.geometry }),
    dataset,
  ]
  const days = ['2025-12-01', '2026-11-20']
  const waters = [true, false]
  for (const trial of trials) for (const day of days) for (const withoutWater of waters) {
    const fresh = datasetOf(structuredClone([...trial.base.features].map(({ id }) => get(trial, id)!)))
    const given = { day, assumptions: { withoutWater } }
    const { method: { version: _, ...method }, ...answer } = answered(trial, all5G, given)
    const { method: { version: __, ...again }, ...other } = answered(fresh, all5G, given)
    toTheByte({ ...answer, method }, { ...other, method: again })
  }
  expect(answered(dataset).total.waterKm2).toBeCloseTo(0.25, 3)
  expect(answered(trials[1]!).total.waterKm2).toBeCloseTo(0.49, 3)
  expect(answered(trials[2]!).total.waterKm2).toBe(0)
})
