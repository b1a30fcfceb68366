import { type Layer, layerNames } from '../../model/layer'
import type { Snap } from '../../worker/snap'
import type { Press } from './snapper'
import { type Bench, type HandTool, oneHeld } from './tool'

const lines: readonly Layer[] = ['trunk', 'distribution', 'drop', 'cable', 'buried', 'duct', 'road', 'utility', 'works']

/** A line is cut in two where it is pressed, at a vertex where one is near: there the pole stands. */
export function splitting({ store, snapper, centre, seen }: Bench & { readonly seen: () => readonly Layer[] }): HandTool {
  const asked = () => ({ isInner: true, hasVertices: true, hasEdges: true, grid: null, layers: layerNames.filter((layer) => lines.includes(layer) && seen().includes(layer)) })

  /** The line that is selected before any other. */
  async function placeOn(press: Press): Promise<Snap | null> {
    const own = oneHeld(store.getState())
    const on = own ? await snapper.at(press, { ...asked(), only: [own.id] }) : null
    return on ?? snapper.at(press, asked())
  }

  async function split(press: Press): Promise<void> {
    const snap = await placeOn(press)
    const { edit, tell, tool } = store.getState()
    if (tool !== 'split') return
    if (!snap?.feature) return tell({ tone: 'info', text: { key: 'hand.noLine' } })
    const isDone = await edit({ do: 'split', id: snap.feature.id, at: snap.position })
    if (isDone && store.getState().tool === 'split') store.getState().tellHand({ running: null })
  }

  return {
    click(press) {
      void split(press)
      return true
    },
    move(press) {
      const { tellHand } = store.getState()
      if (!press) {
        snapper.forget()
        return tellHand({ running: null })
      }
      snapper.follow(press, (snap) => tellHand({ running: { position: snap?.position ?? press.position, xPx: press.x, yPx: press.y, snap } }), asked())
    },
    key({ key, ctrlKey, altKey }) {
      if (key !== ' ' || ctrlKey || altKey) return false
      void split(centre())
      return true
    },
  }
}
