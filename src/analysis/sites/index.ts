import type { Asked } from '../coverage'
import type { SiteOptions, Suggestions } from './result'

export type * from './result'
export { footings } from './result'
export { standardOptions } from './options'
export { suggest } from './suggest'
export type Suggest = (asked: Asked, options: SiteOptions) => Generator<number, Suggestions>
