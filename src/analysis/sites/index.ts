export type * from './result'
export { footings } from './result'
export { standardOptions } from './options'
export { suggest } from './suggest'
