import { nothing } from '../model/change'
import type { Severity } from '../model/finding'
import type { Waiver } from '../model/waiver'
import type { FindingGroup, FindingState, Listed } from '../worker/findings'
import { noPages, Pager, type Pages } from './pages'
import type { Slice } from './slice'

export type { FindingGroup, FindingState, Listed }

/** What is asked of the list of findings. */
export interface FindingQuery {
  /** Null: all of them. */
  readonly severity: Severity | null
  readonly state: FindingState
  /** Those of a street alone, as it is called; null: all of them. */
  readonly among: { readonly name: string; readonly ids: readonly string[] } | null
}

/** What was found in the data, in groups that open to lists. */
export interface Findings {
  readonly findingQuery: FindingQuery
  /** Null until the first answer. Of every severity and state: the filters are counted too. */
  readonly groups: readonly FindingGroup[] | null
  /** The group whose findings are listed. */
  readonly group: Pick<FindingGroup, 'rule' | 'severity'> | null
  readonly listed: Pages<Listed>
  /** The finding a person is about to accept. */
  readonly waiving: Listed | null
  openFindings(): void
  closeFindings(): void
  askFindings(change: Partial<FindingQuery>): Promise<void>
  openGroup(group: Findings['group']): Promise<void>
  reachFindings(from: number, to: number): Promise<void>
  /** Every open finding of the group that offers a fix, as one step. */
  fixGroup(): Promise<void>
  /** How far the check of the whole project has come; null while none goes on. */
  readonly checking: { readonly fraction: number } | null
  checkAll(): Promise<void>
  stopChecking(): void
  /** Begins, or leaves, the dialog of acceptance. */
  beginWaiving(finding: Listed | null): void
  /** False where it was not done: nobody gave a name, or the window only looks. */
  waive(finding: Listed, reason: string): Promise<boolean>
  /** Takes an acceptance back. */
  unwaive(finding: Listed): Promise<void>
  findAgain(): Promise<void>
  /** Another project is open. */
  findAnew(): void
}

export const findings: Slice<Findings> = (set, get, { work }) => {
  let isOpen = false
  let asked = 0
  let working: AbortController | undefined

  const pager = new Pager<Listed>(async (from, to, signal) => {
    const { group, findingQuery: { state, among } } = get()
    const { findings, total } = await work.call('findings', { from, to, state, ...(among && { among: among.ids }), ...(group && { rule: group.rule, severity: group.severity }) }, { signal })
    return { items: findings, total }
  }, (listed) => set({ listed }))

  async function list(isSame: boolean): Promise<void> {
    if (isOpen && get().status && get().group) await pager.restart(isSame)
    else pager.clear()
  }

  async function count(): Promise<void> {
    const own = ++asked
    if (!isOpen || !get().status) return
    const { among } = get().findingQuery
    const groups = await work.call('findingGroups', { ...(among && { among: among.ids }) })
    if (own === asked) set({ groups })
  }

  async function put(finding: Listed, after: Waiver | null): Promise<void> {
    const { waiver: before, id, rule } = finding
    const halves = { ...(before && { before }), ...(after && { after }) }
    const values = { rule: `rule.${rule}.name` }
    await get().act({ key: after ? 'finding.accepting' : 'finding.reopening', values }, nothing, new Map([[id, halves]]))
  }

  return {
    findingQuery: { severity: null, state: 'open', among: null }, groups: null, group: null, listed: noPages, waiving: null,
    openFindings() {
      if (isOpen) return
      isOpen = true
      void count()
      void list(false)
    },
    closeFindings() {
      isOpen = false
      pager.clear()
    },
    async askFindings(change) {
      const findingQuery = { ...get().findingQuery, ...change }
      const { group } = get()
      const isOut = group !== null && findingQuery.severity !== null && findingQuery.severity !== group.severity
      const isOther = findingQuery.among !== get().findingQuery.among
      set({ findingQuery, ...((isOut || isOther) && { group: null }) })
      if (isOther) void count()
      await list(false)
    },
    async openGroup(group) {
      set({ group })
      await list(false)
    },
    reachFindings: (from, to) => pager.reach(from, to),
    async fixGroup() {
      const { group, edit, findingQuery: { among } } = get()
      if (group) await edit({ do: 'fix', findings: await work.call('fixable', { ...group, ...(among && { among: among.ids }) }) })
    },
    checking: null,
    async checkAll() {
      if (!get().status || get().checking) return
      const { signal } = (working = new AbortController())
      set({ checking: { fraction: 0 } })
      try {
        const status = await work.call('checkAll', null, { signal, onProgress: (fraction) => set({ checking: { fraction } }) })
        if (status.project.id === get().status?.project.id) set({ status })
        get().tell({ tone: 'ok', text: { key: 'check.done', values: { n: status.objects } } })
      } catch (error) {
        if (!signal.aborted) get().tell({ tone: 'error', text: { key: 'check.failed' }, detail: String(error) })
      } finally {
        set({ checking: null })
      }
    },
    stopChecking: () => working?.abort(new Error('stopped')),
    beginWaiving(finding) {
      set({ waiving: finding })
      get().show({ dialog: finding ? 'waive' : null })
    },
    async waive(finding, reason) {
      const who = get().who || (await get().askName())
      const before = get().status?.version
      if (who) await put(finding, { finding: finding.id, rule: finding.rule, reason, who, at: new Date().toISOString() })
      return get().status?.version !== before
    },
    unwaive: (finding) => put(finding, null),
    findAnew() {
      asked++
      working?.abort(new Error('another project'))
      pager.clear()
      set({ groups: null, group: null, waiving: null, findingQuery: { severity: null, state: 'open', among: null } })
    },
    async findAgain() {
      if (!get().status) return pager.clear()
      await Promise.all([count(), list(true)])
    },
  }
}
