import { colocation, removalPlan } from '../../../src/analysis/colocation'
import { type Asked, type Found, type Opportunity, type RemovalPlan, sharingOf } from '../../../src/analysis/sharing'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import type { Phrase } from '../../../src/model/change'
import type { Dataset } from '../../../src/model/dataset'
import { day, surveyed } from './made'

export interface More extends Partial<Omit<Asked, 'dataset' | 'settings'>> { readonly settings?: Partial<Asked['settings']> }
export const askedOf = (dataset: Dataset, { settings, ...more }: More = {}): Asked => ({ dataset, settings: { ...sharingOf({}), ...settings }, scope: null, day, ...more })
export const found = (dataset: Dataset, more: More = {}): Found => run(colocation(askedOf(dataset, more), surveyed(dataset, { scope: more.scope ?? null })))
export const planned = (dataset: Dataset, more: More = {}): RemovalPlan => run(removalPlan(askedOf(dataset, more), surveyed(dataset, { scope: more.scope ?? null })))

const t = translator('vi')
export const said = ({ key, values }: Phrase): string => t(key, values).replaceAll('\u00a0', ' ')
/** What a card would say of the recommended way: each task in a line, then each part of the score. */
export const card = ({ proposals: [first] }: Opportunity) => ({
  tasks: first!.tasks.map(({ does, title, facts }) => `${does}: ${said(title)} / ${facts.map(said).join(' ')}`),
  parts: first!.parts.map(({ name, points, weight, facts }) => `${name} ${points}/${weight}: ${facts.map(said).join('; ')}`),
  cautions: first!.cautions.map(said),
})
