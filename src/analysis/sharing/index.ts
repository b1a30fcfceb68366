export * from './result'
export { ratesOf } from './rates'
export { sharingOf, standard } from './options'
