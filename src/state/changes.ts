import type { Feature } from 'geojson'
import type { ChangeLine } from '../export/changes'
import { translator } from '../i18n'
import { shortId } from '../model/called'
import type { ChangePage, Since } from '../worker/changes'
import { noPages, Pager, type Pages } from './pages'
import { nameOfProject } from './projects'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

export type { ChangeLine, Since }

export interface ChangeQuery {
  readonly since: Since
  /** Only what belongs to the unit looked at. */
  readonly isScoped: boolean
}

/** What has changed: a list, a layer over the map, and a sheet of paper. */
export interface Changing {
  readonly changeQuery: ChangeQuery
  readonly changed: Pages<ChangeLine>
  /** Of the whole list; null until the first answer. */
  readonly changeFigures: Omit<ChangePage, 'lines'> | null
  /** Since the project was opened, wherever it is; null until the first answer. */
  readonly changedCount: number | null
  readonly hasChangesOnMap: boolean
  /** What the map shows of them, and how many there are. */
  readonly changeShapes: { readonly features: readonly Feature[]; readonly total: number }
  /** The sheet that is being printed. */
  readonly changeSheet: (ChangePage & { readonly isScoped: boolean; readonly at: string }) | null
  readonly isSavingChanges: boolean
  openChanges(): void
  closeChanges(): void
  askChanges(change: Partial<ChangeQuery>): Promise<void>
  reachChanges(from: number, to: number): Promise<void>
  showChangesOnMap(isShown: boolean): Promise<void>
  /** Selects what is still there, and goes to where it is or was. False where it has no place. */
  goToChange(line: ChangeLine): Promise<boolean>
  /** Brings one object back to how it was. */
  restoreChange(line: ChangeLine): Promise<void>
  saveChanges(form: 'csv' | 'geojson'): Promise<void>
  /** The list for paper; null puts it away. */
  printChanges(isPrinted: boolean): Promise<void>
  changesAgain(): Promise<void>
  /** Another project is open. */
  changesAnew(): void
}

/** More lines than this are no reading for anybody. */
export const mostPrinted = 2000
const noShapes: Changing['changeShapes'] = { features: [], total: 0 }

export const changing: Slice<Changing> = (set, get, { work }) => {
  let isOpen = false
  let counted = 0
  /** The state of the data when the project was opened: nothing has changed, and nobody need be asked. */
  let openedVersion: number | undefined
  let drawn = 0
  /** What is no more is shown where it was, also without the layer, until something else is looked for; on a phone the list makes way for it. */
  let pointed: string | null = null

  const pager = new Pager<ChangeLine>(async (from, to, signal, onProgress) => {
    const { lines: items, ...figures } = await work.call('changes', { ...get().changeQuery, from, to }, { signal, onProgress })
    if (!signal.aborted) set({ changeFigures: figures })
    return { items, total: figures.total }
  }, (changed) => set({ changed }))

  async function list(isSame: boolean): Promise<void> {
    if (isOpen && get().status) await pager.restart(isSame)
    else pager.clear()
  }

  async function count(): Promise<void> {
    const own = ++counted
    const { status } = get()
    if (!status || status.version === openedVersion) return
    const changedCount = await work.call('changeCount', null)
    if (own === counted) set({ changedCount })
  }

  async function draw(): Promise<void> {
    const own = ++drawn
    const { hasChangesOnMap, status, changeQuery } = get()
    if (!status || !(hasChangesOnMap || pointed)) {
      if (get().changeShapes.features.length) set({ changeShapes: noShapes })
      return
    }
    const changeShapes = await work.call('changeShapes', { ...changeQuery, ...(!hasChangesOnMap && { ids: [pointed!] }) })
    if (own === drawn) set({ changeShapes })
  }

  async function save(form: 'csv' | 'geojson'): Promise<void> {
    const { status, language, changeQuery, changeFigures, tell } = get()
    if (!status) return
    const t = translator(language)
    const project = nameOfProject(status.project)
    const title = t('changes.file', { name: 'own' in project ? project.own : t(project.key) })
    const name = await putFile(fileNameOf(title, form), () => work.call('changeList', { ...changeQuery, form, language, name: title }), form)
    if (name !== null) tell({ tone: 'ok', text: { key: 'changes.saved', values: { n: changeFigures?.total ?? 0, name } } })
  }

  return {
    changeQuery: { since: 'opening', isScoped: false }, changed: noPages, changeFigures: null, changedCount: null,
    hasChangesOnMap: false, changeShapes: noShapes, changeSheet: null, isSavingChanges: false,
    openChanges() {
      if (isOpen) return
      isOpen = true
      pointed = null
      void list(false)
      void draw()
    },
    closeChanges() {
      isOpen = false
      pager.clear()
    },
    async askChanges(change) {
      set({ changeQuery: { ...get().changeQuery, ...change } })
      await Promise.all([list(false), draw()])
    },
    reachChanges: (from, to) => pager.reach(from, to),
    async showChangesOnMap(isShown) {
      set({ hasChangesOnMap: isShown })
      await draw()
    },
    async goToChange({ id, what, box }) {
      pointed = what === 'removed' ? id : null
      const flight = box ? get().flyTo(box) : null
      await Promise.all([get().select(what === 'removed' ? [] : [id]), draw(), flight])
      return box !== null
    },
    async restoreChange({ id, what, code, name }) {
      const { since } = get().changeQuery
      if (what === 'added') return void (await get().edit({ do: 'remove', ids: [id] }))
      const answer = await get().carryOut((who) => work.call('restore', { id, since, who }))
      if (!answer) return
      if ('refused' in answer) {
        get().tell({ tone: 'warning', text: answer.refused })
        return get().changesAgain()
      }
      if (!('status' in answer)) return
      get().tell({ tone: 'ok', text: { key: 'changes.restored', values: { name: code || name || shortId(id) } }, action: { text: { key: 'command.undo' }, run: () => void get().undo() } })
      await get().select(answer.select)
    },
    async saveChanges(form) {
      set({ isSavingChanges: true })
      try {
        await save(form)
      } catch (error) {
        get().tell({ tone: 'error', text: { key: 'changes.saveFailed' }, detail: String(error) })
      } finally {
        set({ isSavingChanges: false })
      }
    },
    async printChanges(isPrinted) {
      if (!isPrinted) return set({ changeSheet: null })
      const { changeQuery } = get()
      const page = await work.call('changes', { ...changeQuery, from: 0, to: mostPrinted })
      set({ changeSheet: { ...page, isScoped: changeQuery.isScoped, at: new Date().toISOString() } })
    },
    async changesAgain() {
      if (!get().status) return pager.clear()
      await Promise.all([count(), list(true), draw()])
    },
    changesAnew() {
      pointed = null
      openedVersion = get().status?.version
      counted++
      drawn++
      pager.clear()
      set({ changeFigures: null, changedCount: null, hasChangesOnMap: false, changeShapes: noShapes, changeSheet: null, changeQuery: { since: 'opening', isScoped: false } })
    },
  }
}
