import type { Feature } from '../model/dataset'
import type { Raw } from './parse'
import { isOurs } from './shipped'
import { faultsOf } from './structure'

/**
 * An object of a project file as it stands there, if it is one the program itself has written: it was checked and mended when it first came,
 * and what was said of it then stands in the file. Null where somebody changed it by hand: then it is read like any other.
 */
export const ownOf = ({ value, relaxed, broken }: Raw, ids: ReadonlySet<string>): Feature | null =>
  relaxed || broken || !isOurs(value) || ids.has(value.id) || faultsOf(value).length ? null : value
