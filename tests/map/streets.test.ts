import type { Feature, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { calmed, calmOf } from '../../src/map/calm'
import { bandNames, bandOf, bands, dashOf, pointsOf } from '../../src/map/streets/bands'
import { streetSources, streetsOn } from '../../src/map/streets'
import { legendOf } from '../../src/map/streets/legend'
import { streetPictures } from '../../src/map/streets/pictures'
import { badgeShapes, clearedBy, clearedShapes, lineShapes, lookedAt, middleOf } from '../../src/map/streets/shapes'
import { ownSources, styleOf } from '../../src/map/style'
import { streetBadges, streetLayers } from '../../src/map/style/streets'
import { pictureOf } from '../../src/map/symbols'
import { metresBetween } from '../../src/model/geometry'
import type { State, Store } from '../../src/state'
import { at } from '../network'
import { random } from '../random'
import { shapesOf, street } from '../ui/cables/street'

const position = (eastM: number, northM = 0) => at(eastM, northM) as Position
const told = (features: readonly Feature[]) => features.map(({ properties }) => properties!)
const everything = { text: '', ward: null }
/** Two streets with cable, one without. */
const streets = [street('a', { name: 'Lê Lợi', score: 31.4, wards: ['W1'] }), street('b', { name: 'Hùng Vương', score: 88, wards: ['W2'] }), street('c', { name: 'Cây Bứa', score: null })]
const sections = [street('a1', { street: 'a', name: 'Lê Lợi', score: 20 }), street('a2', { street: 'a', name: 'Lê Lợi', score: 60 })]
const shapes = shapesOf({ a: [[position(0), position(100)], [position(100), position(300)]], b: [[position(0, 50), position(100, 50)]], c: [[position(0, 90), position(100, 90)]] })
const ends = shapesOf({ a1: [[position(0), position(100)]], a2: [[position(100), position(300)]] })

describe('bands of scores', () => {
  it('begin where the legend says, and a written number is never in another band than its line', () => {
    expect([0, 39.9, 40, 59.9, 60, 79.9, 80, 100].map(bandOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
    expect([39.6, 59.99, 79.5, 31.4, 31.6].map(pointsOf)).toEqual([39, 59, 79, 31, 32])
    const seed = Date.now()
    const next = random(seed)
    for (let i = 0; i < 500; i++) {
      const score = next() * 100
      expect(bandOf(pointsOf(score)), `seed ${seed}: ${score}`).toBe(bandOf(score))
    }
  })
  it('are told apart without colour: each by its own dash and width', () => {
    expect(new Set(bandNames.map((band) => JSON.stringify(dashOf(band) ?? []))).size).toBe(4)
    expect(new Set(bands.map(({ widthPx }) => widthPx)).size).toBe(4)
    expect(new Set(bandNames.map((band) => JSON.stringify(streetPictures[`street-${band}`].sign.strokes.map(({ dash }) => dash)))).size).toBe(4)
  })
})

describe('shapes of streets', () => {
  it('are lines by band where something hangs; what the list does not show is faint and has no number', () => {
    expect(told(lineShapes(shapes, { streets }, everything))).toEqual([{ part: 'line', id: 'a', band: 0, isFaint: false }, { part: 'line', id: 'b', band: 3, isFaint: false }])
    expect(told(lineShapes(shapes, { streets }, { text: 'le loi', ward: null })).map(({ id, isFaint }) => [id, isFaint])).toEqual([['a', false], ['b', true]])
    expect(told(badgeShapes(shapes, { streets }, everything, new Set()))).toEqual([{ part: 'badge', id: 'a', band: 0, score: 31 }, { part: 'badge', id: 'b', band: 3, score: 88 }])
    expect(told(badgeShapes(shapes, { streets }, { text: '', ward: 'W2' }, new Set())).map(({ id }) => id)).toEqual(['b'])
    expect(told(badgeShapes(shapes, { streets }, everything, new Set(['a']))).map(({ id }) => id)).toEqual(['b'])
  })
  it('write the number half way along all sections, not along the longest', () => {
    expect(metresBetween(middleOf([[position(0), position(100)], [position(100), position(300)]])!, position(150))).toBeLessThan(0.05)
    expect(metresBetween(middleOf([[position(0), position(10)]])!, position(5))).toBeLessThan(0.05)
    expect(middleOf([])).toBeNull()
  })
  it('show the street that is looked at with its sections and findings; of a section the street stays in sight', () => {
    const findings = [{ id: 'f', place: position(40), severity: 'error' }, { id: 'g', place: null, severity: 'info' }] as never
    const whole = told(lookedAt(streets[0]!, shapes, { sections: ends, findings }))
    expect(whole.map(({ part }) => part)).toEqual(['at', 'node', 'node', 'node', 'found', 'atBadge'])
    expect(whole.at(-1)).toMatchObject({ score: 31, band: 0 })
    const section = lookedAt(sections[1]!, shapes, { sections: ends, findings: [] })
    expect(told(section).map(({ part }) => part)).toEqual(['around', 'at', 'node', 'node', 'node', 'atBadge'])
    expect(section[1]!.geometry).toEqual(ends.features[1]!.geometry)
    expect(told(lookedAt(streets[2]!, shapes, { sections: null, findings: [] })).map(({ part }) => part)).toEqual(['at'])
    expect(lookedAt(street('gone', {}), shapes, { sections: null, findings: [] })).toEqual([])
  })
})

const programme = {
  undertakings: [{ id: 'a1', streetId: 'a' }, { id: 'a2', streetId: 'a' }, { id: 'b1', streetId: 'b' }],
  years: [{ year: 2026, items: [{ undertaking: 'a1' }] }, { year: 2027, items: [{ undertaking: 'a2' }] }],
} as unknown as NonNullable<State['programme']>

it('a year shows what is underground by its end; a street is so only when nothing of it is left', () => {
  const by = (year: number) => [[...clearedBy(programme, year).sections], [...clearedBy(programme, year).streets]]
  expect(by(2025)).toEqual([[], []])
  expect(by(2026)).toEqual([['a1'], []])
  expect(by(2027)).toEqual([['a1', 'a2'], ['a']])
  expect(told(clearedShapes(ends, new Set(['a1'])))).toEqual([{ part: 'cleared', id: 'a1' }])
})

const first = {
  area: 'cables', status: { version: 1 }, streetsFound: { streets, sections, version: 1 }, streetShapes: shapes, streetQuery: { ...everything, sort: 'score', isDown: false }, streetAt: null, programme: null, programmeYear: null, tool: 'select', opacity: { pole: 0.5 },
} as unknown as State

describe('the look of streets', () => {
  const style = styleOf({ hidden: new Set(), opacity: {}, drawn: 'd', language: 'vi', bases: [], filled: new Map(ownSources.map((name) => [name, true])), fontsUrl: 'https://here/' })
  it('has a picture for every number, sources of its own, and lies over the cables and under the poles', () => {
    for (const name of Object.keys(streetPictures)) expect(pictureOf(name), name).toBeDefined()
    for (const name of streetSources) expect(ownSources).toContain(name)
    const ids = style.layers.map(({ id }) => id)
    for (const id of [...streetBadges, ...streetLayers]) expect(ids).toContain(id)
    const order = ['trunk', 'street-at', 'street-case', 'street-0', 'street-cleared', 'street-at-edge', 'site', 'finding', 'street-found', 'street-mark', 'street-mark-at', 'held-ring']
    const places = order.map((id) => ids.indexOf(id))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('lets plant step back in its work area alone', () => {
    expect(calmOf(first)).toBe('streets')
    expect(calmed(first).pole).toBeCloseTo(0.2)
    expect(calmed({ ...first, area: 'map' })).toEqual({ pole: 0.5 })
  })
  it('says in the legend what is drawn, and nothing else', () => {
    expect(legendOf(first)).toEqual([{ band: 0 }, { band: 3 }])
    expect(legendOf({ ...first, streetQuery: { ...first.streetQuery, text: 'loi' } })).toContainEqual({ part: 'isFaint' })
    expect(legendOf({ ...first, streetAt: 'a2' })).toEqual([{ band: 0 }, { band: 3 }, { part: 'at' }, { part: 'node' }])
    expect(legendOf({ ...first, programme, programmeYear: 2027 })).toContainEqual({ part: 'cleared', year: 2027 })
    expect(legendOf({ ...first, area: 'map' })).toEqual([])
  })
})

interface Pressed { readonly layer: { readonly id: string } }

describe('streets on the map', () => {
  /** A map of nothing but what is put on it, and what lies under a press. */
  function onMap(state: State, pressed: readonly Pressed[] = [], zoom = 14) {
    const puts: [string, number][] = []
    const calls: string[] = []
    const went: string[] = []
    let now = { ...state, goToStreet: async (id: string) => void went.push(id), work: { call: async (task: string) => (calls.push(task), task === 'sectionShapes' ? ends : { findings: [], total: 0 }) } } as unknown as State
    const map = { getLayer: () => ({}), queryRenderedFeatures: (_at: unknown, options?: { layers: string[] }) => pressed.filter(({ layer: { id } }) => !options || options.layers.includes(id)), getZoom: () => zoom }
    const on = streetsOn(map as never, { getState: () => now } as Store, (name, features) => void puts.push([name, features.length]))
    return { on, puts, calls, went, show: (more: Partial<State>) => on.follow((now = { ...now, ...more })) }
  }
  const settled = () => new Promise((done) => setTimeout(done, 0))

  it('writes a source only when what it is made of changes, and empties all when another area opens', async () => {
    const { puts, show } = onMap(first)
    show({})
    expect(puts.splice(0)).toEqual([['streets', 2], ['streetMarks', 2]])
    show({ hovered: null, streetQuery: { ...first.streetQuery, sort: 'name', isDown: true } })
    expect(puts).toEqual([])
    show({ streetQuery: { ...first.streetQuery, text: 'loi' } })
    expect(puts.splice(0)).toEqual([['streets', 2], ['streetMarks', 1]])
    show({ streetAt: 'a' })
    await settled()
    expect(puts.splice(0)).toEqual([['streetAt', 2], ['streetAt', 5]])
    show({ area: 'map' })
    expect(puts.splice(0).sort()).toEqual([['streetAt', 0], ['streetMarks', 0], ['streets', 0]])
  })
  it('asks once for the sections of a street, and for those of the programme when a year is looked at', async () => {
    const { puts, calls, show } = onMap(first)
    show({ streetAt: 'a' })
    show({ hovered: null })
    await settled()
    expect(calls).toEqual(['sectionShapes'])
    show({ programme, programmeYear: 2026 })
    await settled()
    show({ programmeYear: 2027 })
    await settled()
    expect(calls).toEqual(['sectionShapes', 'sectionShapes'])
    expect(puts.filter(([name]) => name === 'streetYears').map(([, n]) => n)).toEqual([0, 1, 2])
  })
  it('a press on a line or a number chooses the street; near by, what stands there comes first', () => {
    const line = { layer: { id: 'street-0' }, source: 'streets', properties: { id: 'a' } }
    const badge = { layer: { id: 'street-mark' }, source: 'streetMarks', properties: { id: 'b' } }
    const pole = { layer: { id: 'pole', metadata: { layer: 'pole' } }, source: 'plant', properties: {} }
    const road = { layer: { id: 'road', metadata: { layer: 'road' } }, source: 'plant', properties: {} }
    const press = (state: State, pressed: readonly Pressed[], zoom?: number) => {
      const { on, went } = onMap(state, pressed, zoom)
      return [on.click([0, 0], { x: 1, y: 1 }), went]
    }
    expect(press(first, [line])).toEqual([true, ['a']])
    expect(press(first, [line, badge])).toEqual([true, ['b']])
    expect(press(first, [line, pole])).toEqual([true, ['a']])
    expect(press(first, [line, pole], 18)).toEqual([false, []])
    expect(press(first, [line, road], 18)).toEqual([true, ['a']])
    expect(press({ ...first, streetAt: 'a' }, [line])).toEqual([true, []])
    expect(press({ ...first, tool: 'length' }, [line])).toEqual([false, []])
    expect(press({ ...first, area: 'map' }, [line])).toEqual([false, []])
    expect(press(first, [])).toEqual([false, []])
  })
})
