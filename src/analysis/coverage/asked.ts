export type { LayerName } from '.'
export type * from './result'
export * from './settings'
