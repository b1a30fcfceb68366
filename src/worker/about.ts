import { type Dataset, type Feature, get, numberOf, ofKind } from '../model/dataset'
import type { Phrase, Step } from '../model/change'
import { fieldsOf, type Kind } from '../model/schema'
import { type Layer, layerOf } from '../model/layer'
import { type Listed, listedAs } from './findings'
import type { Context } from './replica'
import { wardsOf } from './wards'

/** Of many ids those that still are, and the first of the objects whole. */
export interface Hold { readonly ids: readonly string[]; readonly features: readonly Feature[] }

export function hold({ ids, most }: { ids: readonly string[]; most: number }, { replica: { dataset } }: Context): Hold {
  const present: string[] = []
  const features: Feature[] = []
  for (const id of ids) {
    const feature = get(dataset, id)
    if (!feature) continue
    present.push(id)
    if (features.length < most) features.push(feature)
  }
  return { ids: present, features }
}

/** Another object as a line of a list names it. */
export interface Named { readonly id: string; readonly name: string; readonly code: string; readonly layer: Layer; readonly operator: string; readonly technology: string }
/** A step of the history that touched an object. `isUndone`: it is not in force. */
export interface Touch { readonly name: Phrase; readonly who: string; readonly at: string; readonly what: 'made' | 'changed' | 'removed'; readonly isUndone: boolean }

/** What is known of an object beyond its own fields. */
export interface About {
  readonly ward: { readonly id: string; readonly name: string } | null
  /** Those of a mast. */
  readonly stations: readonly Named[]
  readonly findings: readonly Listed[]
  /** Whether the checks know it; where they do not, silence says nothing. */
  readonly isChecked: boolean
  readonly history: readonly Touch[]
  /** What its references lead to, by id; an id that leads nowhere is not there. */
  readonly references: readonly Named[]
}

const mostFindings = 100
const mostStations = 60
const mostReferences = 200

export function* about({ id }: { id: string }, context: Context): Generator<number, About | null> {
  const { dataset, findings, history, checks: { checked } } = context.replica
  const feature = get(dataset, id)
  if (!feature) return null
  const wards = yield* wardsOf(context)
  const unit = wards.units[wards.of[numberOf(dataset, id)!] ?? -1]
  return {
    ward: unit && unit.id !== id ? { id: unit.id, name: unit.properties.name ?? '' } : null,
    stations: feature.properties.kind === 'site' ? stationsOf(dataset, feature) : [],
    findings: findings.filter(({ subjects }) => subjects.includes(id)).slice(0, mostFindings).map((found) => listedAs(found, context)),
    isChecked: checked === 'all' || checked.has(id),
    history: history.steps.flatMap((step, at) => touchOf(step, id, at >= history.at)).reverse(),
    references: referredIds(feature).flatMap((other) => namedAs(get(dataset, other)) ?? []),
  }
}

/** A finding as the tiles number it. */
export function findingAt({ number }: { number: number }, context: Context): Listed | null {
  const found = context.replica.findings[number]
  return found ? listedAs(found, context) : null
}

/** Stations name their mast by its id, or as registers do by its code. */
function stationsOf(dataset: Dataset, { id, properties: { code } }: Feature): Named[] {
  const found: Named[] = []
  for (const station of ofKind(dataset, 'station')) {
    if (station.properties.site !== id && (!code || station.properties.site !== code)) continue
    found.push(namedAs(station)!)
    if (found.length >= mostStations) break
  }
  return found
}

function touchOf({ name, who, at, change }: Step, id: string, isUndone: boolean): Touch[] {
  const halves = change.get(id)
  return halves ? [{ name, who, at, isUndone, what: !halves.before ? 'made' : !halves.after ? 'removed' : 'changed' }] : []
}

function referredIds({ properties }: Feature): string[] {
  const ids: string[] = []
  for (const [name, { type }] of fieldsOf(properties.kind as Kind)) {
    const value = properties[name]
    if (type === 'reference' && typeof value === 'string') ids.push(value)
    if (type === 'references' && Array.isArray(value)) ids.push(...value.filter((item) => typeof item === 'string'))
  }
  return ids.slice(0, mostReferences)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function namedAs(feature: Feature | undefined): Named | null {
  if (!feature) return null
  const { name, code, operator, technology } = feature.properties
  return { id: feature.id, name: text(name), code: text(code), layer: layerOf(feature), operator: text(operator), technology: text(technology) }
}
