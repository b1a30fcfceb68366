import type { LineString, Point } from 'geojson'
import { provinceOfData } from '../../src/analysis/province'
import { sceneOf, scenePartOf } from '../../src/analysis/spans'
import { streetsFound, streetsOf } from '../../src/analysis/streets'
import { type Asked, tidied } from '../../src/analysis/tidiness'
import { inForce, standard } from '../../src/analysis/tidiness/options'
import { retidied } from '../../src/analysis/tidiness/touched'
import { programmeOf } from '../../src/analysis/undergrounding'
import { load as loading, run } from '../../src/load'
import { type Change, create, remove, replace } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, ofKind } from '../../src/model/dataset'
import type { Finding } from '../../src/model/finding'
import { referrersOf } from '../../src/model/referrers'
import { generate, sampleText } from '../sample/index'
import { random } from '../sample/random'
import { atLeast, atMost, measured, median, type Metric, timed } from './metric'

const day = '2026-11-22'
const rounds = 3
const edits = 24
const compareEvery = 8

/** All checks of tidiness, the streets and the programme of years, beside loading the same file; then the re-check after single edits, beside the whole. */
export function tidiness(): Metric[] {
  return [...besideLoad('city'), ...besideLoad('province')]
}

function besideLoad(size: 'city' | 'province'): Metric[] {
  const bytes = new TextEncoder().encode([...sampleText(generate(size, 1))].join(''))
  const [loads, wholes, programmes, ratios, slices]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  let last: { dataset: Dataset; asked: Asked; findings: readonly Finding[] } | undefined
  for (let round = 0; round < rounds; round++) {
    const loaded = timed(() => {
      const dataset = datasetOf(run(loading([{ name: `${size}.geojson`, bytes }])).features)
      void dataset.base.index.box
      return dataset
    })
    const whole = timed(() => {
      const asked = askedOf(loaded.result, slices)
      return { asked, findings: sliced(tidied(asked), slices) }
    })
    const planned = timed(() => programmeIn(loaded.result, whole.result.asked, whole.result.findings, slices))
    loads.push(loaded.ms)
    wholes.push(whole.ms)
    programmes.push(planned.ms)
    ratios.push((whole.ms + planned.ms) / loaded.ms)
    last = { dataset: loaded.result, ...whole.result }
  }
  const { dataset, asked, findings } = last!
  return [
    measured('tidiness', `${size}: ${dataset.size} features, ${asked.scene.cables.length} cables, ${asked.scene.spans.count} spans, ${asked.streets.sections.length} sections; findings`, findings.length, ''),
    measured('tidiness', `${size}: load, median of ${rounds}`, median(loads), 'ms'),
    measured('tidiness', `${size}: scene, streets and all checks, median of ${rounds}`, median(wholes), 'ms'),
    measured('tidiness', `${size}: figures of streets and the programme of years, median of ${rounds}`, median(programmes), 'ms'),
    atMost('tidiness', `${size}: all of it / load, median of the ${rounds} pairs`, median(ratios), '×', 4),
    measured('tidiness', `${size}: its longest slice`, Math.max(...slices), 'ms'),
    ...afterEdits(size, dataset, asked, median(wholes)),
  ]
}

function programmeIn(dataset: Dataset, { scene, streets }: Asked, findings: readonly Finding[], slices: number[]): void {
  const found = sliced(streetsFound({ dataset, scene, streets, findings, settings: standard, scope: null, day }), slices)
  sliced(programmeOf({ dataset, scene, streets, found, settings: standard, scope: null, day, waivers: new Map() }), slices)
}

function askedOf(dataset: Dataset, slices: number[] = [], plane?: Asked['scene']['plane']): Asked {
  const scene = sliced(plane ? scenePartOf(dataset, all(dataset), plane) : sceneOf(dataset), slices)
  const streets = sliced(streetsOf(scene, standard, { day }), slices)
  return { scene, streets, rules: inForce(standard, day, provinceOfData(dataset, day)), pack: standard.pack, day }
}

function sliced<R>(work: Generator<unknown, R>, slices: number[]): R {
  for (;;) {
    const { ms, result } = timed(() => work.next())
    slices.push(ms)
    if (result.done) return result.value
  }
}

