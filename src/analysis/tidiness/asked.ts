import type { Feature } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import type { Kind } from '../../model/schema'
import type { Scene } from '../spans'
import type { Streets } from '../streets/result'
import type { CheckName, TidyRule, TidySettings } from './settings'

/** Rules that bind on the day and in the province, by what they are checked with. */
export type InForce = ReadonlyMap<CheckName, readonly TidyRule[]>

/** What a check stands on. */
export interface Asked {
  readonly scene: Scene
  readonly streets: Streets
  readonly rules: InForce
  readonly pack: { readonly name: string; readonly version: string }
  /** What ended before this day is over. */
  readonly day: string
  /** How near to ducts a line has to hang, and for how long, to be beside them. */
  readonly ducts?: TidySettings['ducts']
}

/** What is wrong with one object by one check; the first subject of each finding is the object. It looks no farther than `reachM` from it and from what it names. */
export interface Check {
  readonly kinds: readonly Kind[]
  readonly find: (feature: Feature, rules: readonly TidyRule[], asked: Asked) => Iterable<Finding>
}

/** No check looks farther than this from an object and from what it is tied to. */
export const reachM = 60
