import type { Feature, Point, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { calmed } from '../../src/map/calm'
import type { OnMap } from '../../src/map/areas'
import { coveringOf, coverSources } from '../../src/map/covering'
import { coverPictures, lackFrom, lackRamp, timesRamp } from '../../src/map/covering/pictures'
import { areaShapes, gapShapes, lookedAt, siteShapes, triedShapes } from '../../src/map/covering/shapes'
import { ownSources, styleOf } from '../../src/map/style'
import { pictureOf } from '../../src/map/symbols'
import { circleOf, metresBetween } from '../../src/model/geometry'
import type { State, Store } from '../../src/state'
import type { Gap, StationFigures } from '../../src/state/coverage'
import type { Suggestion } from '../../src/state/sites'
import { at } from '../network'

const t = translator('vi')
const square: Polygon = { type: 'Polygon', coordinates: [[at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 0)]] }
const gap = (rank: number, more: Partial<Gap> = {}) => ({ rank, at: at(50, 50), polygon: square, population: 1716.4, areaM2: 10_000, ...more }) as Gap
const station = (id: string, eastM: number, more: Partial<StationFigures> = {}) => ({ id, name: id, operator: 'Viettel', at: at(eastM, 0), radiusM: 300, isOn: true, ...more }) as StationFigures
const site = (rank: number) => ({ rank, at: at(rank * 500, 0), radiusM: 250 }) as unknown as Suggestion
const outline = (properties: object): Feature => ({ type: 'Feature', geometry: square, properties })
const told = (features: readonly Feature[]) => features.map(({ properties }) => properties)

describe('shapes of coverage', () => {
  it('are true circles: 250 m wherever one measures', () => {
    for (const middle of [at(0, 0), [103.5, 8.6], [105.3, 23.3]]) {
      const { coordinates: [ring] } = circleOf(middle, 250)
      for (const corner of ring!) expect(metresBetween(middle, corner)).toBeCloseTo(250, 1)
    }
  })
  it('tint the ground by what the mode asks: what is missing, what is served, how often', () => {
    const coverLayers = { villages: [outline({ share: 0.25 }), outline({})], units: [outline({ share: 0.9 })], served: [outline({})], overlap: [outline({ times: 2 }), outline({ times: 7 })] }
    const shown = (coverMode: State['coverMode'], layers = coverLayers) => told(areaShapes({ coverMode, coverLayers: layers }))
    expect(shown('gaps')).toEqual([{ part: 'lack', lack: 0.75 }])
    expect(shown('gaps', { ...coverLayers, villages: [] })[0]!.lack).toBeCloseTo(0.1)
    expect(shown('served')).toEqual([{ part: 'served' }])
    expect(shown('overlap')).toEqual([{ part: 'times', times: 1 }, { part: 'times', times: 2 }, { part: 'times', times: 4 }])
    expect(shown('whatIf')).toEqual([])
  })
  it('call a gap by its rank and its people, or its area where nobody counted them', () => {
    const [, , label, bare] = told(gapShapes([gap(1), gap(2, { population: null })], t))
    expect(label).toEqual({ part: 'label', rank: 1, name: 'L1', said: '1.716 người' })
    expect(bare).toMatchObject({ name: 'L2', said: '1\u00a0ha' })
    expect(told(gapShapes([gap(1, { population: 1 })], translator('en')))[1]).toMatchObject({ said: '1 person' })
  })
  it('show what is looked at over the others, the gap only where gaps are told of', () => {
    const state = { gapAt: 2, siteAt: 1, coverage: { gaps: [gap(1), gap(2)] }, suggestions: { sites: [site(1), site(2)] }, coverMode: 'gaps' } as unknown as State
    expect(told(lookedAt(state, t)).map((one) => [one!.part, one!.rank])).toEqual([['gap', 2], ['label', 2], ['circle', 1], ['pin', 1]])
    expect(told(lookedAt({ ...state, coverMode: 'served', siteAt: null }, t))).toEqual([])
    expect(lookedAt({ ...state, gapAt: 9, siteAt: null }, t)).toEqual([])
  })
  it('number the sites where they stand and draw what each would serve', () => {
    expect((siteShapes([site(1)])[1]!.geometry as Point).coordinates).toEqual(site(1).at)
    expect(told(siteShapes([site(1), site(2)]))).toEqual([{ part: 'circle', rank: 1 }, { part: 'circle', rank: 2 }, { part: 'pin', rank: 1 }, { part: 'pin', rank: 2 }])
  })
  it('cross what is off, ring what reaches otherwise, and keep tried masts apart from stations', () => {
    const mast = { id: 'try-1', at: [108.8, 15.12], operator: 'VNPT', technology: '5G', radiusM: null } as const
    const whatIf = { off: ['b'], offOperators: [], radiiM: { c: 500 }, added: [mast] }
    const coverage = { stations: [station('a', 0), station('b', 500, { isOn: false }), station('c', 900), station('try-1', 0, { radiusM: 420 })] }
    const shapes = (coverMode: State['coverMode']) => triedShapes({ whatIf, coverage, coverMode } as unknown as State)
    const states = (coverMode: State['coverMode']) => told(shapes(coverMode)).filter((one) => one!.part === 'station').map((one) => one!.state)
    expect(states('whatIf')).toEqual(['on', 'off', 'changed'])
    expect(states('served')).toEqual(['off', 'changed'])
    const circle = shapes('whatIf').find(({ properties }) => properties!.part === 'circle')!.geometry as Polygon
    expect(metresBetween([...mast.at], circle.coordinates[0]![0]!)).toBeCloseTo(420, 1)
    expect(told(shapes('whatIf')).at(-1)).toEqual({ part: 'tried', rank: 1 })
  })
})

