export { sceneOf, scenePartOf } from './built'
export type { Crossing, Scene, Spans } from './scene'
