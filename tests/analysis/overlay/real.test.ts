import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Ground, groundOf, type Shape } from '../../../src/analysis/overlay'
import { planeAbout } from '../../../src/analysis/plane'
import { areaM2Of } from '../../../src/analysis/size'
import { random } from '../../random'
import { hasRealData, realFiles, realText, withoutRealData } from '../../shared'
import { openArea } from '../../../scripts/bench/overlay/quadrature'
import { laid, ringsM2 } from './scenes'

const plane = planeAbout(108)
const files = hasRealData ? realFiles('.geojson').filter((path) => path.startsWith('admin/')) : ['boundaries']

const areasOf = (path: string): (Polygon | MultiPolygon)[] => {
  const content = JSON.parse(realText(path)) as FeatureCollection | Feature
  return ('features' in content ? content.features : [content]).map(({ geometry }) => geometry).filter((geometry) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
}

function shapesOver(grounds: readonly Ground[], count: number): Shape[] {
  const next = random(3)
  return Array.from({ length: count }, () => {
    const [west, south, east, north] = grounds[Math.floor(next() * grounds.length)]!.box
    const shape = { x: west + next() * (east - west), y: south + next() * (north - south), r: 300 + 3000 * next() * next() }
    return next() < 0.2 ? { ...shape, from: 6 * next(), width: (2 * Math.PI) / 3 } : shape
  })
}

describe.skipIf(!hasRealData)(`real boundaries${withoutRealData}`, () => {
  test.each(files)('%s', { timeout: 60_000 }, (path) => {
    const areas = areasOf(path)
    expect(areas.length).toBeGreaterThan(0)
    const grounds = areas.map((area) => groundOf(area, plane)!.ground)
    grounds.forEach(({ areaM2 }, i) => expect(areaM2 / areaM2Of(areas[i]!)!, `area ${i}`).toBeCloseTo(1, 4))
    const shapes = shapesOver(grounds, Math.min(1500, 30 * grounds.length))
    const overlay = laid(shapes, grounds)
    grounds.forEach((ground, i) => {
      expect(overlay.at(i).isFlattened, `area ${i}`).toBe(false)
      const pieces = [...overlay.gapsAt(i), ...overlay.servedAt(i)]
      expect(pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0) / ground.areaM2, `area ${i}`).toBeCloseTo(1, 6)
      if (ground.rings.length === 1) expect(pieces.reduce((sum, { rings }) => sum + ringsM2(rings), 0) / ringsM2(ground.rings), `area ${i}`).toBeCloseTo(1, 6)
    })
    const next = random(4)
    for (let k = 0; k < 5; k++) {
      const i = Math.floor(next() * grounds.length)
      const ground = grounds[i]!
      const near = overlay.near(ground.box).map((place) => shapes[place]!)
      const scale2 = ground.areaM2 / ringsM2(ground.rings)
      expect(Math.abs(openArea(near, ground, 1000) * scale2 - overlay.at(i).gapM2) / ground.areaM2, `area ${i}`).toBeLessThan(3e-4)
    }
  })
})
