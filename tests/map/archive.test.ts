import { expect, test, vi } from 'vitest'
import { readArchive, withoutMarkup } from '../../src/map/bases/archive'
import { isPicture, tileOver } from '../../src/map/bases/probe'
import { archive, png } from './pmtiles'

type Action = (asked: { url: string; type: string }, abort: AbortController) => Promise<{ data: ArrayBuffer }>
const lent: Record<string, Action> = vi.hoisted(() => ({}))
vi.mock('maplibre-gl', () => ({ addProtocol: (name: string, action: Action) => void (lent[name] = action) }))

const red = png(4, [200, 0, 0])
const file = (bytes: Uint8Array, name = 'nen.pmtiles') => new File([bytes as BlobPart], name)

test('an archive of pictures says what it holds and gives its tiles by place', async () => {
  const tiles = [{ z: 0, x: 0, y: 0, bytes: red }, { z: 1, x: 1, y: 0, bytes: png(4, [0, 9, 0]) }, { z: 3, x: 6, y: 3, bytes: png(4, [0, 0, 7]) }]
  const bytes = archive(tiles, 2, { name: 'Nền', attribution: '<a href="https://x">Sở &amp; ngành</a>' })
  expect(await readArchive('b1', file(bytes))).toEqual({ tiles: 'raster', minZoom: 0, maxZoom: 3, box: [-180, -85, 180, 85], attribution: 'Sở & ngành', name: 'Nền', layers: [] })
  for (const { z, x, y, bytes: own } of tiles) {
    const { data } = await lent.base!({ url: `base://b1/${z}/${x}/${y}`, type: 'image' }, new AbortController())
    expect(new Uint8Array(data)).toEqual(new Uint8Array(own))
  }
  await expect(lent.base!({ url: 'base://b1/1/0/0', type: 'image' }, new AbortController())).rejects.toMatchObject({ status: 404 })
})

test('an archive of vector tiles names its layers; a tile it lacks is empty', async () => {
  const bytes = archive([{ z: 0, x: 0, y: 0, bytes: Uint8Array.from([26, 0]) }], 1, { vector_layers: [{ id: 'roads' }, { id: 7 }, null] })
  expect(await readArchive('b2', file(bytes))).toMatchObject({ tiles: 'vector', layers: ['roads'], attribution: '' })
  const { data } = await lent.base!({ url: 'base://b2/2/0/0', type: 'arrayBuffer' }, new AbortController())
  expect(data.byteLength).toBe(0)
})

test('what is no archive is told from tiles of another make', async () => {
  await expect(readArchive('b3', file(new TextEncoder().encode('{"type":"FeatureCollection"}'.repeat(20))))).rejects.toMatchObject({ why: 'notPmtiles' })
  await expect(readArchive('b3', file(new Uint8Array()))).rejects.toMatchObject({ why: 'notPmtiles' })
  const other = archive([{ z: 0, x: 0, y: 0, bytes: red }], 2, {})
  other[99] = 9
  await expect(readArchive('b3', file(other))).rejects.toMatchObject({ why: 'unknownTiles' })
})

test('words of a source line come without their markup', () => {
  expect(withoutMarkup('<b onclick="x">© A</b>\n<script>1</script>')).toBe('© A 1')
})

test('pictures are told by how they begin; the tile over a place is found', () => {
  expect(isPicture(red)).toBe(true)
  expect(isPicture(new TextEncoder().encode('<?xml version="1.0"?>'))).toBe(false)
  expect(isPicture(new Uint8Array())).toBe(false)
  expect(tileOver([108.8, 15.12], 14)).toEqual({ z: 14, x: 13143, y: 7495 })
})
