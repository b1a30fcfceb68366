import { expect, test } from 'vitest'
import { asItIs } from '../../../src/analysis/coverage'
import { isAreal } from '../../../src/analysis/coverage/areas'
import { areaM2Of } from '../../../src/analysis/size'
import { run, load } from '../../../src/load'
import { datasetOf, type Feature } from '../../../src/model/dataset'
import { random, whole } from '../../random'
import { hasRealData, realFile, withoutRealData } from '../../shared'
import { done } from '../../worker/given'
import { all5G, surveyed } from './asking'

const files = ['quang-ngai_communes_2025_simplified', 'quang-ngai-city_ly-son_communes_2025_full', 'thai-nguyen_communes_pre2025_gadm3']

/** Real boundaries with all their faults, as an office would load them, and stations here and there in them. */
test.runIf(hasRealData).each(files)(`%s: gaps and what is served are the unit again${withoutRealData}`, { timeout: 60_000 }, (name) => {
  const { features } = run(load([{ name: `${name}.geojson`, bytes: realFile(`admin/${name}.geojson`) }]))
  const units = features.filter(({ properties }) => properties.kind === 'unit').map((unit): Feature => ({ ...unit, properties: { ...unit.properties, kind: 'unit', level: 'ward', population: 1000 } }))
  const seed = 20_250_701
  const next = random(seed)
  const stations = units.flatMap(({ geometry }, i) => {
    const ring = geometry?.type === 'Polygon' ? geometry.coordinates[0]! : geometry?.type === 'MultiPolygon' ? geometry.coordinates[0]![0]! : []
    return Array.from({ length: ring.length ? 3 : 0 }, (_, k): Feature => ({
      type: 'Feature', id: `S${i}-${k}`, geometry: { type: 'Point', coordinates: ring[whole(next, 0, ring.length - 1)]! },
      properties: { kind: 'station', operator: 'Viettel', technology: '5G', radiusM: whole(next, 300, 4000), ...(next() < 0.3 && { azimuths: [whole(next, 0, 359)], beamwidthDeg: whole(next, 30, 330) }) },
    }))
  })
  const { units: figures, gaps, total, method } = done(surveyed(datasetOf([...units, ...stations]), { assumptions: { leastGapM2: 0 } }).answer(all5G, asItIs))
  expect(figures).toHaveLength(units.length)
  expect(total.coveredKm2).toBeGreaterThan(0)
  const shape = new Map(units.map(({ id, geometry }) => [id, geometry]))
  for (const { unit, name: called, areaKm2, coveredKm2, coveredPopulation } of figures) {
    const said = `${called} (seed ${seed})`
    const own = gaps.filter((gap) => gap.unit === unit)
    const gapKm2 = own.reduce((sum, { areaM2 }) => sum + areaM2, 0) / 1e6
    expect(Math.abs(coveredKm2 + gapKm2 - areaKm2) / areaKm2, said).toBeLessThan(1e-6)
    expect(Math.abs(coveredPopulation! / 1000 - coveredKm2 / areaKm2), said).toBeLessThan(1e-6)
    const geometry = shape.get(unit!)!
    if (isAreal(geometry)) expect(Math.abs((areaM2Of(geometry)! / 1e6 / areaKm2) - 1), `${said}: land`).toBeLessThan(0.002)
  }
  expect(method.slivers.areaM2).toBeLessThan(10)
})
