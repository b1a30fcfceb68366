import type { TidySettings } from '../../state/tidyrules'
import { partNames, priceNames } from '../../state/tidyrules'

export type Section = 'weights' | 'full' | 'streets' | 'ducts' | 'works' | 'prices' | 'programme'
export type FigureUnit = 'm' | 'deg' | 'months' | 'vndM' | 'vnd' | 'km' | 'points' | 'ways'
type FieldName = (typeof partNames)[number] | (typeof priceNames)[number] | 'withinM' | 'angleDeg' | 'sectionM' | 'overlapM' | 'months' | 'spareWays' | 'from' | 'to' | 'perYearVnd' | 'perYearKm' | 'targetKm'

/** A number of the second tab: where it stands, its unit, between what. */
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
const isForOne: ReadonlySet<string> = new Set(['chamber', 'removePole'])
export const figures: readonly Figure[] = [
  ...partNames.map((field) => ({ section: 'weights', field, unit: 'points', least: 0, most: 1000 }) as const),
  ...partNames.map((field) => ({ section: 'full', field, unit: null, least: 0.01, most: 10_000 }) as const),
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

/** What the settings say; of ways to spare, which stand by themselves, too. */
export const figureIn = (settings: TidySettings, { section, field }: Figure): number | null => (field === 'spareWays' ? settings.spareWays : (partOf(settings, section)[field] ?? null))

/** Settings with each number as it was read. */
export function withFigures(settings: TidySettings, read: (figure: Figure) => number | null): TidySettings {
  const next: Record<string, unknown> = { ...settings }
  for (const figure of figures) {
    const { section, field } = figure
    if (field === 'spareWays') next.spareWays = read(figure)
    else next[section] = { ...(next[section] as object), [field]: read(figure) }
  }
  return next as unknown as TidySettings
}
