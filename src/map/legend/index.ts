import { languages, type WordKey, type WordValues } from '../../i18n'
import { type Layer, layerNames } from '../../model/layer'
import { type Letter, letters } from '../../model/operator'
import { choices, type ChoiceSet } from '../../model/schema'
import { type Given, lineOf, type Signed } from '../../model/symbol'
import { isThinned, thinnedBelow } from '../../tiles/zooms'
import { scaleAt } from '../style/paint'
import { signsAlongFrom } from '../style/lines'
import { dotsBelow } from '../style/points'
import type { Seen } from './seen'

export { type Looked, type Seen, seenOn } from './seen'

export interface Entry { readonly given: Given; readonly key: WordKey; readonly values?: WordValues }

export interface Legend {
  /** In the order of the schema: masts, poles, cables, ducts ... findings. */
  readonly entries: readonly Entry[]
  /** Letters in the signs of owners that are in view. */
  readonly letters: readonly Letter[]
  readonly hasTenants: boolean
  /** Points are drawn together: below which scale 1:n they are not any more. */
  readonly thinnedBelow: number | null
}

type Of = readonly Given[]
const values = (given: Of, pick: (given: Given) => string | undefined): string[] => [...new Set(given.map(pick))].filter((value) => value !== undefined)
/** A value no list knows is drawn as unknown or other, and called so. */
function listed(set: ChoiceSet, value: string): string | null {
  const known = choices[set] as readonly string[]
  return known.includes(value) ? value : known.includes('unknown') ? 'unknown' : known.includes('other') ? 'other' : null
}
const choiceKey = (set: ChoiceSet, value: string | null): WordKey => (value === null ? 'symbol.unknown' : (`choice.${set}.${value}` as WordKey))

/** The values of a closed list that are in view, in its order; null stands for what it has no word for. */
function chosen(given: Of, set: ChoiceSet, pick: (given: Given) => string | undefined): (string | null)[] {
  const found = new Set(values(given, pick).map((value) => listed(set, value)))
  return [...(choices[set] as readonly string[]).filter((value) => found.has(value)), ...(found.has(null) ? [null] : [])]
}

/** One entry for each of them; "other" and "unknown" say of what. */
const byChoice = (given: Of, set: ChoiceSet, pick: (given: Given) => string | undefined, sign: (value: string | undefined) => Given): Entry[] =>
  chosen(given, set, pick).map((value) => {
    const [of, what] = [sign(value ?? undefined), choiceKey(set, value)]
    const isVague = value === null || value === 'other' || value === 'unknown'
    return isVague && Object.hasOwn(languages.vi.symbol.short, of.layer) ? { given: of, key: 'symbol.of', values: { layer: `symbol.short.${of.layer}`, what } } : { given: of, key: what }
  })

/** The word of an entry inside another; one that already says of what stays. */
const within = (key: WordKey, name: string) => (entry: Entry): Entry => (entry.values ? entry : { given: entry.given, key, values: { [name]: entry.key } })

/** A status other than the usual one, and what is to happen: once a layer, shown on the sign of that layer. */
function fates(given: Of, sign: Given, isNamed: boolean): Entry[] {
  const { layer } = sign
  const statuses = choices.status.filter((status) => status !== 'operational' && given.some((one) => one.status === status))
  const actions = choices.action.filter((action) => given.some((one) => one.action === action))
  const entry = (sign: Given, word: WordKey): Entry =>
    isNamed ? { given: sign, key: 'symbol.of', values: { layer: `symbol.short.${layer}`, what: word } } : { given: sign, key: word }
  return [
    ...statuses.map((status) => entry({ ...sign, status }, `choice.status.${status}`)),
    ...actions.filter((action) => layer === 'site' || action === 'remove' || action === 'underground')
      .map((action) => entry({ ...sign, action }, `choice.action.${action}`)),
  ]
}

const usual = (layer: Signed, more: Partial<Given> = {}): Given => ({ layer, ...more })

function sites(given: Of): Entry[] {
  const letter = mostSeen(given)
  const classes = given.map((one) => ({ ...one, class: one.class ?? 'unknown' }))
  return [
    ...byChoice(classes, 'mastClass', (one) => one.class, (value) => usual('site', { class: value, letter })),
    ...fates(given, usual('site', { class: classes[0]!.class, letter }), false),
  ]
}
const mostSeen = (given: Of): string => letters.find((letter) => given.some((one) => one.letter === letter)) ?? 'K'

