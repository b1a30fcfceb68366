import { languages, translator, type WordKey } from '../i18n'
import type { Change, Phrase } from '../model/change'
import type { Locks } from '../model/lock'
import type { Deed } from '../model/record'
import type { WaiverChange } from '../model/waiver'
import type { Edit } from '../model/edit'
import { ThreadDied } from '../worker/client'
import type { Edited } from '../worker/edit'
import type { Last, Library } from '../worker/library'
import type { Status } from '../worker/status'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

/** Something with projects that takes a while. */
export interface Busy { readonly what: 'open' | 'duplicate' | 'file'; readonly name: string; readonly fraction: number }

interface Listening { readonly onProgress: (progress: { fraction: number }) => void; readonly signal: AbortSignal }

/** The open project and the others on this computer. */
export interface Projects {
  /** Null while nothing is open. */
  readonly status: Status | null
  readonly isKeeping: boolean
  /** The name asked once; every step carries it. Empty while nobody gave one. */
  readonly who: string
  /** Somebody has to say who they are before what they did can be done. */
  readonly isAskingName: boolean
  /** The projects on this computer, as they were when last asked for. */
  readonly library: Library | null
  readonly busy: Busy | null
  /** The person only wants to look at what is open in another window, and knows it. */
  readonly isLookingOnly: boolean
  /** Opens what was open last, or the sample. Who begins the other thread may have asked it already. */
  start(last?: Promise<Last>): Promise<void>
  /** The one way anything changes: done, kept, and a step of the history. */
  act(name: Phrase, change: Change, waivers?: WaiverChange): Promise<void>
  /** An edit worked out on the data themselves, done in its turn. Null where it failed, which was told. */
  carry(edit: Edit): Promise<Edited | null>
  /** The same for anything the other thread works out and does. */
  carryOut(begin: (who: string) => Promise<Edited>): Promise<Edited | null>
  /** What no edit may touch; kept with the project, but no step of its history. */
  setLocks(locks: Locks): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  travel(to: number): Promise<void>
  keepAgain(): Promise<void>
  /** Who works here; asks where it is not known. Empty where the person would not say. */
  askName(): Promise<string>
  giveName(name: string): void
  refreshLibrary(): Promise<void>
  /** What was done before the history begins. */
  readPast(from: number, to: number): Promise<readonly Deed[]>
  openProject(id: string): Promise<void>
  createProject(name: string): Promise<void>
  renameProject(id: string, name: string): Promise<void>
  duplicateProject(id: string, name: string): Promise<void>
  removeProject(id: string): Promise<void>
  restoreProject(id: string): Promise<void>
  purgeProject(id: string): Promise<void>
  saveToFile(): Promise<void>
  /** Works here on what is open in another window. */
  takeOver(): Promise<void>
  lookOnly(): void
  stopBusy(): void
}

/** What a project is called where it has no name of its own. */
export const nameOfProject = ({ name, isSample }: { name: string; isSample: boolean }): { own: string } | { key: WordKey } =>
  (name ? { own: name } : { key: isSample ? 'app.sample' : 'project.unnamed' })

const isWord = (message: string): message is WordKey => message.startsWith('project.') && message.slice(8) in languages.vi.project

/** The sample as it lies beside the program: nothing of it has to be kept. */
export const isUntouched = ({ project, steps, past }: Status): boolean => project.isSample && steps.length + past === 0

