import type { Change } from '../model/change'
import { apply as applyTo } from '../model/dataset'
import type { Context } from './replica'

export interface ApplyArgs { readonly change: Change; readonly version: number }

/** The replica follows the page, one change at a time and in order. */
export function apply({ change, version }: ApplyArgs, context: Context): number {
  const { replica } = context
  if (version !== replica.version + 1) throw new Error(`expected the change to version ${replica.version + 1}, got ${version}`)
  context.replica = { ...replica, dataset: applyTo(replica.dataset, change), version }
  return version
}
