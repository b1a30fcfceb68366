import { readFileSync } from 'node:fs'
import type { Point, Position } from 'geojson'
import { load as loading, run } from '../../src/load'
import { replace } from '../../src/model/change'
import { apply, type Dataset, datasetOf, type Feature } from '../../src/model/dataset'
import { boxesMeet } from '../../src/model/geometry'
import { cut, cutInSteps } from '../../src/tiles/cut'
import { boxOfTile, type TileAddress, worldX, worldY } from '../../src/tiles/mercator'
import { type Shown, staleBoxes } from '../../src/tiles/stale'
import { bufferPx, tilePx } from '../../src/tiles/zooms'
import { atMost, measured, median, type Metric, provinceFile, timed } from './metric'

const zooms = [8, 10, 12, 14, 16]
const screenPx = { width: 1440, height: 900 }

const tileOf = ([lng, lat]: Position, z: number): TileAddress => ({ z, x: Math.floor(worldX(lng!) * 2 ** z), y: Math.floor(worldY(lat!) * 2 ** z) })

/** The tiles a screen shows around a place. */
function screen([lng, lat]: Position, z: number): TileAddress[] {
  const tiles = 2 ** z
  const [x, y] = [worldX(lng!) * tiles, worldY(lat!) * tiles]
  const [wide, high] = [screenPx.width / tilePx / 2, screenPx.height / tilePx / 2]
  const addresses: TileAddress[] = []
  for (let i = Math.floor(x - wide); i <= Math.floor(x + wide); i++) {
    for (let j = Math.floor(y - high); j <= Math.floor(y + high); j++) addresses.push({ z, x: i, y: j })
  }
  return addresses
}

const shownOf = (dataset: Dataset): Shown => ({ dataset, mask: null, findings: [], waivers: new Map() })

/** The longest time other calls wait while a tile is cut. */
function longestStep(dataset: Dataset, address: TileAddress): number {
  const cutting = cutInSteps(dataset, null, address, shownOf(dataset))
  let longest = 0
  for (;;) {
    const { ms, result } = timed(() => cutting.next())
    longest = Math.max(longest, ms)
    if (result.done) return longest
  }
}

/** Cutting the province sample: a tile at each zoom, and what of a screen is cut again after one edit. */
export function tiles(): Metric[] {
  const { features } = run(loading([{ name: 'province.geojson', bytes: readFileSync(provinceFile()) }]))
  const dataset = datasetOf(features)
  const sites = features.filter(({ properties }) => properties.kind === 'site')
  const pole = features.find(({ properties }) => properties.kind === 'pole')! as Feature & { geometry: Point }
  const first = timed(() => cut(dataset, null, tileOf(pole.geometry.coordinates, 8), shownOf(dataset))).ms
  const metrics = [measured('tiles', 'the first tile, with the index', first, 'ms')]
  let longest = 0
  for (const z of zooms) {
    const times: number[] = []
    const steps: number[] = []
    const sizes: number[] = []
    for (let i = 0; i < 15; i++) {
      const address = tileOf((sites[(i * 353) % sites.length]!.geometry as Point).coordinates, z)
      steps.push(longestStep(dataset, address))
      const { ms, result } = timed(() => cut(dataset, null, address, shownOf(dataset)))
      times.push(ms)
      sizes.push(result.length)
    }
    longest = Math.max(longest, median(steps))
    metrics.push(measured('tiles', `a tile at z${z}, median of 15`, median(times), 'ms'), measured('tiles', 'its size', median(sizes) / 1000, 'kB'))
  }
  metrics.push(atMost('tiles', 'longest step of a tile, median of 15, at the worst zoom', longest, 'ms', 50))
  const shares = Array.from({ length: 20 }, (_, i) => recut(dataset, sites[(i * 353) % sites.length]!))
  return [...metrics, atMost('tiles', 'one edit at z15: tiles cut again / tiles of the screen, time', median(shares), '×', 0.5)]
}

/** How much of the time a screen takes is needed again after one object moved a little. */
function recut(dataset: Dataset, feature: Feature): number {
  if (feature.geometry?.type !== 'Point') return 0
  const [lng, lat] = feature.geometry.coordinates as [number, number]
  const after = apply(dataset, replace([feature, { ...feature, geometry: { type: 'Point', coordinates: [lng + 1e-5, lat] } }]))
  const addresses = screen([lng, lat], 15)
  const all = timed(() => addresses.forEach((address) => cut(dataset, null, address, shownOf(dataset)))).ms
  const some = timed(() => {
    const stale = staleBoxes(shownOf(dataset), shownOf(after))!
    const again = addresses.filter((address) => stale.some((box) => boxesMeet(box, boxOfTile(address, bufferPx / tilePx))))
    for (const address of again) cut(after, null, address, shownOf(after))
  }).ms
  return some / all
}
