import { expect, test } from 'vitest'
import { bboxOf, capabilitiesAddress, isTileAddress, tileAt, wmsTiles, xyzTiles } from '../../src/map/bases/address'
import { exceptionIn, layersOffered } from '../../src/map/bases/capabilities'
import { baseFrom, faultsOf, freshDraft, outsider } from '../../src/ui/map/bases/draft'

test('tile addresses: three numbers, counted from above or below, on one server or several', () => {
  expect(isTileAddress('https://a/{z}/{x}/{y}.png')).toBe(true)
  expect(isTileAddress('https://a/{Z}/{X}/{-y}.png')).toBe(true)
  expect(isTileAddress('https://a/{z}/{x}.png')).toBe(false)
  expect(tileAt('https://{s}.a/{z}/{x}/{-y}', { z: 3, x: 1, y: 2 })).toBe('https://a.a/3/1/5')
  expect(xyzTiles('https://{s}.a/{Z}/{X}/{-y}')).toEqual({ tiles: ['a', 'b', 'c'].map((s) => `https://${s}.a/{z}/{x}/{y}`), scheme: 'tms' })
  expect(xyzTiles('https://a/{z}/{x}/{y}?key=1')).toEqual({ tiles: ['https://a/{z}/{x}/{y}?key=1'], scheme: 'xyz' })
})

test('a WMS is asked in Web Mercator by its version; its own questions stay, ours are asked once', () => {
  const url = 'https://a/wms?map=/quang%20ngai.map&REQUEST=GetCapabilities&service=WMS#x'
  const asked = new URL(wmsTiles({ url, layers: 'dat, giao thong', version: '1.3.0' }).replace('{bbox-epsg-3857}', bboxOf({ z: 1, x: 1, y: 0 })))
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    map: '/quang ngai.map', SERVICE: 'WMS', REQUEST: 'GetMap', VERSION: '1.3.0', LAYERS: 'dat,giao thong', STYLES: '', CRS: 'EPSG:3857',
    BBOX: '0,0,20037508.342789244,20037508.342789244', WIDTH: '256', HEIGHT: '256', FORMAT: 'image/png', TRANSPARENT: 'TRUE',
  })
  expect(wmsTiles({ url: 'https://a/wms', layers: 'a', version: '1.1.1' })).toMatch(/^https:\/\/a\/wms\?SERVICE=WMS&.*VERSION=1\.1\.1.*&SRS=EPSG:3857/)
  expect(capabilitiesAddress(url, '1.1.1')).toBe('https://a/wms?map=/quang%20ngai.map&SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1')
})

const capabilities = `<?xml version="1.0"?><!-- <Layer><Name>no</Name></Layer> --><WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
<Service><Name>WMS</Name><Title>Máy chủ</Title></Service><Capability><Layer><Title>Gốc</Title><CRS>EPSG:4326</CRS><CRS>EPSG:3857</CRS>
<Layer queryable="1"><Name>ranh_gioi</Name><Title>Ranh giới &amp; &#272;&#7845;t</Title><Style><Name>default</Name><Title>kiểu</Title></Style></Layer>
<Layer><Title>Nhóm</Title><wms:Layer><wms:Name>giao_thong</wms:Name><Title><![CDATA[Giao <thông>]]></Title></wms:Layer><Layer/></Layer>
</Layer></Capability></WMS_Capabilities>`

test('the layers of a WMS are read with their titles; what holds for a group holds for its layers', () => {
  expect(layersOffered(capabilities)).toEqual([
    { name: 'ranh_gioi', title: 'Ranh giới & Đất', isMercator: true },
    { name: 'giao_thong', title: 'Giao <thông>', isMercator: true },
  ])
  expect(layersOffered('<Layer><Name>a</Name><SRS>EPSG:4326 EPSG:900913</SRS></Layer><Layer><Name>b</Name><SRS>EPSG:4326</SRS></Layer>'))
    .toEqual([{ name: 'a', title: 'a', isMercator: true }, { name: 'b', title: 'b', isMercator: false }])
  expect(layersOffered('<html>not found</html>')).toEqual([])
  expect(layersOffered('<Layer><Layer><Name>')).toEqual([])
})

test('a server that refuses says why', () => {
  expect(exceptionIn('<ServiceExceptionReport><ServiceException code="LayerNotDefined">Không có lớp &lt;x&gt;</ServiceException></ServiceExceptionReport>')).toBe('Không có lớp <x>')
  expect(exceptionIn('<html></html>')).toBeNull()
})

const draft = { ...freshDraft, name: 'Nền', isFile: false }

test('a base map says field by field what it lacks', () => {
  expect(faultsOf(freshDraft, true)).toEqual({ name: { key: 'base.noName' }, file: { key: 'base.noFile' } })
  expect(faultsOf({ ...draft, kind: 'xyz' }, true)).toEqual({ url: { key: 'base.noAddress' } })
  expect(faultsOf({ ...draft, kind: 'xyz', url: 'ban-do.vn/{z}/{x}.png' }, true)).toEqual({ url: { key: 'base.noPlaceholders' } })
  expect(faultsOf({ ...draft, kind: 'xyz', url: 'ftp://ban-do.vn/{z}/{x}/{y}' }, true).url?.key).toBe('address.protocol')
  expect(faultsOf({ ...draft, kind: 'xyz', url: 'http://ban-do.vn/{z}/{x}/{y}' }, true).url?.key).toBe('address.insecure')
  expect(faultsOf({ ...draft, kind: 'xyz', url: 'https://a:b@ban-do.vn/{z}/{x}/{y}' }, true).url?.key).toBe('address.credentials')
  expect(faultsOf({ ...draft, kind: 'wms', url: 'https://ban-do.vn/wms', layers: ' , ' }, true)).toEqual({ layers: { key: 'base.noLayers' } })
  expect(faultsOf({ ...draft, kind: 'wms', url: 'http://127.0.0.1:80/wms', layers: 'a' }, true)).toEqual({})
})

test('what is written is tidied, and who is asked is told', () => {
  expect(baseFrom({ ...draft, kind: 'wms', url: ' ban-do.vn/wms ', layers: ' a , ,b', maxZoom: 'x' }))
    .toMatchObject({ url: 'https://ban-do.vn/wms', layers: 'a,b', maxZoom: 19, file: null, isOn: true })
  expect(outsider({ ...draft, kind: 'xyz', url: 'ban-do.vn/{z}/{x}/{y}' })).toBe('ban-do.vn')
  expect(outsider({ ...draft, kind: 'xyz', url: 'http://localhost:8080/{z}/{x}/{y}' })).toBeNull()
  expect(outsider(freshDraft)).toBeNull()
})
