import type { Feature, Position } from 'geojson'
import { asItIs, askable, type Assumptions, type Coverage, isTrying, type LayerName, type Question, type Tried, type UnitFigures, type WhatIf } from '../analysis/coverage/asked'
import { translator } from '../i18n'
import type { Phrase } from '../model/change'
import { editions } from '../model/filter'
import type { CoverageSettings, KeptCoverage } from '../worker/coverage'
import { nameOfProject } from './projects'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

export type { Assumptions, Coverage, Gap, Method, PlaceTally, Question, RadiusRule, Served, StationFigures, Tried, UnitFigures, VillageFigures, WhatIf } from '../analysis/coverage/asked'
export type { CoverageSettings, KeptCoverage } from '../worker/coverage'

/** What the map tells of coverage. */
export const coverModes = ['gaps', 'served', 'overlap', 'whatIf'] as const
export type CoverMode = (typeof coverModes)[number]

/** The work area of coverage: one question with its answer, what is tried, what was kept. */
export interface Covering {
  readonly question: Question
  readonly coverMode: CoverMode
  /** Null before the first answer, and where there are no data. */
  readonly coverage: Coverage | null
  /** The same question of the data as they are, while something is tried. */
  readonly asItStands: Coverage | null
  /** Share done of what is being worked out; null at rest. */
  readonly coverProgress: number | null
  /** Why there is no answer: it was cancelled, or went wrong. */
  readonly coverTrouble: 'cancelled' | 'failed' | null
  /** Layers the map shows, by name; those not asked for are not there. */
  readonly coverLayers: Readonly<Partial<Record<LayerName, readonly Feature[]>>>
  readonly whatIf: WhatIf
  readonly coverSettings: CoverageSettings | null
  /** The whole table, every operator and generation; null until it was asked for. */
  readonly coverTable: { readonly rows: readonly UnitFigures[]; readonly version: number } | null
  readonly coverTableProgress: number | null
  /** The gap that is looked at, by rank. */
  readonly gapAt: number | null
  /** Two or more kept results side by side, by id; `now` is the one on the screen. */
  readonly compared: readonly string[]
  /** The work area is on the screen. */
  openCoverage(): void
  closeCoverage(): void
  askCoverage(question: Partial<Question>): void
  showCover(mode: CoverMode): void
  /** Works it out again: data have changed, or it was stopped. */
  coverAgain(): Promise<void>
  cancelCoverage(): void
  /** Figures follow; the data stay as they are. */
  tryOut(change: Partial<WhatIf>): void
  stopTrying(): void
  /** A mast at a place, of the operator and generation asked about. */
  tryMast(at: Position): void
  assume(assumptions: Assumptions | null): Promise<void>
  /** What is wrong with the file, for where it was asked; null where all of it was read. */
  bringPeopleGrid(file: File): Promise<Phrase | null>
  dropPeopleGrid(): Promise<void>
  tabulate(): Promise<void>
  cancelTable(): void
  keepCoverage(name: string): Promise<void>
  renameKept(id: string, name: string): Promise<void>
  forgetKept(id: string): Promise<void>
  chooseCompared(ids: readonly string[]): void
  goToGap(rank: number | null): Promise<void>
  saveCoverage(form: 'csv' | 'geojson'): Promise<void>
  /** Another project is open. */
  coverAnew(): void
  /** The figures of what is looked at have come: where the scope or the edition is another, those of coverage are asked for again. */
  coverElsewhere(): void
}

/** The answer is of another state of the data than the one that is open. */
export const isStale = ({ coverage, status }: Pick<Covering, 'coverage'> & { readonly status: { readonly version: number } | null }): boolean =>
  coverage !== null && status !== null && coverage.method.version !== status.version

const layersOf: Readonly<Record<CoverMode, readonly LayerName[]>> = {
  gaps: ['villages', 'reach'], served: ['served', 'reach'], overlap: ['served', 'overlap', 'reach'], whatIf: ['reach'],
}
/** The limits of more stations than this are no picture for anybody, and megabytes. */
export const mostReaches = 3000
/** Where nobody drew villages, what is missing is told of whole wards. */
const layersFor = (mode: CoverMode, { villages, stations }: Pick<Coverage, 'villages' | 'stations'>): readonly LayerName[] =>
  layersOf[mode].filter((name) => name !== 'reach' || stations.length <= mostReaches).map((name) => (name === 'villages' && villages.length === 0 ? 'units' : name))

