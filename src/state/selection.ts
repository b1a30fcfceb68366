import type { Feature } from '../model/dataset'
import type { Box } from '../model/geometry'
import type { About } from '../worker/about'
import type { Slice } from './slice'

export type { About, Named, Touch } from '../worker/about'

/** How a new choice meets the old one: takes its place, joins it, or turns each one over (Shift-click). */
export type Meeting = 'replace' | 'add' | 'toggle'

/** Where the map is asked to go; `at` makes two equal wishes two. */
export interface Wish { readonly box: Box; readonly at: number }

export interface Selection {
  readonly selected: readonly string[]
  /** The first of the selected objects, whole, for the property panel and the rings on the map. */
  readonly held: readonly Feature[]
  /** What is known of the one selected object beyond its fields; null while nobody knows yet. */
  readonly about: About | null
  readonly wish: Wish | null
  select(ids: readonly string[], how?: Meeting): Promise<void>
  /** Objects as the map knows them. */
  selectNumbers(numbers: readonly number[], how?: Meeting): Promise<void>
  /** A finding pressed on the map: its objects, and its group in the list. */
  showFinding(number: number): Promise<void>
  /** Brings objects, or a box, into view. False where none of them has a place. */
  flyTo(target: readonly string[] | Box): Promise<boolean>
  /** Takes what is selected out of the project; one step, which can be undone. */
  removeSelected(): Promise<void>
  /** After the data changed: what is no more is no longer selected. */
  holdAgain(): Promise<void>
}

export const mostHeld = 500
/** More than this is not removed in one go: a slip would cost too much time to see. */
export const mostRemoved = 20_000

export const selection: Slice<Selection> = (set, get, { work }) => {
  let asked = 0
  let project: string | null = null
  let isRemoving = false

  async function hold(ids: readonly string[]): Promise<void> {
    const own = ++asked
    if (ids.length === 0 || !get().status) return set({ selected: [], held: [], about: null })
    const found = await work.call('hold', { ids, most: mostHeld })
    if (own !== asked) return
    const isSame = found.features.length === 1 && get().about !== null && get().held[0]?.id === found.features[0]!.id && get().held.length === 1
    set({ selected: found.ids, held: found.features, ...(!isSame && { about: null }) })
    if (found.features.length !== 1) return
    const about = await work.call('about', { id: found.features[0]!.id })
    if (own === asked) set({ about })
  }

  async function remove(): Promise<void> {
    const { selected, status, tell } = get()
    if (selected.length === 0 || !status) return
    if (status.project.isReadOnly) return tell({ tone: 'warning', text: { key: 'command.onlyLook' } })
    const n = selected.length
    if (n > mostRemoved) return tell({ tone: 'warning', text: { key: 'feature.tooMany', values: { n, most: mostRemoved } } })
    await get().edit({ do: 'remove', ids: selected })
  }

  return {
    selected: [], held: [], about: null, wish: null,
    async select(ids, how = 'replace') {
      if (get().wanted) return get().giveWanted(ids)
      const selected = meet(get().selected, ids, how)
      set({ selected })
      await hold(selected)
    },
    async selectNumbers(numbers, how) {
      const features = await work.call('features', { numbers, most: numbers.length })
      await get().select(features.map(({ id }) => id), how)
    },
    async showFinding(number) {
      const finding = await work.call('findingAt', { number })
      if (!finding) return
      await get().select(finding.named.map(({ id }) => id))
      const { rule, severity } = finding
      get().show({ drawer: 'findings' })
      await get().openGroup({ rule, severity })
    },
    async flyTo(target) {
      const box = isBox(target) ? target : await work.call('boxOfIds', { ids: target })
      if (box) set({ wish: { box, at: (get().wish?.at ?? 0) + 1 } })
      return box !== null
    },
    async removeSelected() {
      // While a name is asked for, the key may be pressed again.
      if (isRemoving) return
      isRemoving = true
      await remove().finally(() => (isRemoving = false))
    },
    async holdAgain() {
      const id = get().status?.project.id ?? null
      const isOther = id !== project
      project = id
      await hold(isOther ? [] : get().selected)
    },
  }
}

function meet(old: readonly string[], ids: readonly string[], how: Meeting): readonly string[] {
  if (how === 'replace') return [...new Set(ids)]
  if (how === 'add') return [...new Set([...old, ...ids])]
  const chosen = new Set(old)
  for (const id of ids) if (!chosen.delete(id)) chosen.add(id)
  return [...chosen]
}

const isBox = (target: readonly string[] | Box): target is Box => target.length === 4 && typeof target[0] === 'number'
