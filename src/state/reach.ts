import { translator } from '../i18n'
import { editions } from '../model/filter'
import type { Layer } from '../model/layer'
import type { UnitLine } from '../worker/units'
import { remember, remembered } from './memory'
import { nameOfProject } from './projects'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

/** Going to what is not one object, what was gone to before, and taking what is looked at along. */
export interface Reach {
  /** Words looked for before, the latest first. */
  readonly recent: readonly string[]
  /** Brings what is looked at of a layer into view; false where none of it has a place. */
  flyToLayer(layer: Layer): Promise<boolean>
  /** Looks at one unit in its own edition, or at everything. */
  lookWithin(unit: UnitLine | null): Promise<void>
  /** Shows a unit on the map without limiting the sight, in an edition that has it. */
  showUnit(unit: UnitLine): Promise<void>
  noteSearch(text: string): void
  /** Puts what is looked at into a plain GeoJSON file. */
  saveShown(): Promise<void>
}

const mostRecent = 6
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((text) => typeof text === 'string').slice(0, mostRecent) : [])
const dayOf = (unit: UnitLine): string => (unit.isCurrent ? editions.now : editions.before)

export const reach: Slice<Reach> = (set, get, { work, memory }) => ({
  recent: remembered(memory, 'recent', textsOf),
  async flyToLayer(layer) {
    const box = await work.call('extent', { layer })
    if (box) await get().flyTo(box)
    return box !== null
  },
  async lookWithin(unit) {
    const { look, flyTo, status } = get()
    const box = unit ? unit.box : status?.box
    await Promise.all([look(unit ? { scope: unit.id, day: dayOf(unit) } : { scope: null }), box && flyTo(box)])
  },
  async showUnit(unit) {
    const { look, flyTo, select, filter } = get()
    await Promise.all([filter.day !== dayOf(unit) && look({ day: dayOf(unit) }), select([unit.id]), unit.box && flyTo(unit.box)])
  },
  noteSearch(text) {
    const recent = [text, ...get().recent.filter((other) => other !== text)].slice(0, mostRecent)
    set({ recent })
    remember(memory, 'recent', recent)
  },
  async saveShown() {
    const { status, language, tell } = get()
    if (!status) return
    const title = nameOfProject(status.project)
    const name = 'own' in title ? title.own : translator(language)(title.key)
    try {
      const file = await putFile(fileNameOf(name), () => work.call('shown', { name }))
      if (file) tell({ tone: 'ok', text: { key: 'take.done', values: { name: file } } })
    } catch (error) {
      tell({ tone: 'error', text: { key: 'take.failed' }, detail: String(error) })
    }
  },
})
