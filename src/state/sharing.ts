import type { DuctYears, Finder, RemovalPlan, Rates, SharingSettings } from '../analysis/sharing/asked'
import { translator } from '../i18n'
import type { Carried, Edited } from '../worker/edit'
import type { ShareFound, ShareSettings, Verdict } from '../worker/sharing'
import type { ShareWhat } from '../worker/sharefile'
import { nameOfProject } from './projects'
import { fileNameOf, putFile } from './saving'
import { isAgreed, proposalLookedAt, shareLookedAt, sharesOf } from './shares'
import type { Slice } from './slice'

export { finders, scoreNames } from '../analysis/sharing/asked'
export type { Does, DuctLine, DuctYears, Finder, Gains, Opportunity, Proposal, RateLine, Rates, RemovalPlan, ScorePart, SharingSettings, SpacingRule, Stroke, Task, Totals } from '../analysis/sharing/asked'
export type { Judged, ShareFound, ShareSettings, Verdict } from '../worker/sharing'
export { isAgreed, isShareStale, proposalLookedAt, settledAs, shareLookedAt, sharesOf } from './shares'

/** What of the list is seen, and in which order. */
export interface ShareQuery {
  /** Null: all of them. What the data have already goes with what was agreed to. */
  readonly verdict: 'open' | 'accepted' | 'rejected' | null
  readonly owner: string | null
  readonly sort: 'score' | 'distance' | 'name'
}
const everything: ShareQuery = { verdict: null, owner: null, sort: 'score' }

/** The work area of sharing: what each finder found, what was decided of it, how much is shared. */
export interface Sharing {
  readonly finder: Finder
  readonly shareFound: Readonly<Partial<Record<Finder, ShareFound>>>
  /** Share done of what is being looked for; null at rest. */
  readonly shareProgress: number | null
  readonly shareTrouble: 'cancelled' | 'failed' | null
  readonly shareQuery: ShareQuery
  /** The opportunity that is looked at, and which of its proposals. */
  readonly shareAt: string | null
  readonly shareChoice: string | null
  readonly shareRates: (Rates & { readonly version: number }) | null
  readonly shareSettings: ShareSettings | null
  /** Ducts with their free ways, year by year; null until somebody asks. */
  readonly shareDucts: (DuctYears & { readonly version: number }) | null
  /** The fewest masts for all groups together; null until somebody asks. */
  readonly removalPlan: (RemovalPlan & { readonly version: number }) | null
  readonly planProgress: number | null
  /** Year that planned changes are given. */
  readonly shareYear: number
  openSharing(): void
  closeSharing(): void
  /** Another tab. */
  seek(finder: Finder): void
  shareAgain(): Promise<void>
  cancelSharing(): void
  askShares(change: Partial<ShareQuery>): void
  /** Looks at one, and flies there; null leaves it. */
  goToShare(id: string | null): Promise<void>
  /** The next in the list, or the one before. */
  stepShare(by: 1 | -1): Promise<void>
  chooseProposal(id: string): void
  setShareYear(year: number): void
  /** The proposal that is looked at becomes planned changes, one step; the next open one is looked at. */
  acceptShare(): Promise<boolean>
  /** Opens the dialog that asks for the reason. */
  beginRejecting(): void
  rejectShare(reason: string): Promise<boolean>
  /** Takes the decision back; what it made of the data goes with undo only. */
  reopenShare(): Promise<boolean>
  listDucts(): Promise<void>
  planRemoval(): Promise<void>
  cancelPlan(): void
  acceptPlan(): Promise<boolean>
  dropPlan(): void
  limitSharing(settings: SharingSettings | null): Promise<void>
  saveSharing(what: ShareWhat, form: 'csv' | 'geojson'): Promise<void>
  /** Another project is open. */
  shareAnew(): void
  /** What is looked at, or the data, are others. */
  shareElsewhere(): void
}

/** A search that takes longer than this is not begun by itself after every change. */
const longMs = 3000