const poleKeys: Readonly<Record<string, WordKey>> = {
  'telecom C1': 'symbol.poleC1', 'telecom C2': 'symbol.poleC2', ' C1': 'symbol.poleC1', ' C2': 'symbol.poleC2', 'power C2': 'symbol.polePowerC2', 'lighting C2': 'symbol.poleLightingC2',
}
function poles(given: Of): Entry[] {
  const found = new Map<WordKey, Entry>()
  for (const { sector, class: poleClass } of given) {
    const known = sector === 'power' || sector === 'lighting' || sector === 'telecom' ? sector : ''
    const key = poleKeys[`${known} ${poleClass}`] ?? (known === 'power' ? 'symbol.polePower' : known === 'lighting' ? 'symbol.poleLighting' : 'symbol.poleUnknown')
    if (!found.has(key)) found.set(key, { given: usual('pole', { sector, class: poleClass }), key })
  }
  const order: readonly WordKey[] = ['symbol.poleC1', 'symbol.poleC2', 'symbol.polePowerC2', 'symbol.polePower', 'symbol.poleLightingC2', 'symbol.poleLighting', 'symbol.poleUnknown']
  return [...[...found.values()].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)), ...fates(given, usual('pole', { class: 'C1', sector: 'telecom' }), true)]
}

function cables(layer: Layer) {
  return (given: Of): Entry[] => [
    { given: usual(layer), key: `layer.${layer}` as WordKey },
    ...(given.some(({ placement }) => placement === 'wall') ? [{ given: usual(layer, { placement: 'wall' }), key: 'symbol.wall' } as const] : []),
    ...(given.some(({ isFlagged }) => isFlagged) ? [{ given: usual(layer, { isFlagged: true }), key: 'symbol.of', values: { layer: `symbol.short.${layer}`, what: 'symbol.dead' } } as const] : []),
    ...fates(given, usual(layer), true),
  ]
}

function buried(given: Of): Entry[] {
  const has = (isDuct: boolean) => given.some(({ placement }) => (placement === 'duct') === isDuct)
  return [
    ...(has(true) ? [{ given: usual('buried', { placement: 'duct' }), key: 'symbol.inDuct' } as const] : []),
    ...(has(false) ? [{ given: usual('buried', { placement: 'buried' }), key: 'symbol.buried' } as const] : []),
    ...fates(given, usual('buried', { placement: given[0]!.placement }), true),
  ]
}

function utilities(given: Of): Entry[] {
  const lines = given.filter(({ shape }) => shape === 'line')
  const points = given.filter(({ shape }) => shape !== 'line')
  return [
    ...byChoice(lines.filter(({ isFlagged }) => !isFlagged), 'utilitySector', ({ sector }) => sector, (sector) => usual('utility', { sector })),
    ...(lines.some(({ isFlagged, sector }) => isFlagged && sector === 'power') ? [{ given: usual('utility', { sector: 'power', isFlagged: true }), key: 'symbol.bareWire' } as const] : []),
    ...fates(lines, usual('utility', { sector: lines[0]?.sector }), true),
    ...byChoice(points, 'utilitySector', ({ sector }) => sector, (sector) => usual('utility', { sector, shape: 'point' }))
      .map(within('symbol.plantOf', 'sector')),
  ]
}

const once = (layer: Layer, key: WordKey = `layer.${layer}` as WordKey, more: Partial<Given> = {}) => (): Entry[] => [{ given: usual(layer, more), key }]
const choicesOf = (layer: Layer, set: ChoiceSet, pick: 'class' | 'sector', more: (given: Of) => Partial<Given> = () => ({})) => (given: Of): Entry[] =>
  byChoice(given.map((one) => ({ ...one, [pick]: one[pick] ?? 'unknown' })), set, (one) => one[pick], (value) => usual(layer, { [pick]: value, ...more(given) }))

