import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cut } from '../../src/tiles/cut'
import { at, network } from '../network'
import { silent, tilesOver } from './read'

const hasGdal = spawnSync('ogrinfo', ['--formats'], { encoding: 'utf8' }).stdout?.includes('MVT') === true

test.skipIf(!hasGdal)('GDAL reads a tile: layers, numbers, marks, Vietnamese names, places', () => {
  const dataset = network().pole('P1', 5, 5, { name: 'Cột Nghĩa Hà', status: 'planned' }).pole('P2', 45, 5).cable('C1', 'P1', 'P2')
    .square('zone', 'Z', 0, 0, 60, { name: 'Đô thị', purpose: 'urban' }).dataset()
  const [lng, lat] = at(5, 5) as [number, number]
  const [address] = tilesOver([lng, lat, lng, lat], 15)
  const { z, x, y } = address!
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-tile-'))
  mkdirSync(join(folder, `${z}/${x}`), { recursive: true })
  const path = join(folder, `${z}/${x}/${y}.pbf`)
  writeFileSync(path, cut(dataset, null, address!, silent))
  const said = spawnSync('ogr2ogr', ['-f', 'GeoJSONSeq', '-t_srs', 'EPSG:4326', '/vsistdout/', path, 'pole'], { encoding: 'utf8' })
  const all = spawnSync('ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(all.stderr).toBe('')
  for (const layer of ['pole', 'cable', 'zone', 'label']) expect(all.stdout).toContain(`Layer name: ${layer}`)
  interface Pole { properties: Record<string, unknown>; geometry: { coordinates: number[] } }
  const poles = said.stdout.trim().split('\n').map((line) => JSON.parse(line) as Pole)
  expect(poles.map(({ properties }) => properties.mvt_id)).toEqual([0, 1])
  expect(poles[0]!.properties).toMatchObject({ n: 'Cột Nghĩa Hà', s: 'planned' })
  expect(Math.abs(poles[0]!.geometry.coordinates[0]! - lng)).toBeLessThan(2e-6)
  expect(Math.abs(poles[0]!.geometry.coordinates[1]! - lat)).toBeLessThan(2e-6)
})
