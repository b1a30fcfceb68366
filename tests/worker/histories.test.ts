import { expect, test, vi } from 'vitest'
import { type Change, difference, invert, merge, nothing } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf } from '../../src/model/dataset'
import { edit } from '../../src/worker/edit'
import { finished } from '../../src/worker/keep'
import { adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { random, whole } from '../random'
import { anyEdit, anyNet } from './edits'

vi.setConfig({ testTimeout: 120_000 })

/** Byte for byte: every property of every object in its order. */
const textOf = (dataset: Dataset): string => [...all(dataset)].map((feature) => JSON.stringify(feature)).sort().join('\n')

async function over(seed: number): Promise<{ next: () => number; context: Context }> {
  const next = random(seed)
  const context = contextOf()
  await adopt(context, { features: anyNet(next).features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
  return { next, context }
}

test('500 random histories of edits undo to the exact start and redo to the exact end, byte for byte', async () => {
  const done = new Map<string, number>()
  for (let seed = 1; seed <= 500; seed++) {
    const { next, context } = await over(seed)
    const texts = [textOf(context.replica.dataset)]
    for (let i = whole(next, 4, 12); i > 0; i--) {
      const wanted = anyEdit(next, context.replica.dataset)
      const before = context.replica.history.at
      const edited = await finished(edit({ edit: wanted, who: 'An' }, context))
      if (!('status' in edited) || context.replica.history.at === before) continue
      done.set(wanted.do, (done.get(wanted.do) ?? 0) + 1)
      texts.push(textOf(context.replica.dataset))
    }
    const { steps } = context.replica.history
    expect(steps.length, `seed ${seed}`).toBe(texts.length - 1)
    for (const to of [0, steps.length, whole(next, 0, steps.length), 0, steps.length]) {
      await travel({ to }, context)
      expect(textOf(context.replica.dataset) === texts[to], `seed ${seed}, after step ${to}`).toBe(true)
    }
    const merged = steps.reduce<Change>((sum, { change }) => merge(sum, change), nothing)
    const start = datasetOf(anyNet(random(seed)).features)
    expect(textOf(apply(start, rebased(start, merged))) === texts.at(-1), `seed ${seed}, merged`).toBe(true)
    expect(merge(merged, invert(merged)).size, `seed ${seed}, there and back`).toBe(0)
    expect(difference(all(start), all(context.replica.dataset)).size, `seed ${seed}, changed`).toBeLessThanOrEqual(merged.size)
  }
  // Every way to edit was really taken, so that none passes by being refused.
  for (const way of ['create', 'write', 'copy', 'remove', 'assign', 'number', 'move', 'reshape', 'split', 'join', 'duplicate', 'paste', 'offset', 'merge', 'cut']) {
    expect(done.get(way) ?? 0, `${way} was done`).toBeGreaterThan(20)
  }
})

/** The same change for a dataset of equal but other objects. */
const rebased = (dataset: Dataset, change: Change): Change =>
  new Map(Array.from(change, ([id, { after }]) => {
    const before = dataset.base.features.find((feature) => feature.id === id)
    return [id, { ...(before && { before }), ...(after && { after }) }] as const
  }))