/** What each layer says of itself. The ground and the streets need no words. */
const tellers: Partial<Record<Layer, (given: Of) => Entry[]>> = {
  site: sites, pole: poles, trunk: cables('trunk'), distribution: cables('distribution'), drop: cables('drop'), cable: cables('cable'), buried, utility: utilities,
  station: (given) => byChoice(given, 'technology', (one) => one.class, (value) => usual('station', { class: value, letter: mostSeen(given) }))
    .map(within('symbol.station', 'technology')),
  duct: (given) => [...choicesOf('duct', 'ductClass', 'class')(given), ...fates(given, usual('duct', { class: given[0]!.class }), true)],
  chamber: (given) => [...choicesOf('chamber', 'chamberClass', 'class')(given), ...fates(given, usual('chamber', { class: given[0]!.class }), true)],
  servicePoint: (given) => [
    ...choicesOf('servicePoint', 'pointClass', 'class')(given).map(within('symbol.servicePoint', 'point')),
    ...fates(given, usual('servicePoint', { class: given[0]!.class }), true),
  ],
  place: (given) => [
    ...choicesOf('place', 'placeClass', 'class')(given.filter(({ shape }) => shape === 'point')),
    ...(given.some(({ shape }) => shape === 'area') ? [{ given: usual('place', { shape: 'area' }), key: 'symbol.placeArea' } as const] : []),
  ],
  village: once('village'), ward: once('ward'), province: once('province'),
  incident: (given) => [
    ...choicesOf('incident', 'incidentClass', 'class')(given),
    ...choices.incidentState.filter((state) => state !== 'reported' && given.some(({ status }) => status === state))
      .map((state): Entry => ({ given: usual('incident', { class: 'other', status: state }), key: 'symbol.of', values: { layer: 'symbol.short.incident', what: `choice.incidentState.${state}` } })),
  ],
  works: (given) => [...(given.some(({ shape }) => shape === 'line') ? once('works')() : []), ...(given.some(({ shape }) => shape === 'area') ? once('works', 'symbol.worksArea', { shape: 'area' })() : [])],
  zone: choicesOf('zone', 'purpose', 'class'),
}

const severities = ['error', 'warning', 'info'] as const
function findings(given: Of): Entry[] {
  return [
    ...severities.filter((severity) => given.some((one) => one.class === severity && !one.isFlagged))
      .map((severity): Entry => ({ given: usual('finding', { class: severity }), key: 'symbol.finding', values: { severity: `severity.${severity}` } })),
    ...(given.some(({ isFlagged }) => isFlagged) ? [{ given: usual('finding', { class: 'info', isFlagged: true }), key: 'symbol.waived' } as const] : []),
  ]
}

/** A line that differs from the usual one only in the signs along it, and in a grey nobody tells apart on a small scale. */
function isToldBySigns({ status, action, isFlagged, ...plain }: Given): boolean {
  if (!isLine.has(plain.layer) || (!status && !action && !isFlagged)) return false
  const penned = (given: Given) => JSON.stringify(lineOf(given).pens.map(({ widthPx, dash }) => [widthPx, dash]))
  return penned({ ...plain, ...(status && { status }), ...(action && { action }), ...(isFlagged && { isFlagged }) }) === penned(plain)
}
const isLine: ReadonlySet<string> = new Set(['trunk', 'distribution', 'drop', 'cable', 'buried', 'duct', 'utility'])

/** The legend of what is in view: only that, in the order of the schema. */
export function legendOf(seen: Seen, { zoom, hidden = new Set() }: { zoom: number; hidden?: ReadonlySet<Layer | 'finding'> }): Legend {
  const all = [...seen.values()].filter(({ layer }) => !hidden.has(layer as Layer))
  const isDot = (layer: Signed) => zoom < (dotsBelow[layer as Layer] ?? 0)
  const of = (layer: Signed) => all.filter((given) => given.layer === layer)
  const entries = layerNames.flatMap((layer) => {
    const given = of(layer)
    if (!given.length) return []
    return isDot(layer) ? [{ given: usual('dot', { class: layer }), key: `layer.${layer}` } as const] : tellers[layer]?.(given) ?? []
  })
  const told = zoom < signsAlongFrom ? entries.filter(({ given }) => !isToldBySigns(given)) : entries
  const found = of('finding')
  const thinned = [...new Set(all.map(({ layer }) => layer))].filter((layer): layer is Layer | 'finding' => layer !== 'cluster' && layer !== 'dot' && pointLayers.has(layer) && isThinned(layer, zoom))
  return {
    entries: [...told, ...(found.length ? findings(found) : []), ...(thinned.length ? [{ given: usual('cluster'), key: 'symbol.cluster' } as const] : [])],
    letters: letters.filter((letter) => all.some((given) => ((given.layer === 'site' && !isDot('site')) || given.layer === 'station') && given.letter === letter)),
    hasTenants: !isDot('site') && all.some(({ layer, tenants }) => layer === 'site' && (tenants ?? 0) > 1),
    thinnedBelow: thinned.length ? rounded(scaleAt(Math.max(...thinned.map((layer) => thinnedBelow[layer])))) : null,
  }
}
const pointLayers: ReadonlySet<string> = new Set(['site', 'station', 'pole', 'chamber', 'servicePoint', 'place', 'incident', 'finding'])
/** 1:17 324 is written 1:17 000. */
const rounded = (scale: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1)
  return Math.round(scale / step) * step
}
