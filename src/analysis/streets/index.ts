export { streetsFor, streetsOf } from './built'
export { streetsFound, type StreetsAsked } from './found'
export type * from './result'
