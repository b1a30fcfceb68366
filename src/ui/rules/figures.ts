import type { TidySettings } from '../../state/tidyrules'
import { partNames, priceNames } from '../../state/tidyrules'
import { percent } from '../form/filled'

export type Section = 'weights' | 'full' | 'streets' | 'ducts' | 'works' | 'prices' | 'programme'
export type FigureUnit = 'm' | 'deg' | 'months' | 'vndM' | 'vnd' | 'km' | 'points' | 'ways' | 'percent' | 'perKm'
type FieldName = (typeof partNames)[number] | (typeof priceNames)[number] | 'withinM' | 'angleDeg' | 'sectionM' | 'overlapM' | 'months' | 'spareWays' | 'from' | 'to' | 'perYearVnd' | 'perYearKm' | 'targetKm'

/** A number of the second tab: where it stands, its unit, between what, as it is typed. A share is typed in hundredths. */
export interface Figure {
  readonly section: Section
  readonly field: FieldName
  readonly unit: FigureUnit | null
  readonly least: number
  readonly most: number
  readonly isWhole?: boolean
  /** May be left empty: nobody has given one. */
  readonly isOptional?: boolean
}
export const keyOfFigure = ({ section, field }: Pick<Figure, 'section' | 'field'>): string => `${section}.${field}`

const within = { field: 'withinM', unit: 'm' } as const
/** Measured in findings for a kilometre, where the others are shares. */
const isCounted: ReadonlySet<string> = new Set(['crossings', 'law'])
const isForOne: ReadonlySet<string> = new Set(['chamber', 'removePole'])
export const figures: readonly Figure[] = [
  ...partNames.map((field) => ({ section: 'weights', field, unit: 'points', least: 0, most: 1000 }) as const),
  ...partNames.map((field) => (isCounted.has(field) ? { section: 'full', field, unit: 'perKm', least: 0.01, most: 10_000 } as const : { section: 'full', field, unit: 'percent', least: 1, most: 1000 } as const)),
  { section: 'streets', ...within, least: 1, most: 200 },
  { section: 'streets', field: 'angleDeg', unit: 'deg', least: 1, most: 90 },
  { section: 'streets', field: 'sectionM', unit: 'm', least: 1, most: 5000 },
  { section: 'ducts', ...within, least: 0.1, most: 100 },
  { section: 'ducts', field: 'angleDeg', unit: 'deg', least: 0, most: 90 },
  { section: 'ducts', field: 'overlapM', unit: 'm', least: 0, most: 10_000 },
  { section: 'ducts', field: 'spareWays', unit: 'ways', least: 0, most: 50, isWhole: true },
  { section: 'works', ...within, least: 0, most: 1000 },
  { section: 'works', field: 'months', unit: 'months', least: 0, most: 120 },
  ...priceNames.map((field) => ({ section: 'prices', field, unit: isForOne.has(field) ? 'vnd' : 'vndM', least: 0, most: 1e12, isOptional: true }) as const),
  { section: 'programme', field: 'from', unit: null, least: 2000, most: 2100, isWhole: true },
  { section: 'programme', field: 'to', unit: null, least: 2000, most: 2100, isWhole: true },
  { section: 'programme', field: 'perYearVnd', unit: 'vnd', least: 0, most: 1e15, isOptional: true },
  { section: 'programme', field: 'perYearKm', unit: 'km', least: 0, most: 100_000, isOptional: true },
  { section: 'programme', field: 'targetKm', unit: 'km', least: 0, most: 1e6, isOptional: true },
]

type Numbers = Readonly<Record<string, number | null>>
const partOf = (settings: TidySettings, section: Section): Numbers => settings[section] as unknown as Numbers

/** What the settings say, as it is typed; of ways to spare, which stand by themselves, too. */
export function figureIn(settings: TidySettings, { section, field, unit }: Figure): number | null {
  const value = field === 'spareWays' ? settings.spareWays : (partOf(settings, section)[field] ?? null)
  return value !== null && unit === 'percent' ? percent(value) : value
}

/** Settings with each number as it was typed. */
export function withFigures(settings: TidySettings, typed: (figure: Figure) => number | null): TidySettings {
  const read = (figure: Figure) => {
    const value = typed(figure)
    return value !== null && figure.unit === 'percent' ? Number((value / 100).toFixed(6)) : value
  }
  const next: Record<string, unknown> = { ...settings }
  for (const figure of figures) {
    const { section, field } = figure
    if (field === 'spareWays') next.spareWays = read(figure)
    else next[section] = { ...(next[section] as object), [field]: read(figure) }
  }
  return next as unknown as TidySettings
}
