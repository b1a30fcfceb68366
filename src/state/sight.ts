import { type Filter, noFilter } from '../model/filter'
import { type Layer, layerNames } from '../model/layer'
import { letters } from '../model/operator'
import { choices } from '../model/schema'
import type { Counts } from '../worker/sight'
import { remember, remembered, shelfOf } from './memory'
import type { Slice } from './slice'

/** What is looked at, and what of it is drawn. */
export interface Sight {
  readonly filter: Filter
  /** Figures of what passes the filter; null until the first answer. */
  readonly counts: Counts | null
  readonly hidden: ReadonlySet<Layer>
  readonly opacity: Readonly<Partial<Record<Layer, number>>>
  look(change: Partial<Filter>): Promise<void>
  /** Asks for the figures again, after data changed; a project that was just opened is looked at as it was left. */
  lookAgain(): Promise<void>
  showLayers(layers: readonly Layer[], isShown: boolean): void
  fade(layer: Layer, opacity: number): void
}

/** How a project is looked at, apart from its data: each project remembers its own. */
type View = Pick<Sight, 'filter' | 'hidden' | 'opacity'>

export const sight: Slice<Sight> = (set, get, { work, memory }) => {
  let asking: AbortController | undefined
  let seen: string | null = null

  /** Of several questions only the last one is answered. */
  async function ask(): Promise<void> {
    asking?.abort(new Error('another filter'))
    const abort = (asking = new AbortController())
    // Choices made in one go, or a slider on its way, become one question.
    await Promise.resolve()
    if (abort.signal.aborted || !get().status) return
    try {
      const counts = await work.call('look', { filter: get().filter }, { signal: abort.signal })
      if (!abort.signal.aborted) set({ counts })
    } catch (error) {
      if (!abort.signal.aborted) throw error
    }
  }

  function keep(): void {
    const { status, filter, hidden, opacity } = get()
    if (status) remember(memory, `view.${shelfOf(status.project)}`, { filter, hidden: [...hidden], opacity })
  }

  return {
    filter: noFilter, counts: null, hidden: new Set(), opacity: {},
    look(change) {
      set({ filter: { ...get().filter, ...change } })
      keep()
      return ask()
    },
    lookAgain() {
      const project = get().status?.project
      const id = project?.id ?? null
      if (id !== seen) set({ counts: null, ...(project ? remembered(memory, `view.${shelfOf(project)}`, (value) => viewFrom(value, project.isSample)) : freshView) })
      seen = id
      return ask()
    },
    showLayers(layers, isShown) {
      const hidden = new Set(get().hidden)
      for (const layer of layers) {
        if (isShown) hidden.delete(layer)
        else hidden.add(layer)
      }
      set({ hidden })
      keep()
    },
    fade(layer, opacity) {
      set({ opacity: { ...get().opacity, [layer]: opacity } })
      keep()
    },
  }
}

const freshView: View = { filter: noFilter, hidden: new Set(), opacity: {} }
/** The sample has something of everything; shown all at once it would hide the plant it is about. */
const sampleView: View = { ...freshView, hidden: new Set(['zone', 'utility', 'village', 'drop']) }

/** What another version of the program may have left there is taken only where it still makes sense. */
function viewFrom(value: unknown, isSample: boolean): View {
  if (!isRecord(value)) return isSample ? sampleView : freshView
  const opacity = isRecord(value.opacity) ? Object.entries(value.opacity).filter(([layer, share]) => isLayer(layer) && typeof share === 'number' && share >= 0 && share <= 1) : []
  return { filter: filterFrom(value.filter), hidden: new Set(listOf(value.hidden, layerNames) ?? []), opacity: Object.fromEntries(opacity) }
}

function filterFrom(value: unknown): Filter {
  if (!isRecord(value)) return noFilter
  const { scope, untilYear, day } = value
  return {
    scope: typeof scope === 'string' ? scope : null,
    owners: listOf(value.owners, letters),
    statuses: listOf(value.statuses, choices.status),
    untilYear: typeof untilYear === 'number' && Number.isInteger(untilYear) ? untilYear : null,
    day: typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : noFilter.day,
  }
}

const isLayer = (value: string): value is Layer => (layerNames as readonly string[]).includes(value)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = <T extends string>(value: unknown, known: readonly T[]): T[] | null => (Array.isArray(value) ? known.filter((item) => value.includes(item)) : null)
