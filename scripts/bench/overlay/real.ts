import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { groundOf, type Shape } from '../../../src/analysis/overlay'
import { planeAbout } from '../../../src/analysis/plane'
import { random } from '../../sample/random'
import type { Scene } from './scene'

const folder = resolve(import.meta.dirname, '../../../../shared/realdata/admin')
const files = ['quang-ngai_communes_2025_simplified.geojson', 'thai-nguyen_communes_2025_simplified.geojson']

/** The communes of two provinces with islands and all their faults, and 5,000 discs over them; null where the files are not there. Their licences keep them out of the project. */
export function realScene(): Scene | null {
  if (!files.every((file) => existsSync(join(folder, file)))) return null
  const plane = planeAbout(107.5)
  const areas = files.flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection).features.map(({ geometry }) => geometry as Polygon | MultiPolygon))
  const grounds = areas.flatMap((area) => groundOf(area, plane)?.ground ?? [])
  const next = random(1, 'real wards')
  const shapes = Array.from({ length: 5000 }, (): Shape => {
    const [west, south, east, north] = grounds[next.int(0, grounds.length - 1)]!.box
    return { x: next.between(west, east), y: next.between(south, north), r: 300 + 2700 * next() ** 2 }
  })
  return { shapes, grounds }
}