export const sharing: Slice<Sharing> = (set, get, { work, nowMs = () => performance.now() }) => {
  let isOpen = false
  let asking: AbortController | undefined
  let planning: AbortController | undefined
  let tookMs = 0
  let seen = ''

  async function search(): Promise<void> {
    asking?.abort(new Error('another search'))
    const abort = (asking = new AbortController())
    await Promise.resolve()
    if (abort !== asking || !isOpen || !get().status) return
    const { finder } = get()
    const from = nowMs()
    set({ shareProgress: 0, shareTrouble: null })
    try {
      abort.signal.throwIfAborted()
      const [found, rates] = await Promise.all([
        work.call('shareFound', { finder }, { signal: abort.signal, onProgress: (shareProgress: number) => void (!abort.signal.aborted && set({ shareProgress })) }),
        work.call('shareRates', null, { signal: abort.signal }),
      ])
      abort.signal.throwIfAborted()
      tookMs = nowMs() - from
      set({ shareFound: { ...get().shareFound, [finder]: found }, shareRates: rates })
      const { shareAt } = get()
      if (shareAt !== null && !found.opportunities.some(({ id }) => id === shareAt)) set({ shareAt: null, shareChoice: null })
    } catch (error) {
      if (abort !== asking) return
      if (abort.signal.aborted) return void set({ shareTrouble: 'cancelled' })
      set({ shareTrouble: 'failed' })
      get().tell({ tone: 'error', text: { key: 'sharing.failed' }, detail: String(error) })
    } finally {
      if (abort === asking) set({ shareProgress: null })
    }
  }

  async function settings(): Promise<void> {
    if (get().status) set({ shareSettings: await work.call('shareSettings', null) })
  }

  /** A decision, told where it was refused; null where nothing came of it. */
  async function settle(begin: (who: string) => Promise<Edited>): Promise<Carried | null> {
    const edited = await get().carryOut(begin)
    if (edited && 'refused' in edited) get().tell({ tone: 'warning', text: edited.refused })
    return edited && 'status' in edited ? edited : null
  }

  async function decide(verdict: Exclude<Verdict, 'planned'>, reason = ''): Promise<boolean> {
    const { finder, shareYear } = get()
    const one = shareLookedAt(get())
    if (!one) return false
    const proposal = verdict === 'accepted' ? (proposalLookedAt(get())?.id ?? null) : null
    let by = ''
    const done = await settle((who) => {
      by = who
      return work.call('decide', { finder, id: one.id, proposal, verdict, reason, who, year: shareYear })
    })
    if (!done) return false
    // Another search may be long in coming: the list says at once what was decided.
    const decision = verdict === 'open' ? null : { finding: one.id, rule: one.rule, reason, who: by, at: new Date().toISOString(), ...(proposal !== null && { accepted: proposal }) }
    const found = get().shareFound[finder]
    if (found && found.version < done.status.version) set({ shareFound: { ...get().shareFound, [finder]: { ...found, opportunities: found.opportunities.map((other) => (other.id === one.id ? { ...other, verdict, decision } : other)) } } })
    void search()
    const { version } = done.status
    const undo = () => void (get().status?.version === version && get().undo())
    get().tell({ tone: 'ok', text: { key: `sharing.did.${verdict}`, values: { name: one.name, year: shareYear } }, action: { text: { key: 'command.undo' }, run: undo } })
    return true
  }

  /** Decides, and goes on to the next one nobody has decided: below the one that was, then from the top. */
  async function decideAndGoOn(verdict: 'accepted' | 'rejected', reason?: string): Promise<boolean> {
    const list = sharesOf(get())
    const at = list.findIndex(({ id }) => id === get().shareAt)
    const next = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))].find((one) => one.verdict === 'open')
    const isDone = await decide(verdict, reason)
    if (isDone && next) await get().goToShare(next.id)
    return isDone
  }

  return {
    finder: 'colocation', shareFound: {}, shareProgress: null, shareTrouble: null, shareQuery: everything, shareAt: null, shareChoice: null, shareRates: null, shareSettings: null, shareDucts: null,
    removalPlan: null, planProgress: null, shareYear: new Date().getFullYear() + 1,
    openSharing() {
      if (isOpen) return
      isOpen = true
      void settings()
      void search()
    },
    closeSharing() {
      isOpen = false
      asking?.abort(new Error('closed'))
      planning?.abort(new Error('closed'))
      set({ shareProgress: null, planProgress: null })
    },
    seek(finder) {
      if (finder === get().finder) return
      set({ finder, shareAt: null, shareChoice: null })
      void search()
    },
    shareAgain: search,
    cancelSharing: () => asking?.abort(new Error('cancelled')),
    askShares: (change) => set({ shareQuery: { ...get().shareQuery, ...change } }),
    async goToShare(id) {
      set({ shareAt: id, shareChoice: null })
      const one = shareLookedAt(get())
      if (one && get().shareAsking) get().askShareFor(null)
      if (one && get().selected.length > 0) await get().select([])
      if (one) await get().flyTo([...new Set(one.proposals.flatMap(({ tasks }) => tasks.flatMap(({ subjects }) => subjects)).concat(one.subjects))])
    },
    async stepShare(by) {
      const list = sharesOf(get())
      if (list.length === 0) return
      const at = list.findIndex(({ id }) => id === get().shareAt)
      await get().goToShare(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]!.id)
    },
    chooseProposal: (shareChoice) => set({ shareChoice }),
    setShareYear: (shareYear) => set({ shareYear }),
    async acceptShare() {
      return isAgreed(get()) ? false : decideAndGoOn('accepted')
    },
    beginRejecting: () => get().show({ dialog: 'rejectShare' }),
    rejectShare: (reason) => decideAndGoOn('rejected', reason),
    reopenShare: () => decide('open'),
    async listDucts() {
      const { status, shareDucts } = get()
      if (status && shareDucts?.version !== status.version) set({ shareDucts: await work.call('shareDucts', null) })
    },
    async planRemoval() {
      planning?.abort(new Error('again'))
      const abort = (planning = new AbortController())
      set({ planProgress: 0 })
      try {
        // What is agreed to names the groups it is about: they have to be found first.
        if (get().shareFound.colocation?.version !== get().status?.version) set({ shareFound: { ...get().shareFound, colocation: await work.call('shareFound', { finder: 'colocation' }, { signal: abort.signal }) } })
        const removalPlan = await work.call('sharePlan', null, { signal: abort.signal, onProgress: (planProgress: number) => void (abort === planning && set({ planProgress })) })
        if (!abort.signal.aborted) set({ removalPlan })
      } catch (error) {
        if (!abort.signal.aborted) get().tell({ tone: 'error', text: { key: 'sharing.failed' }, detail: String(error) })
      } finally {
        if (abort === planning) set({ planProgress: null })
      }
    },
    cancelPlan: () => planning?.abort(new Error('cancelled')),
    async acceptPlan() {
      const { removalPlan, shareYear } = get()
      if (!removalPlan) return false
      const done = await settle((who) => work.call('decidePlan', { who, year: shareYear }))
      if (!done) return false
      const { version } = done.status
      set({ removalPlan: null })
      void search()
      get().tell({ tone: 'ok', text: { key: 'sharing.did.plan', values: { n: removalPlan.groups.length, year: shareYear } }, action: { text: { key: 'command.undo' }, run: () => void (get().status?.version === version && get().undo()) } })
      return true
    },
    dropPlan: () => set({ removalPlan: null }),
    async limitSharing(settings_) {
      try {
        await work.call('setSharing', settings_)
      } catch (error) {
        get().tell({ tone: 'error', text: { key: 'sharing.notKept' }, detail: String(error) })
      }
      set({ shareFound: {}, removalPlan: null })
      await settings()
      await search()
    },
    async saveSharing(what, form) {
      const { status, language, tell } = get()
      if (!status) return
      const t = translator(language)
      const project = nameOfProject(status.project)
      const subject = 'finder' in what ? t(`sharing.tab.${what.finder}`) : t('sharing.title')
      const title = t('sharing.file', { subject, name: 'own' in project ? project.own : t(project.key) })
      try {
        const name = await putFile(fileNameOf(title, form), () => work.call('shareFile', { what, form, language, name: title }), form)
        if (name !== null) tell({ tone: 'ok', text: { key: 'take.done', values: { name } } })
      } catch (error) {
        tell({ tone: 'error', text: { key: 'take.failed' }, detail: String(error) })
      }
    },
    shareElsewhere() {
      const { status, filter: { scope, day }, shareFound } = get()
      const key = JSON.stringify([scope, day])
      const isElsewhere = key !== seen
      seen = key
      if (isElsewhere) set({ shareFound: {}, shareRates: null, shareDucts: null, shareAt: null, shareChoice: null, removalPlan: null })
      else if (!status || shareFound[get().finder]?.version === status.version || tookMs > longMs) return
      if (isOpen) void search()
    },
    shareAnew() {
      seen = ''
      asking?.abort(new Error('another project'))
      set({ shareFound: {}, shareRates: null, shareSettings: null, shareDucts: null, removalPlan: null, shareAt: null, shareChoice: null, shareQuery: everything, shareTrouble: null })
      if (!isOpen) return
      void settings()
      void search()
    },
  }
}