export const covering: Slice<Covering> = (set, get, { work }) => {
  let isOpen = false
  let asking: AbortController | undefined
  let tabling: AbortController | undefined
  let tries = 0
  let seen = ''

  async function answer(): Promise<void> {
    asking?.abort(new Error('another question'))
    const abort = (asking = new AbortController())
    await Promise.resolve()
    if (abort !== asking || !isOpen || !get().status) return
    const { question, whatIf, coverMode } = get()
    const options = { signal: abort.signal, onProgress: (coverProgress: number) => void (!abort.signal.aborted && set({ coverProgress })) }
    set({ coverProgress: 0, coverTrouble: null })
    try {
      abort.signal.throwIfAborted()
      const asItStands = isTrying(whatIf) ? await work.call('coverage', { question, whatIf: asItIs }, options) : null
      const coverage = await work.call('coverage', { question, whatIf }, options)
      abort.signal.throwIfAborted()
      set({ coverage, asItStands, ...(get().coverTable?.version !== coverage.method.version && { coverTable: null }) })
      await layers(coverMode, abort.signal)
    } catch (error) {
      if (abort !== asking) return
      if (!abort.signal.aborted) {
        set({ coverTrouble: 'failed' })
        get().tell({ tone: 'error', text: { key: 'coverage.failed' }, detail: String(error) })
      } else set({ coverTrouble: 'cancelled' })
    } finally {
      if (abort === asking) set({ coverProgress: null })
    }
  }

  async function layers(mode: CoverMode, signal: AbortSignal): Promise<void> {
    const { question, whatIf, coverage } = get()
    if (!coverage) return
    const names = layersFor(mode, coverage)
    const shapes = await Promise.all(names.map((what) => work.call('coverageLayer', { what, question, whatIf }, { signal })))
    if (!signal.aborted) set({ coverLayers: Object.fromEntries(names.map((name, i) => [name, shapes[i]!])) })
  }

  async function settings(): Promise<void> {
    if (get().status) set({ coverSettings: await work.call('coverageSettings', null) })
  }

  /** A change of what the project assumes or keeps, which is told where it cannot be. */
  async function settle(change: () => Promise<unknown>): Promise<void> {
    try {
      await change()
    } catch (error) {
      get().tell({ tone: 'error', text: { key: 'coverage.notKept' }, detail: String(error) })
    }
    await settings()
  }

  const setKept = (kept: readonly KeptCoverage[]) => settle(() => work.call('setKeptCoverage', kept))

  return {
    question: { technology: '5G', operator: null }, coverMode: 'gaps', coverage: null, asItStands: null, coverProgress: null, coverTrouble: null, coverLayers: {}, whatIf: asItIs,
    coverSettings: null, coverTable: null, coverTableProgress: null, gapAt: null, compared: [],
    openCoverage() {
      if (isOpen) return
      isOpen = true
      void settings()
      void answer()
    },
    closeCoverage() {
      isOpen = false
      asking?.abort(new Error('closed'))
      tabling?.abort(new Error('closed'))
      set({ coverLayers: {}, coverProgress: null, coverTableProgress: null, gapAt: null })
    },
    askCoverage(question) {
      set({ question: { ...get().question, ...question }, gapAt: null })
      void answer()
    },
    showCover(coverMode) {
      set({ coverMode })
      if (get().coverage && asking && !asking.signal.aborted) void layers(coverMode, asking.signal).catch(() => {})
    },
    coverAgain: answer,
    cancelCoverage: () => asking?.abort(new Error('cancelled')),
    tryOut(change) {
      set({ whatIf: { ...get().whatIf, ...change }, coverTable: null })
      void answer()
    },
    stopTrying() {
      set({ whatIf: asItIs, coverTable: null })
      if (get().tool === 'tryMast') get().show({ tool: 'select' })
      void answer()
    },
    tryMast([lng, lat]) {
      const { question, whatIf, coverSettings } = get()
      const operator = question.operator ?? coverSettings?.operators[0] ?? ''
      const technology = question.technology === 'broadband' ? '5G' : question.technology
      const tried: Tried = { id: `try-${++tries}`, at: [lng!, lat!], operator, technology, radiusM: null }
      get().tryOut({ added: [...whatIf.added, tried] })
    },
    async assume(assumptions) {
      await settle(() => work.call('setAssumptions', assumptions))
      set({ coverTable: null })
      await answer()
    },
    async bringPeopleGrid(file) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await work.call('readPeopleGrid', { name: file.name, bytes })
      if ('refused' in read) return read.refused
      const { grid, skipped } = read
      const values = { name: file.name, n: grid.cells.length / 3, skipped }
      await settle(() => work.call('setPeopleGrid', grid))
      if (skipped === 0) get().tell({ tone: 'ok', text: { key: 'coverage.gridRead', values } })
      set({ coverTable: null })
      void answer()
      return skipped ? { key: 'coverage.gridPart', values } : null
    },
    async dropPeopleGrid() {
      await settle(() => work.call('setPeopleGrid', null))
      set({ coverTable: null })
      await answer()
    },
    async tabulate() {
      const { status, coverTable, coverSettings, whatIf } = get()
      if (!status || (coverTable && coverTable.version === status.version)) return
      tabling?.abort(new Error('again'))
      const abort = (tabling = new AbortController())
      const known = coverSettings ?? (await work.call('coverageSettings', null))
      const technologies = askable(known.technologies)
      set({ coverTableProgress: 0 })
      try {
        const table = await work.call('coverageTable', { technologies, whatIf }, { signal: abort.signal, onProgress: (coverTableProgress: number) => void (abort === tabling && set({ coverTableProgress })) })
        if (!abort.signal.aborted) set({ coverTable: table })
      } catch (error) {
        if (!abort.signal.aborted) get().tell({ tone: 'error', text: { key: 'coverage.failed' }, detail: String(error) })
      } finally {
        if (abort === tabling) set({ coverTableProgress: null })
      }
    },
    cancelTable: () => tabling?.abort(new Error('cancelled')),
    async keepCoverage(name) {
      const { coverage, coverSettings, whatIf, filter, units, askName, tell } = get()
      if (!coverage || !coverSettings) return
      const { question, total, units: wards, operators, method, gaps } = coverage
      const scope = filter.scope === null ? null : (units?.find(({ id }) => id === filter.scope)?.name ?? total.name)
      const kept: KeptCoverage = {
        id: `kept-${Date.now().toString(36)}`, name, at: new Date().toISOString(), who: await askName(), whatIf, assumptions: coverSettings.assumptions, scope, gaps: gaps.length,
        coverage: { question, total, units: wards, operators, method },
      }
      await setKept([...coverSettings.kept, kept])
      tell({ tone: 'ok', text: { key: 'coverage.keptAs', values: { name } } })
    },
    renameKept: (id, name) => setKept((get().coverSettings?.kept ?? []).map((kept) => (kept.id === id ? { ...kept, name } : kept))),
    async forgetKept(id) {
      const before = get().coverSettings?.kept ?? []
      const gone = before.find((kept) => kept.id === id)
      if (!gone) return
      set({ compared: get().compared.filter((one) => one !== id) })
      await setKept(before.filter((kept) => kept.id !== id))
      get().tell({ tone: 'ok', text: { key: 'coverage.forgotten', values: { name: gone.name } }, action: { text: { key: 'command.undo' }, run: () => void setKept(before) } })
    },
    chooseCompared: (compared) => set({ compared }),
    async goToGap(rank) {
      set({ gapAt: rank })
      const gap = get().coverage?.gaps.find((one) => one.rank === rank)
      if (gap) await get().flyTo(gap.box)
    },
    async saveCoverage(form) {
      const { status, language, question, whatIf, coverSettings, tell } = get()
      if (!status || !coverSettings) return
      const t = translator(language)
      const project = nameOfProject(status.project)
      const title = t('coverage.file', { name: 'own' in project ? project.own : t(project.key) })
      try {
        const name = await putFile(fileNameOf(title, form), () => work.call('coverageFile', { form, question, whatIf, language, name: title, suggestions: get().suggestions }), form)
        if (name !== null) tell({ tone: 'ok', text: { key: 'take.done', values: { name } } })
      } catch (error) {
        tell({ tone: 'error', text: { key: 'take.failed' }, detail: String(error) })
      }
    },
    coverElsewhere() {
      const { filter: { scope, day }, hasSites, clearSites, prepareSites } = get()
      const key = JSON.stringify([scope, day])
      if (key === seen) return
      seen = key
      tabling?.abort(new Error('elsewhere'))
      set({ coverage: null, asItStands: null, coverTable: null, gapAt: null, coverLayers: {} })
      clearSites()
      if (hasSites) void prepareSites()
      void answer()
    },
    coverAnew() {
      seen = ''
      set({ coverage: null, asItStands: null, coverTable: null, coverSettings: null, whatIf: asItIs, gapAt: null, compared: [], coverLayers: {} })
      if (!isOpen) return
      void settings()
      void answer()
    },
  }
}

/** Which edition of the units the figures are of. */
export const isBefore = (day: string): boolean => day === editions.before
