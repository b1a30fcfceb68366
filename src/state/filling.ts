import type { Feature } from '../model/dataset'
import type { Phrase } from '../model/change'
import type { Edit, Values } from '../model/edit'
import type { Kind } from '../model/schema'
import { mostCopied } from './editing'
import type { Slice } from './slice'

/** Somebody has to point at objects: whatever is chosen next, on the map, in the table or by search, is the answer, and the selection stays. */
export interface Wanted {
  readonly kinds: readonly Kind[]
  readonly isMany: boolean
  readonly given: readonly Feature[]
}

/** Saying what objects are. */
export interface Filling {
  /** What the panel of the selected objects is at; the form stays open from object to object. */
  readonly atHand: 'form' | 'assign' | null
  readonly wanted: Wanted | null
  takeUp(what: Filling['atHand']): void
  /** Leaves what the panel is at, and a card over the map; false where there is neither. */
  putDown(): boolean
  /** Fields of objects, as one step. What stands against it is given back, not told; what is selected stays. */
  write(ids: readonly string[], values: Values): Promise<Phrase | null>
  /** None where nobody pointed at anything. Of many, those given until `unwant` is told they are enough. */
  want(kinds: readonly Kind[], isMany?: boolean): Promise<readonly Feature[]>
  unwant(isEnough?: boolean): void
  /** A choice that is the answer to `want`. */
  giveWanted(ids: readonly string[]): Promise<void>
}

/** More than this at once is no choice of objects. */
const mostGiven = 200

export const filling: Slice<Filling> = (set, get, { work }) => {
  let answer: ((features: readonly Feature[]) => void) | null = null

  function end(features: readonly Feature[]): void {
    const tell = answer
    answer = null
    set({ wanted: null })
    tell?.(features)
  }

  return {
    atHand: null, wanted: null,
    takeUp: (what) => set({ atHand: what }),
    putDown() {
      const { atHand, wanted, dialog } = get()
      const isCard = dialog === 'copyFrom' || dialog === 'coordinates'
      end([])
      set({ atHand: null, ...(isCard && { dialog: null }) })
      return atHand !== null || wanted !== null || isCard
    },
    async write(ids, values) {
      if (ids.length > mostCopied) return { key: 'form.tooMany', values: { n: ids.length, most: mostCopied } }
      const edit: Edit = { do: 'write', ids, values }
      const edited = await get().carry(edit)
      if (!edited || 'asks' in edited) return { key: 'form.notWritten' }
      if ('refused' in edited) return edited.refused
      set({ last: edit })
      for (const caution of edited.cautions) get().tell({ tone: 'info', text: caution })
      return null
    },
    want(kinds, isMany = false) {
      end([])
      set({ wanted: { kinds, isMany, given: [] }, tool: 'select' })
      return new Promise((resolve) => (answer = resolve))
    },
    unwant(isEnough = false) {
      end(isEnough ? (get().wanted?.given ?? []) : [])
    },
    async giveWanted(ids) {
      const { wanted } = get()
      if (!wanted || ids.length === 0) return
      const { features } = await work.call('hold', { ids, most: mostGiven })
      if (get().wanted?.kinds !== wanted.kinds) return
      const fitting = features.filter(({ properties }) => wanted.kinds.includes(properties.kind as Kind))
      if (fitting.length === 0) get().tell({ tone: 'info', text: { key: 'form.wrongKind', values: { kinds: wanted.kinds.map((kind) => `kind.${kind}`).join(', ') } } })
      else if (!wanted.isMany) end(fitting.slice(0, 1))
      else set({ wanted: { ...wanted, given: turned(get().wanted!.given, fitting) } })
    },
  }
}

/** A second press takes one back; several at once join. */
function turned(given: readonly Feature[], more: readonly Feature[]): Feature[] {
  const isThere = ({ id }: Feature) => given.some((one) => one.id === id)
  if (more.length === 1 && isThere(more[0]!)) return given.filter(({ id }) => id !== more[0]!.id)
  return [...given, ...more.filter((one) => !isThere(one))]
}
