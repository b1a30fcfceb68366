import type { Position } from 'geojson'
import type { Phrase } from '../model/change'
import type { Feature } from '../model/dataset'
import type { Edit, Loose, Loosing } from '../model/edit'
import { layerOf } from '../model/layer'
import type { Proposal } from '../worker/edit'
import type { Slice } from './slice'

/** Changing what there is. */
export interface Editing {
  /** An edit that can be done in more than one way, and waits to be told which. */
  readonly loosening: { readonly edit: Edit & { do: 'remove' }; readonly asks: readonly Loose[] } | null
  /** What an edit would do, drawn on the map. */
  readonly proposal: { readonly edit: Edit; readonly proposal: Proposal } | null
  /** The last edit that can be done again to something else. */
  readonly last: Edit | null
  /** Objects that were copied here; they outlive the project they come from, and other windows find them too. */
  readonly clipboard: readonly Feature[]
  /** Does it, as one step; what it made is selected. False where it was refused, which was said. */
  edit(edit: Edit): Promise<boolean>
  /** Shows what it would do; null takes the picture away. A refusal is given back, not told. */
  preview(edit: Edit | null): Promise<Phrase | null>
  /** Null: leave everything as it is. */
  loosen(how: Loosing | null): Promise<void>
  /** The last edit again, to what is selected now; the last drawing again, with the same form. */
  repeat(): Promise<void>
  /** A little to the south-east of where they stand, so that both are seen. */
  duplicateSelected(): Promise<void>
  copySelected(): Promise<void>
  paste(at: Position | null): Promise<void>
}

const besidePx = 28
/** More than this is not copied: a slip would cost too much time to see. */
export const mostCopied = 20_000

const makesNew: ReadonlySet<Edit['do']> = new Set(['create', 'duplicate', 'paste', 'offset'])

export const editing: Slice<Editing> = (set, get, { work }) => {
  let previewed = 0

  /** What is gone is easily missed: it can be brought back where it is told. */
  function tellRemoved(before: number): void {
    const { status, tell, undo } = get()
    const n = before - (status?.objects ?? before)
    const version = status?.version
    tell({ tone: 'ok', text: { key: 'feature.removed', values: { n } }, action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && undo()) } })
  }

  /** Something was made that nobody sees. */
  function tellHidden(): void {
    const { held, hidden, tell, showLayers } = get()
    const unseen = [...new Set(held.map(layerOf))].filter((layer) => hidden.has(layer))
    if (unseen.length === 0) return
    const action = { text: { key: 'layers.showAgain' }, run: () => showLayers(unseen, true) } as const
    tell({ tone: 'info', text: { key: 'layers.madeHidden', values: { layer: `layer.${unseen[0]!}` } }, action })
  }

  return {
    loosening: null, proposal: null, last: null, clipboard: [],
    async edit(edit) {
      set({ proposal: null })
      const before = get().status?.objects ?? 0
      const answer = await get().carry(edit)
      if (!answer) return false
      if ('asks' in answer) {
        set({ loosening: { edit: edit as Edit & { do: 'remove' }, asks: answer.asks } })
        get().show({ dialog: 'loose' })
        return false
      }
      if ('refused' in answer) {
        get().tell({ tone: 'warning', text: answer.refused })
        return false
      }
      if (edit.do === 'remove') tellRemoved(before)
      else set({ last: edit })
      for (const caution of answer.cautions) get().tell({ tone: 'info', text: caution })
      await get().select(answer.select)
      if (makesNew.has(edit.do)) tellHidden()
      return true
    },
    async preview(edit) {
      const own = ++previewed
      if (!edit) {
        set({ proposal: null })
        return null
      }
      const proposal = await work.call('propose', { edit })
      if (own !== previewed) return null
      if ('refused' in proposal) {
        set({ proposal: null })
        return proposal.refused
      }
      set({ proposal: 'asks' in proposal ? null : { edit, proposal } })
      return null
    },
    async loosen(how) {
      const { loosening, show } = get()
      set({ loosening: null })
      show({ dialog: null })
      if (loosening && how) await get().edit({ ...loosening.edit, loose: how })
    },
    async repeat() {
      const { last, selected, edit, show } = get()
      if (!last) return
      if (last.do === 'create') {
        const type = last.drafts[0]?.geometry.type
        show({ tool: type === 'Point' ? 'point' : type === 'LineString' ? 'line' : 'polygon' })
      } else if ('ids' in last && selected.length) await edit({ ...last, ids: selected })
      else if ('id' in last && last.do === 'offset' && selected[0]) await edit({ ...last, id: selected[0] })
    },
    async duplicateSelected() {
      const { camera, selected, edit } = get()
      if (!camera || selected.length === 0) return
      const [lng, lat] = camera.center
      const perPx = 360 / (512 * 2 ** camera.zoom)
      await edit({ do: 'duplicate', ids: selected, from: [lng, lat], to: [lng + besidePx * perPx, lat - besidePx * perPx * Math.cos((lat * Math.PI) / 180)] })
    },
    async copySelected() {
      const { selected, tell } = get()
      if (selected.length === 0) return
      if (selected.length > mostCopied) return tell({ tone: 'warning', text: { key: 'feature.tooMany', values: { n: selected.length, most: mostCopied } } })
      const { features } = await work.call('hold', { ids: selected, most: mostCopied })
      set({ clipboard: features })
      void work.call('keep', { key: 'clipboard', value: features })
      tell({ tone: 'ok', text: { key: 'edit.copied', values: { n: features.length } } })
    },
    async paste(at) {
      // Another window may have copied since; where nothing can be kept there is only what this one copied.
      const kept = await work.call('recall', { key: 'clipboard' }).catch(() => null)
      const features = Array.isArray(kept) && kept.length ? (kept as Feature[]) : get().clipboard
      if (features.length) await get().edit({ do: 'paste', features, at })
      else get().tell({ tone: 'info', text: { key: 'command.noCopy' } })
    },
  }
}