export const projects: Slice<Projects> = (set, get, { work, sample }) => {
  let last: Promise<unknown> = Promise.resolve()
  let named: ((name: string) => void)[] = []
  let isNameSettled = false
  let isPersistAsked = false
  let isListening = false
  let working: AbortController | undefined

  /** Actions go one after another, each on what the one before left. */
  function queued(begin: () => Promise<void>): Promise<void> {
    const done = last.then(begin)
    last = done.catch(() => {})
    return done
  }

  /** Refusals and faults are told once, here; the data stay as they are. */
  async function telling(begin: () => Promise<void>, otherwise: WordKey): Promise<void> {
    try {
      await begin()
    } catch (error) {
      if (working?.signal.aborted && error === working.signal.reason) return
      if (error instanceof ThreadDied) return revive()
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
      if (name === 'Refused' && isWord(message)) get().tell({ tone: 'warning', text: { key: message } })
      else get().tell({ tone: 'error', text: { key: otherwise }, detail: `${name}: ${message}` })
    }
  }

  const change = (begin: () => Promise<Status>): Promise<void> => queued(() => telling(async () => {
    set({ isKeeping: true })
    try {
      hear(await begin())
      persist()
    } finally {
      set({ isKeeping: false })
    }
  }, 'project.actFailed'))

  /** The browser may ask the person whether this page may keep data for good; it does so at most once. */
  function persist(): void {
    if (isPersistAsked) return
    isPersistAsked = true
    void globalThis.navigator?.storage?.persist?.().catch(() => {})
  }

  /** Hears what happens on the other thread without being asked for: the end of a write, a word from another window. */
  async function listen(): Promise<void> {
    if (isListening) return
    isListening = true
    let seen = 0
    try {
      for (;;) {
        const news = await work.call('news', { seen })
        seen = news.seen
        if (news.status) hear(news.status)
      }
    } catch (error) {
      isListening = false
      if (error instanceof ThreadDied && error.message !== 'closed') void revive()
    }
  }

  function hear(status: Status): void {
    const before = get().status
    if (before?.project.id !== status.project.id) {
      set({ isLookingOnly: false })
      const isFork = before && status.project.forkOf === before.project.id
      if (isFork) get().tell({ tone: 'error', text: { key: 'project.forked', values: { name: nameIn(status.project) } } })
    }
    else if (status.project.isReadOnly && !before.project.isReadOnly) get().tell({ tone: 'warning', text: { key: 'project.taken' } })
    set({ status })
  }

  let reviving: Promise<void> | undefined
  /** The other thread died with all it held: a new one opens what was last kept. */
  function revive(): Promise<void> {
    return (reviving ??= revived().finally(() => (reviving = undefined)))
  }

  async function revived(): Promise<void> {
    const { status } = get()
    if (!status) return
    try {
      if (isUntouched(status)) {
        await get().openSample()
        get().tell({ tone: 'warning', text: { key: 'project.revivedSample' } })
      } else {
        set({ status: await work.call('openProject', { id: status.project.id }) })
        get().tell({ tone: 'warning', text: { key: 'project.revived' } })
      }
      void listen()
    } catch (error) {
      set({ status: null })
      get().tell({ tone: 'error', text: { key: 'project.died' }, detail: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Something with a bar and a way to stop it. */
  async function during<R>(busy: Omit<Busy, 'fraction'>, begin: (options: Listening) => Promise<R>): Promise<R> {
    working = new AbortController()
    set({ busy: { ...busy, fraction: 0 } })
    try {
      return await begin({ signal: working.signal, onProgress: ({ fraction }) => set({ busy: { ...busy, fraction } }) })
    } finally {
      set({ busy: null })
    }
  }

  const nameIn = (project: { name: string; isSample: boolean }): string => {
    const name = nameOfProject(project)
    return 'own' in name ? name.own : translator(get().language)(name.key)
  }

  const titleOf = (id: string): string => {
    const project = get().status?.project.id === id ? get().status?.project : get().library?.projects.find((line) => line.id === id)
    return project ? nameIn(project) : ''
  }

  const bring = async (id: string, isHere = false) => {
    const status = await during({ what: 'open', name: titleOf(id) }, (options) => work.call('openProject', { id, isHere }, options))
    set({ status, outcome: null, isLookingOnly: false })
  }

  /** What changes the list is told there at once. */
  const managing = (begin: () => Promise<void>): Promise<void> => queued(() => telling(async () => {
    await begin()
    await get().refreshLibrary()
  }, 'project.actFailed'))

  return {
    status: null, isKeeping: false, who: '', isAskingName: false, library: null, busy: null, isLookingOnly: false,
    async start(last = work.call('lastProject', { sample })) {
      globalThis.addEventListener?.('unhandledrejection', (event) => event.reason instanceof ThreadDied && event.preventDefault())
      void listen()
      try {
        const { id, who } = await last
        if (who !== null) {
          isNameSettled = true
          set({ who })
        }
        if (id) return await bring(id)
      } catch (error) {
        const message = error instanceof Error ? error.message : ''
        get().tell({ tone: 'error', text: { key: isWord(message) ? message : 'project.openFailed' }, ...(!isWord(message) && { detail: message }) })
      }
      await get().openSample()
    },
    async act(name, difference, waivers) {
      const who = await get().askName()
      await change(() => work.call('act', { name, change: difference, ...(waivers && { waivers }), who }))
    },
    carry: (edit) => get().carryOut((who) => work.call('edit', { edit, who })),
    async carryOut(begin) {
      const who = await get().askName()
      let edited: Edited | null = null
      await change(async () => {
        edited = await begin(who)
        return 'status' in edited ? edited.status : get().status!
      })
      return edited
    },
    setLocks: (locks) => change(() => work.call('setLocks', locks)),
    undo: () => change(() => work.call('travel', { to: Math.max(0, get().status!.at - 1) })),
    redo: () => change(() => work.call('travel', { to: Math.min(get().status!.steps.length, get().status!.at + 1) })),
    travel: (to) => change(() => work.call('travel', { to })),
    keepAgain: () => change(() => work.call('keepAgain', null)),
    askName() {
      const { who } = get()
      if (isNameSettled || get().status?.project.isReadOnly) return Promise.resolve(who)
      set({ isAskingName: true })
      return new Promise((resolve) => void named.push(resolve))
    },
    giveName(text) {
      const name = text.normalize('NFC').trim()
      isNameSettled = true
      set({ who: name, isAskingName: false })
      void work.call('keep', { key: 'person', value: name }).catch(() => {})
      const waiting = named
      named = []
      for (const resolve of waiting) resolve(name)
    },
    async refreshLibrary() {
      await telling(async () => set({ library: await work.call('projects', null) }), 'project.actFailed')
    },
    readPast: (from, to) => work.call('deeds', { from, to }),
    openProject: (id) => queued(() => telling(() => bring(id), 'project.openFailed')),
    createProject: (name) => change(() => work.call('createProject', { name })),
    renameProject: (id, name) => managing(() => work.call('renameProject', { id, name })),
    duplicateProject: (id, name) => managing(async () => {
      await during({ what: 'duplicate', name }, (options) => work.call('duplicateProject', { id, name }, options))
      get().tell({ tone: 'ok', text: { key: 'project.duplicated', values: { name } } })
    }),
    removeProject: (id) => managing(async () => {
      const name = titleOf(id)
      await work.call('removeProject', { id })
      get().tell({
        tone: 'ok', text: { key: 'project.removed', values: { name } },
        action: { text: { key: 'project.restore' }, run: () => void get().restoreProject(id) },
      })
    }),
    restoreProject: (id) => managing(() => work.call('restoreProject', { id })),
    purgeProject: (id) => managing(async () => {
      await work.call('purgeProject', { id })
      if (get().status?.keeping.state === 'unkept') set({ status: await work.call('keepAgain', null) })
    }),
    saveToFile: () => telling(async () => {
      const { status } = get()
      if (!status) return
      const name = titleOf(status.project.id)
      const file = await putFile(fileNameOf(name), () => during({ what: 'file', name }, (options) => work.call('projectFile', { name }, options)))
      if (file) get().tell({ tone: 'ok', text: { key: 'project.saved', values: { file } } })
    }, 'project.saveFailed'),
    takeOver: () => queued(() => telling(async () => {
      const { status } = get()
      if (status) await bring(status.project.id, true)
    }, 'project.openFailed')),
    lookOnly: () => set({ isLookingOnly: true }),
    stopBusy: () => working?.abort(new Error('stopped')),
  }
}
