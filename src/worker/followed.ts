import { type Dataset, numberOf } from '../model/dataset'
import type { Context } from './replica'
import { changedBetween } from './sight'

/** With more edits than this between two states, everything is worked out again. */
const mostPatched = 20_000

/** Numbers that are no longer what they were, and the data before and after. */
export interface Edited { readonly numbers: readonly number[]; readonly from: Dataset; readonly to: Dataset }

interface Making<T> {
  /** What it depends on beside the data. */
  readonly key: (context: Context) => unknown
  /** Yields the share done. */
  readonly build: (dataset: Dataset, context: Context) => Generator<number, T>
  /** The value after a few edits, or null where they may have changed everything. It must not touch the known one. */
  readonly patch: (known: T, edited: Edited, context: Context) => Generator<number, T | null>
}

/** Something worked out from all data once, then carried along from edit to edit. */
export function followed<T>({ key, build, patch }: Making<T>): (context: Context) => Generator<number, T> {
  const kept = new WeakMap<Context, { readonly key: unknown; readonly dataset: Dataset; readonly value: T }>()
  return function* (context) {
    for (;;) {
      const { dataset } = context.replica
      const now = key(context)
      const known = kept.get(context)
      if (known && known.dataset === dataset && known.key === now) return known.value
      let value: T | null = null
      if (known && known.key === now && known.dataset.base === dataset.base) {
        const numbers = changedBetween(known.dataset, dataset).map((id) => numberOf(dataset, id)!)
        if (numbers.length <= mostPatched) value = yield* patch(known.value, { numbers, from: known.dataset, to: dataset }, context)
      }
      kept.set(context, { key: now, dataset, value: value ?? (yield* build(dataset, context)) })
    }
  }
}
