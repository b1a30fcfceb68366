import type { Settings } from '../../model/record'
import type { InForce } from './asked'
import type { TidySettings } from './settings'

/** What the program brings with it (`data/rules/tidiness.json`, `data/rules/streets.json`). */
export const standard = {} as TidySettings

/** What a project says of tidiness, part by part; what it does not say, or says so that nobody can tell, is as it is in `standard`. */
export const tidyOf = (_settings: Settings): TidySettings => standard

/** What is wrong with settings somebody wrote, in one line each. */
export const faultsOf = (_settings: unknown): string[] => []

/** Rules that bind on a day in a province: the text read, and the place's own; what is only remembered never unless an office switched it on. */
export const inForce = (_settings: TidySettings, _day: string, _province: string | null): InForce => new Map()