describe('the look of coverage', () => {
  const style = styleOf({ hidden: new Set(), opacity: {}, drawn: 'd', language: 'vi', bases: [], filled: new Map(ownSources.map((name) => [name, true])), fontsUrl: 'https://here/' })
  it('asks only for pictures that are drawn, and all of them', () => {
    const own = new Set<string>(coverSources)
    const asked = style.layers.flatMap((layer) => ('source' in layer && own.has(layer.source as string) ? [(layer.layout as Record<string, unknown>)['icon-image'], (layer.paint as Record<string, unknown>)['fill-pattern']] : []))
    const drawn = Object.keys(coverPictures)
    expect([...new Set(asked.filter((name) => name !== undefined))].sort()).toEqual(drawn.toSorted())
    for (const name of drawn) expect(pictureOf(name), name).toBeDefined()
    expect(pictureOf('cover-nothing')).toBeUndefined()
    expect(pictureOf('constructor')).toBeUndefined()
  })
  it('draws from sources of its own, the ground below the plant, names above it', () => {
    for (const name of coverSources) expect(ownSources).toContain(name)
    const order = ['road', 'cover-lack', 'ward-0', 'cover-gap', 'trunk', 'site', 'gap-label', 'site-pin', 'gap-label-at', 'site-pin-at', 'held-ring']
    const places = order.map((id) => style.layers.findIndex((layer) => layer.id === id))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('reads in grey: each class is darker than the one before, and those of overlap differ by their lines too', () => {
    const grey = (colour: string) => [0.299, 0.587, 0.114].reduce((sum, share, i) => sum + share * parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16), 0)
    for (const ramp of [lackRamp, timesRamp]) expect(ramp.map(grey)).toEqual(ramp.map(grey).toSorted((a, b) => b - a))
    expect(lackRamp).toHaveLength(lackFrom.length + 1)
    const lines = [2, 3, 4].map((times) => JSON.stringify(coverPictures[`cover-times-${times as 2 | 3 | 4}`].hatch))
    expect(new Set(lines).size).toBe(3)
  })
})

describe('coverage on the map', () => {
  const first = {
    area: 'coverage', status: { version: 1 }, coverMode: 'gaps', coverLayers: { villages: [outline({ share: 0 })], reach: [outline({})] }, coverage: { gaps: [gap(1)], stations: [station('a', 0), station('b', 0), station('c', 900)] },
    language: 'vi', hasAllWords: true, gapAt: null, siteAt: null, suggestions: null, siteCount: 0, whatIf: { off: [], offOperators: [], radiiM: {}, added: [] }, tool: 'select', opacity: { pole: 0.5 },
  } as unknown as State
  function stage(state: State, drawn: readonly object[] = []) {
    const puts: string[] = []
    const last: Record<string, readonly Feature[]> = {}
    const done: unknown[] = []
    const acts = Object.fromEntries(['goToGap', 'goToSite', 'tryOut', 'tryMast'].map((name) => [name, (given: unknown) => done.push([name, given])]))
    const store = { getState: () => ({ ...state, ...acts }) } as unknown as Store
    const map = {
      project: ([lng, lat]: [number, number]) => ({ x: (lng - 108.8) * 1e5, y: (15.12 - lat) * 1e5 }), getCenter: () => ({ toArray: () => [108.8, 15.12] }), getLayer: () => ({}), queryRenderedFeatures: () => drawn,
    } as unknown as Parameters<typeof coveringOf>[0]
    const covers: OnMap = coveringOf(map, store, (name, features) => {
      puts.push(name)
      last[name] = features
    })
    const taken = () => puts.splice(0)
    return { covers, last, done, taken }
  }
  const here = { x: 0, y: 0 }

  it('draws once, then only what became another thing; nothing while something else is looked at', () => {
    const { covers, last, taken } = stage(first)
    covers.follow({ ...first, area: 'map' })
    expect(taken()).toEqual([])
    covers.follow(first)
    expect(taken().sort()).toEqual([...coverSources].sort())
    expect(last.coverGaps).toHaveLength(2)
    covers.follow({ ...first, hovered: {} as never, gapAt: null })
    expect(taken()).toEqual([])
    covers.follow({ ...first, gapAt: 1 })
    expect(taken()).toEqual(['coverAt'])
    covers.follow({ ...first, gapAt: 1, suggestions: { sites: [site(1), site(2)] } as never, siteCount: 1 })
    expect(taken().sort()).toEqual(['coverAt', 'sites'])
    expect(told(last.sites!)).toEqual([{ part: 'circle', rank: 1 }, { part: 'pin', rank: 1 }])
    covers.follow({ ...first, area: 'map' })
    expect(taken().sort()).toEqual([...coverSources].sort())
    expect(Object.values(last).flat()).toEqual([])
    covers.follow(first)
    taken()
    covers.refill()
    expect(taken().sort()).toEqual([...coverSources].sort())
  })
  it('says names again in another language', () => {
    const { covers, last, taken } = stage(first)
    covers.follow(first)
    taken()
    covers.follow({ ...first, language: 'en' })
    expect(taken().sort()).toEqual(['coverAt', 'coverGaps'])
    expect(told(last.coverGaps!)[1]).toMatchObject({ said: '1,716 people' })
  })
  it('answers a press on a name or a pin; elsewhere the map goes on as ever', () => {
    const press = (properties: object | null) => {
      const { covers, done } = stage(first, properties ? [{ properties }] : [])
      return [covers.click([108.8, 15.12], here), done]
    }
    expect(press({ part: 'label', rank: 3 })).toEqual([true, [['goToGap', 3]]])
    expect(press({ part: 'pin', rank: 2 })).toEqual([true, [['goToSite', 2]]])
    expect(press(null)).toEqual([false, []])
    expect(stage({ ...first, area: 'map' }, [{ properties: { part: 'pin', rank: 2 } }]).covers.click([108.8, 15.12], here)).toBe(false)
  })
  it('switches all stations of a mast with one press while something is tried, and back with the next', () => {
    const trying = { ...first, coverMode: 'whatIf' } as State
    const { covers, done } = stage(trying)
    const { x, y } = { x: 3, y: 4 }
    expect(covers.click([108.8, 15.12], { x, y })).toBe(true)
    expect(done).toEqual([['tryOut', { off: ['a', 'b'] }]])
    const again = stage({ ...trying, whatIf: { ...trying.whatIf, off: ['c', 'a', 'b'] } })
    again.covers.click([108.8, 15.12], here)
    expect(again.done).toEqual([['tryOut', { off: ['c'] }]])
    expect(stage(trying).covers.click([108.8, 15.12], { x: 200, y: 200 })).toBe(false)
  })
  it('sets a mast where the hand presses, or at the cross-hair', () => {
    const placing = { ...first, tool: 'tryMast' } as State
    const byHand = stage(placing)
    expect(byHand.covers.click([108.81, 15.13], here)).toBe(true)
    expect(byHand.done).toEqual([['tryMast', [108.81, 15.13]]])
    const press = (state: State, key: string) => {
      const { covers, done } = stage(state)
      return [covers.key({ key, ctrlKey: false, altKey: false }), done]
    }
    expect(press(placing, 'Enter')).toEqual([true, [['tryMast', [108.8, 15.12]]]])
    expect(press(placing, 'Escape')).toEqual([false, []])
    expect(press(first, 'Enter')).toEqual([false, []])
  })
  it('calms what lies between the masts, more where somebody faded it before', () => {
    expect(calmed({ ...first, area: 'map' })).toBe(first.opacity)
    const { pole, trunk, site: masts } = calmed(first)
    expect(pole).toBeLessThan(0.5)
    expect(trunk).toBeLessThan(0.5)
    expect(masts).toBeUndefined()
  })
})
