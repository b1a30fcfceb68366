import type { TidyPack, TidySettings } from '../analysis/tidiness/settings'
import { translator } from '../i18n'
import type { PackRead, TidyShown } from '../worker/tidyrules'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

export { type Idle, idleOf, measuring } from '../analysis/tidiness/binding'
export type { PriceReference } from '../analysis/tidiness/options'
export { partNames, priceNames } from '../analysis/tidiness/settings'
export type { CheckName, Only, PartName, TidyPack, TidyRule, TidySettings } from '../analysis/tidiness/settings'
export type { PackRead, TidyShown } from '../worker/tidyrules'

/** Rules and figures tidiness stands on, as the project has them. */
export interface TidyRuling {
  /** Null until somebody asks. */
  readonly tidyShown: TidyShown | null
  tidyLoad(): Promise<void>
  /** Null: as the program has them. */
  tidySave(settings: TidySettings | null): Promise<boolean>
  tidySwitch(rule: string, isOn: boolean): Promise<boolean>
  /** Reads a file somebody chose; nothing is kept before it is saved. */
  tidyRead(file: Blob): Promise<PackRead>
  /** The pack as it is kept, as a file. */
  tidyExport(): Promise<void>
  /** Another project, or other data. */
  tidyAnew(): void
}

export const tidyRuling: Slice<TidyRuling> = (set, get, { work }) => {
  async function save(settings: TidySettings | null, done: Parameters<ReturnType<typeof get>['tell']>[0]['text']): Promise<boolean> {
    try {
      const status = await work.call('setTidy', settings)
      set({ status })
    } catch (error) {
      get().tell({ tone: 'error', text: { key: 'ruling.notKept' }, detail: String(error) })
      return false
    }
    get().tell({ tone: 'ok', text: done })
    await get().tidyLoad()
    // Those that are open look again; the others do when they are opened.
    void get().streetsAgain()
    void get().programmeAgain()
    return true
  }
  return {
    tidyShown: null,
    async tidyLoad() {
      if (get().status) set({ tidyShown: await work.call('tidySettings', null) })
    },
    tidySave: (settings) => save(settings, { key: settings ? 'ruling.saved' : 'ruling.resetDone' }),
    async tidySwitch(rule, isOn) {
      if (!get().tidyShown) await get().tidyLoad()
      const { settings } = get().tidyShown ?? {}
      if (!settings?.pack.rules.some(({ id, on }) => id === rule && on !== isOn)) return false
      const pack: TidyPack = { ...settings.pack, rules: settings.pack.rules.map((one) => (one.id === rule ? { ...one, on: isOn } : one)) }
      return save({ ...settings, pack }, { key: 'ruling.switched', values: { how: isOn ? 'ruling.how.on' : 'ruling.how.off' } })
    },
    tidyRead: (blob) => work.call('readTidyPack', { blob }),
    async tidyExport() {
      const { language, tell, tidyShown } = get()
      if (!tidyShown) return
      const title = translator(language)('ruling.file', { name: tidyShown.settings.pack.name })
      try {
        const name = await putFile(fileNameOf(title, 'json'), () => work.call('tidyPackFile', { language, name: title }), 'json')
        if (name !== null) tell({ tone: 'ok', text: { key: 'take.done', values: { name } } })
      } catch (error) {
        tell({ tone: 'error', text: { key: 'take.failed' }, detail: String(error) })
      }
    },
    tidyAnew: () => set({ tidyShown: null }),
  }
}
