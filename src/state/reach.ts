import type { Layer } from '../model/layer'
import type { Slice } from './slice'

/** Going to what is not one object. */
export interface Reach {
  /** Brings what is looked at of a layer into view; false where none of it has a place. */
  flyToLayer(layer: Layer): Promise<boolean>
}

export const reach: Slice<Reach> = (_set, get, { work }) => ({
  async flyToLayer(layer) {
    const box = await work.call('extent', { layer })
    if (box) await get().flyTo(box)
    return box !== null
  },
})