/** Each edit by itself on the same data, as a hand makes them. */
function afterEdits(size: 'city' | 'province', dataset: Dataset, asked: Asked, wholeMs: number): Metric[] {
  const next = random(1, 'edits of the bench')
  const [cables, poles, roads] = [[...ofKind(dataset, 'cable')], [...ofKind(dataset, 'pole')], [...ofKind(dataset, 'road')]]
  const known = run(tidied(asked))
  const [plants, streets, slices, counts]: [number[], number[], number[], number[]] = [[], [], [], []]
  let differing = 0
  for (let i = 0; i < edits; i++) {
    const isRoad = i % 6 === 5
    const change = isRoad ? write(pick(next, roads), { undergroundingYear: 2025, hanging: 'forbidden' }) : edited(i, next, dataset, cables, poles)
    const after = apply(dataset, change)
    const { ms, result } = timed(() => {
      const steps = retidied({ asked, dataset: after, change, settings: standard })
      return sliced(steps, slices)
    })
    ;(isRoad ? streets : plants).push(ms)
    counts.push(result.ids.size)
    // Everything is checked to compare with, which takes its time.
    if (i % compareEvery !== 0 && i !== edits - 1) continue
    const expected = plain(run(tidied(askedOf(after, [], asked.scene.plane))))
    const merged = plain([...known.filter(({ subjects: [id] }) => !result.ids.has(id!)), ...result.findings])
    differing += [...expected].filter((one) => !merged.has(one)).length + [...merged].filter((one) => !expected.has(one)).length
  }
  return [
    measured('tidiness', `${size}: checked again after one edit, median of ${plants.length}; objects, median`, median(counts), ''),
    measured('tidiness', `${size}: its time`, median(plants), 'ms'),
    measured('tidiness', `${size}: its time at most`, Math.max(...plants), 'ms'),
    size === 'province' ? atLeast('tidiness', `${size}: everything / after one edit`, wholeMs / median(plants), '×', 100) : measured('tidiness', `${size}: everything / after one edit`, wholeMs / median(plants), '×'),
    measured('tidiness', `${size}: after an edit of a road, median of ${streets.length}`, median(streets), 'ms'),
    measured('tidiness', `${size}: longest slice after an edit`, Math.max(...slices), 'ms'),
    { bench: 'tidiness', metric: `${size}: findings that differ from the whole`, value: differing, unit: '', goal: '= 0', met: differing === 0 },
  ]
}

const plain = (findings: readonly Finding[]): Set<string> => new Set(findings.map(({ fix: _fix, ...said }) => JSON.stringify(said)))
const pick = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!
const write = (feature: Feature, fields: object): Change => replace([feature, { ...feature, properties: { ...feature.properties, ...fields } as Feature['properties'] }])

function edited(i: number, next: () => number, dataset: Dataset, cables: readonly Feature[], poles: readonly Feature<'pole'>[]): Change {
  const [pole, cable] = [pick(next, poles), pick(next, cables)]
  switch (i % 5) {
    case 0: return movedPole(pole, dataset)
    case 1: return write(cable, { bundled: false, lowestM: 4, heightSign: false })
    case 2: return write(pole, { ownerSign: false, capacityCables: 1 })
    case 3: return remove(cable)
    default: {
      const [x, y] = (pole.geometry as Point).coordinates as [number, number]
      return create({ type: 'Feature', id: 'bench-cable', geometry: { type: 'LineString', coordinates: [[x, y], [x + 3e-4, y + 2e-4]] }, properties: { kind: 'cable', placement: 'aerial', role: 'distribution', operator: 'VNPT', poles: [pole.id], status: 'planned' } })
    }
  }
}

function movedPole(pole: Feature<'pole'>, dataset: Dataset): Change {
  const [x, y] = (pole.geometry as Point).coordinates as [number, number]
  const to = [x + 2e-5, y - 2e-5]
  const hung = referrersOf(dataset, pole).filter(({ geometry }) => geometry?.type === 'LineString')
  return replace([pole, { ...pole, geometry: { type: 'Point', coordinates: to } }], ...hung.map((cable): [Feature, Feature] => {
    const { coordinates } = cable.geometry as LineString
    return [cable, { ...cable, geometry: { type: 'LineString', coordinates: coordinates.map((place) => (place[0] === x && place[1] === y ? to : place)) } }]
  }))
}
