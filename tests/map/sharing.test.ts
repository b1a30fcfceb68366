import type { Feature, LineString, Point, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { calmed, calmOf } from '../../src/map/calm'
import type { OnMap } from '../../src/map/areas'
import { shareSources, sharingOf } from '../../src/map/sharing'
import { mastShapes, routeShapes } from '../../src/map/sharing/asked'
import { legendOf } from '../../src/map/sharing/legend'
import { shareLines, sharePictures } from '../../src/map/sharing/pictures'
import { halfway, lookedAt, markShapes } from '../../src/map/sharing/shapes'
import { ownSources, styleOf } from '../../src/map/style'
import { pictureOf } from '../../src/map/symbols'
import type { Feature as Thing } from '../../src/model/dataset'
import { metresBetween } from '../../src/model/geometry'
import type { State, Store } from '../../src/state'
import type { Does, Judged, Stroke } from '../../src/state/sharing'
import { at } from '../network'

const t = translator('vi')
const position = (eastM: number, northM = 0) => at(eastM, northM) as Position
const mast = (id: string, eastM: number, more: object = {}): Thing => ({ id, type: 'Feature', geometry: { type: 'Point', coordinates: position(eastM) }, properties: { kind: 'site', name: `Cột ${id}`, owner: 'Viettel', mastClass: 'A2b', ...more } }) as Thing
const task = (does: Does, id: string) => ({ does, subjects: [id], owner: 'Viettel', title: { key: 'sharing.title' }, facts: [] })
const stroke = (role: Stroke['role'], eastM: number, name: string): Stroke => ({ role, geometry: { type: 'Point', coordinates: position(eastM) }, owner: 'Viettel', label: { key: 'requesting.map.keep', values: { name } } })
/** Two masts: the first way keeps A, the other keeps B. */
const one = (id: string, more: Partial<Judged> = {}) => ({
  id, finder: 'colocation', place: position(50), name: id, score: 86.4, verdict: 'open', owners: ['Viettel'], subjects: ['A', 'B'], distanceM: 74,
  proposals: [{ id: 'keepA', tasks: [task('share', 'A'), task('remove', 'B')] }, { id: 'keepB', tasks: [task('share', 'B'), task('remove', 'A')] }],
  strokes: [
    { role: 'limit', geometry: { type: 'Polygon', coordinates: [[position(0, 0), position(100, 0), position(50, -60), position(0, 0)]] }, label: { key: 'requesting.map.keep', values: { name: '100 m' } } },
    { role: 'link', geometry: { type: 'LineString', coordinates: [position(0), position(74)] }, label: { key: 'requesting.map.keep', values: { name: '74 m' } } },
    stroke('share', 0, 'A'), stroke('remove', 74, 'B'),
  ], ...more,
}) as unknown as Judged
const things = new Map([mast('A', 0), mast('B', 74, { owner: 'VNPT', mastClass: 'A1a' })].map((thing) => [thing.id, thing]))
const told = (features: readonly Feature[]) => features.map(({ properties }) => properties!)
const found = (...opportunities: Judged[]) => ({ colocation: { finder: 'colocation', opportunities, version: 1 } }) as unknown as State['shareFound']
const first = {
  area: 'sharing', status: { version: 1 }, finder: 'colocation', shareFound: found(one('x'), one('y', { verdict: 'rejected', score: 40 }), one('z', { verdict: 'planned' })), shareQuery: { verdict: null, owner: null, sort: 'score' },
  shareAt: null, shareChoice: null, shareAsking: null, wishAt: null, mastAnswer: null, answerAt: null, routeLine: null, routeAnswer: null, ownedOf: null, language: 'vi', hasAllWords: true, tool: 'select', opacity: { site: 0.5 },
} as unknown as State

describe('shapes of sharing', () => {
  it('mark every opportunity of the list as it is seen, by score and state; the one looked at is drawn whole instead', () => {
    expect(told(markShapes(first))).toEqual([{ part: 'mark', id: 'x', score: 86, state: 'open' }, { part: 'mark', id: 'y', score: 40, state: 'rejected' }, { part: 'mark', id: 'z', score: 86, state: 'accepted' }])
    expect(told(markShapes({ ...first, shareQuery: { ...first.shareQuery, verdict: 'rejected' } })).map(({ id }) => id)).toEqual(['y'])
    expect(told(markShapes({ ...first, shareAt: 'x' }))).toEqual([{ part: 'mark', id: 'y', score: 40, state: 'rejected', isFaint: true }, { part: 'mark', id: 'z', score: 86, state: 'accepted', isFaint: true }])
  })
  const masts = (chosen: string | null) => told(lookedAt(one('x'), chosen, things, t)).filter(({ part }) => part === 'thing')
  it('give each mast its own sign with what becomes of it, in the words of the finder', () => {
    expect(masts(null).map(({ does, name, image }) => [does, name, image])).toEqual([
      ['share', 'Giữ: A', 'point!site|A2b|V||keep|||'.concat('|1')], ['remove', 'Giữ: B', 'point!site|A1a|N||remove|||'.concat('|1')],
    ])
  })
  it('say of another way what becomes of the masts there', () => {
    expect(masts('keepB').map(({ does, name }) => [does, name])).toEqual([['remove', 'Dỡ: Cột A'], ['share', 'Giữ: Cột B']])
  })
  it('stand without a class as long as the masts have not come', () => {
    expect(told(lookedAt(one('x'), null, new Map(), t)).filter(({ part }) => part === 'thing').map(({ does, image }) => [does, image])).toEqual([['share', 'point!site||V||keep||||1'], ['remove', 'point!site||V||remove||||1']])
  })
  it('write distances halfway and the limit at its lowest point', () => {
    const shapes = lookedAt(one('x'), null, things, t)
    const of = (part: string) => shapes.find(({ properties }) => properties!.part === part)!
    expect((of('linkLabel').geometry as Point).coordinates[0]).toBeCloseTo(position(37)[0]!, 9)
    expect((of('limitLabel').geometry as Point).coordinates).toEqual(position(50, -60))
    const line: LineString = { type: 'LineString', coordinates: [position(0), position(10), position(100)] }
    expect(metresBetween(halfway({ type: 'MultiLineString', coordinates: [[position(0), position(1)], line.coordinates] })!, position(50))).toBeLessThan(0.01)
  })
  it('number the places of an answer as the list does, by whether they would do; an answer to another place is not drawn', () => {
    const place = (eastM: number, more: object = {}) => ({ at: position(eastM), distanceM: eastM, footing: 'mast', name: `P${eastM}`, owner: 'VNPT', obstacles: [], ...more })
    const mastAnswer = { wish: { at: position(0) }, withinM: 300, advised: 1, places: [place(90, { obstacles: [{ isFatal: true }] }), place(120), place(200), place(0, { footing: 'free' })] }
    const state = { wishAt: position(0), mastAnswer, answerAt: 1 } as unknown as State
    const shapes = mastShapes(state, t)
    expect(told(shapes).filter(({ part }) => part === 'place').map(({ rank, state: is, isAt }) => [rank, is, isAt])).toEqual([[1, 'bad', false], [2, 'advised', true], [3, 'place', false]])
    expect(told(shapes).find(({ part }) => part === 'linkLabel')).toMatchObject({ name: 'cách 120\u00a0m' })
    expect(told(mastShapes({ ...state, wishAt: position(7) }, t))).toEqual([{ part: 'wish' }])
    expect(mastShapes({ ...state, wishAt: null }, t)).toEqual([])
  })
  it('show a way as it was drawn until there is an answer to it, then by what lies along it', () => {
    const routeLine = [position(0), position(100)]
    const piece = (what: string, from: number, to: number) => ({ what, name: 'Cống 1', owner: 'VNPT', freeWays: what === 'none' ? null : 2, line: [position(from), position(to)] })
    const routeAnswer = { wish: { line: routeLine }, pieces: [piece('room', 0, 60), piece('none', 60, 100)] } as never
    expect(told(routeShapes({ routeLine, routeAnswer: null }, t))).toEqual([{ part: 'drawn' }])
    expect(told(routeShapes({ routeLine: [position(5), position(9)], routeAnswer }, t))).toEqual([{ part: 'drawn' }])
    const parts = told(routeShapes({ routeLine, routeAnswer }, t))
    expect(parts.map(({ part }) => part)).toEqual(['drawn', 'room', 'none', 'node', 'node', 'node', 'node', 'lineLabel'])
    expect(parts.at(-1)).toMatchObject({ name: 'Cống 1', said: 'VNPT, còn 2 ống' })
  })
})

describe('the look of sharing', () => {
  const style = styleOf({ hidden: new Set(), opacity: {}, drawn: 'd', language: 'vi', bases: [], filled: new Map(ownSources.map((name) => [name, true])), fontsUrl: 'https://here/' })
  it('has a picture for every name, sources of its own, and draws what is looked at over the plant', () => {
    for (const name of Object.keys(sharePictures)) expect(pictureOf(name), name).toBeDefined()
    for (const name of shareSources) expect(ownSources).toContain(name)
    const order = ['ward-0', 'share-limit', 'trunk', 'share-along', 'share-beside', 'site', 'share-mark', 'share-thing-halo', 'share-thing', 'share-thing-label', 'ask-place-at', 'held-ring']
    const places = order.map((id) => style.layers.findIndex((layer) => layer.id === id))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('tells lines apart without colour: no two that are seen together have the same dash', () => {
    for (const together of [['along', 'beside', 'works', 'link', 'limit'], ['room', 'full', 'none', 'drawn']] as const) {
      const dashes = together.map((name) => JSON.stringify((shareLines[name] as { dash?: readonly number[] }).dash ?? []))
      expect(new Set(dashes).size).toBe(together.length)
    }
  })
  it('tells states apart without colour: by strokes, not by their tints', () => {
    const shapes = (['share-open', 'share-accepted', 'share-rejected'] as const).map((name) => JSON.stringify(sharePictures[name].sign.strokes.map(({ d, dash }) => [d, dash])))
    expect(new Set(shapes).size).toBe(3)
  })
  it('steps back only while one is looked at', () => {
    expect(calmOf(first)).toBeNull()
    expect(calmOf({ ...first, shareAt: 'x' })).toBe('share')
    expect(calmOf({ ...first, shareAt: 'x', shareAsking: 'mast' })).toBeNull()
    expect(calmed({ ...first, shareAt: 'x' }).site).toBeCloseTo(0.175)
    expect(calmed(first)).toEqual({ site: 0.5 })
  })
  it('tells in the legend what is drawn and nothing else', () => {
    expect(legendOf(first)).toEqual([{ image: 'share-open' }, { image: 'share-accepted' }, { image: 'share-rejected' }])
    expect(legendOf({ ...first, shareAt: 'x' })).toEqual([{ fate: 'share', isMast: true }, { fate: 'remove', isMast: true }, { line: 'link' }, { line: 'limit' }])
    expect(legendOf({ ...first, shareAsking: 'owned', ownedOf: { area: { id: 'A' }, name: '' } })).toEqual([{ line: 'area' }])
    expect(legendOf({ ...first, area: 'map' })).toEqual([])
  })
})

describe('sharing on the map', () => {
  function stage(state: State, drawn: readonly object[] = []) {
    const puts: string[] = []
    const last: Record<string, readonly Feature[]> = {}
    const done: unknown[] = []
    const acts = Object.fromEntries(['goToShare', 'requestMast', 'lookAtPlace'].map((name) => [name, (given: unknown) => done.push([name, given])]))
    const came = Promise.resolve([...things.values()])
    const asked: unknown[] = []
    const work = { call: (_: string, { ids }: { ids: string[] }) => (asked.push(ids), came) }
    let now = { ...state, ...acts, work } as unknown as State
    const store = { getState: () => now } as unknown as Store
    const map = { getCenter: () => ({ toArray: () => [108.8, 15.12] }), getLayer: () => ({}), queryRenderedFeatures: () => drawn } as unknown as Parameters<typeof sharingOf>[0]
    const shares: OnMap = sharingOf(map, store, (name, features) => {
      puts.push(name)
      last[name] = features
    })
    const follow = (change: Partial<State>) => {
      now = { ...now, ...change }
      shares.follow(now)
    }
    return { shares, last, done, asked, came, follow, taken: () => puts.splice(0).sort() }
  }
  const here = { x: 0, y: 0 }
  const enter = { key: 'Enter', ctrlKey: false, altKey: false }

  it('draws once, then only what became another thing; nothing in another work area', async () => {
    const { follow, last, asked, came, taken } = stage(first)
    follow({ area: 'map' })
    expect(taken()).toEqual([])
    follow({ area: 'sharing' })
    expect(taken()).toEqual(['shareAsked', 'shareAt', 'shares'])
    follow({ hovered: {} as never })
    expect(taken()).toEqual([])
    follow({ shareAt: 'x' })
    expect(taken()).toEqual(['shareAt', 'shares'])
    expect(asked).toEqual([['A', 'B']])
    await came
    await Promise.resolve()
    expect(taken()).toEqual(['shareAt'])
    expect(told(last.shareAt!).some(({ image }) => String(image).includes('|A1a|'))).toBe(true)
    follow({ shareChoice: 'keepB' })
    expect(taken()).toEqual(['shareAt'])
    expect(asked).toHaveLength(1)
    follow({ shareAsking: 'mast', wishAt: position(0) })
    expect(taken()).toEqual(['shareAsked', 'shareAt', 'shares'])
    expect([last.shares, last.shareAt]).toEqual([[], []])
    follow({ area: 'map' })
    expect(Object.values(last).flat()).toEqual([])
  })
  it('answers a press on a mark or a place; elsewhere the map goes on as ever', () => {
    const press = (state: State, properties: object | null) => {
      const { shares, done } = stage(state, properties ? [{ properties }] : [])
      return [shares.click(position(0), here), done]
    }
    expect(press(first, { part: 'mark', id: 'y' })).toEqual([true, [['goToShare', 'y']]])
    expect(press(first, null)).toEqual([false, []])
    const asking = { ...first, tool: 'requestMast', shareAsking: 'mast' } as State
    expect(press(asking, { part: 'place', i: 2 })).toEqual([true, [['lookAtPlace', 2]]])
    expect(press(asking, null)).toEqual([true, [['requestMast', position(0)]]])
    expect(press({ ...asking, area: 'map' }, null)).toEqual([false, []])
  })
  it('asks for a mast at the cross-hair by keyboard, with its tool only', () => {
    const { shares, done } = stage({ ...first, tool: 'requestMast' } as State)
    expect(shares.key(enter)).toBe(true)
    expect(done).toEqual([['requestMast', [108.8, 15.12]]])
    expect(stage(first).shares.key(enter)).toBe(false)
    expect(shares.key({ ...enter, ctrlKey: true })).toBe(false)
  })
})
