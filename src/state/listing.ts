import type { Column } from '../export/cells'
import { translator } from '../i18n'
import { layers } from '../model/layer'
import { isKind, type Kind } from '../model/schema'
import type { Query, Row, Sieve } from '../worker/rows'
import { remember, remembered } from './memory'
import { noPages, Pager, type Pages } from './pages'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'

export type { Row, Sieve }

/** Objects as rows. Only what is in view is on the page. */
export interface Listing {
  readonly listQuery: Query
  readonly rows: Pages<Row>
  /** Objects of the layer or kind before the table's own sieves. */
  readonly rowsOf: number
  /** What a row's cells are, in their order. */
  readonly fields: readonly Column[]
  /** Shows a table: from now on it is kept up to date. */
  openList(): void
  closeList(): void
  ask(change: Partial<Query>): Promise<void>
  /** Another layer or kind: its own columns, no sieves. */
  listOf(of: Query['of'], only?: Query['only']): Promise<void>
  /** Rows come into view. */
  reachRows(from: number, to: number): Promise<void>
  chooseColumns(fields: readonly Column[]): Promise<void>
  /** Where a selected object stands in the list; −1 if it does not. */
  placeOf(id: string): Promise<number>
  idsBetween(from: number, to: number): Promise<readonly string[]>
  listAgain(): Promise<void>
  /** Another project is open: what was asked of the one before does not hold. */
  listAnew(): void
  /** The list as it is shown, as a file for a spreadsheet. */
  downloadRows(): Promise<void>
  readonly isDownloading: boolean
  /** A row of filters stands under the heads. */
  readonly hasSieves: boolean
  showSieves(isShown: boolean): void
  /** Leaves a sorting that takes too long; the rows shown before stay. */
  stopListing(): void
}

export const kindOf = ({ of }: Query): Kind => ('kind' in of ? of.kind : layers[of.layer].kind)
const plain = { sort: null, text: '', where: {}, only: 'all' } as const satisfies Partial<Query>

/** What a table of a kind shows until somebody chose otherwise: what tells one from another, then what is decided by. */
export const usualColumns: Readonly<Record<Kind, readonly Column[]>> = {
  site: ['code', 'name', 'owner', 'mastClass', 'heightM', 'support', 'status', 'tenants', '@ward', '@findings'],
  station: ['site', 'operator', 'technology', 'bandMHz', 'radiusM', 'status', '@ward', '@findings'],
  pole: ['@id', 'street', 'owner', 'poleClass', 'sector', 'heightM', 'capacityCables', '@ward', '@findings'],
  cable: ['@id', 'street', 'operator', 'role', 'placement', '@length', 'fibres', 'lowestM', 'status', '@findings'],
  duct: ['@id', 'street', 'owner', 'ductClass', '@length', 'ways', 'usedWays', 'shareable', '@ward', '@findings'],
  chamber: ['@id', 'street', 'owner', 'chamberClass', 'lidOwner', 'size', '@ward', '@findings'],
  servicePoint: ['name', 'pointClass', 'operator', 'address', 'landM2', 'floorM2', '@ward', '@findings'],
  place: ['name', 'class', 'address', 'population', 'households', 'fibre', '@ward', '@findings'],
  unit: ['name', 'unitCode', 'level', 'validFrom', 'validTo', 'parent', 'population', 'households', '@area', '@findings'],
  zone: ['name', 'purpose', 'validFrom', 'validTo', '@area', '@findings'],
  road: ['name', 'roadClass', 'widthM', '@length', 'hanging', 'undergroundingYear', '@ward', '@findings'],
  utility: ['@id', 'sector', 'owner', 'voltageKv', 'bare', '@length', '@ward', '@findings'],
  works: ['name', 'sector', 'owner', 'start', 'end', 'contact', '@ward', '@findings'],
  incident: ['name', 'category', 'reported', 'state', '@ward', '@findings'],
  background: ['name', 'class', '@area', '@findings'],
}

export const listing: Slice<Listing> = (set, get, { work, memory }) => {
  const chosen = new Map<Kind, readonly Column[]>(Object.entries(remembered(memory, 'columns', columnsFrom)) as [Kind, Column[]][])
  const fieldsFor = (query: Query) => chosen.get(kindOf(query)) ?? usualColumns[kindOf(query)]
  let isOpen = false

  const pager = new Pager<Row>(async (from, to, signal, onProgress) => {
    const { listQuery: query, fields } = get()
    const { rows, total, of } = await work.call('rows', { query, from, to, fields }, { signal, onProgress })
    if (!signal.aborted) set({ rowsOf: of })
    return { items: rows, total }
  }, (rows) => set({ rows }))

  const again = (isSame: boolean) => (isOpen && get().status ? pager.restart(isSame) : Promise.resolve())

  async function change(query: Query, isSame: boolean): Promise<void> {
    set({ listQuery: query, fields: fieldsFor(query) })
    await again(isSame)
  }

  const first: Query = { of: { layer: 'site' }, ...plain }
  return {
    listQuery: first, fields: fieldsFor(first), rows: noPages, rowsOf: 0,
    openList() {
      if (isOpen) return
      isOpen = true
      void again(false)
    },
    closeList() {
      isOpen = false
      pager.clear()
    },
    ask: (part) => change({ ...get().listQuery, ...part }, true),
    listOf: (of, only = 'all') => change({ of, ...plain, only, ...(only === 'selected' && { ids: get().selected }) }, false),
    reachRows: (from, to) => pager.reach(from, to),
    async chooseColumns(fields) {
      const kind = kindOf(get().listQuery)
      chosen.set(kind, fields)
      remember(memory, 'columns', Object.fromEntries(chosen))
      set({ fields })
      await again(true)
    },
    placeOf: (id) => work.call('positionInRows', { id, query: get().listQuery }),
    idsBetween: (from, to) => work.call('idsInRows', { query: get().listQuery, from, to }),
    hasSieves: false,
    showSieves: (isShown) => set({ hasSieves: isShown }),
    stopListing() {
      pager.cancel()
      if (get().listQuery.sort) set({ listQuery: { ...get().listQuery, sort: null } })
    },
    isDownloading: false,
    async downloadRows() {
      const { listQuery: query, fields, language, rows, status, tell } = get()
      const t = translator(language)
      const kind = 'kind' in query.of ? t(`kind.${query.of.kind}`) : t(`layer.${query.of.layer}`)
      set({ isDownloading: true })
      try {
        const name = await putFile(fileNameOf([status?.project.name, kind].filter(Boolean).join(' '), 'csv'), () => work.call('sheet', { query, fields, language }), 'csv')
        if (name !== null) tell({ tone: 'ok', text: { key: 'table.downloaded', values: { n: rows.total ?? 0, name } } })
      } catch (error) {
        tell({ tone: 'error', text: { key: 'table.downloadFailed' }, detail: String(error) })
      } finally {
        set({ isDownloading: false })
      }
    },
    listAnew() {
      pager.clear()
      set({ listQuery: { of: get().listQuery.of, ...plain }, rowsOf: 0 })
    },
    async listAgain() {
      if (!get().status) return pager.clear()
      await again(true)
    },
  }
}

function columnsFrom(value: unknown): Partial<Record<Kind, Column[]>> {
  if (typeof value !== 'object' || value === null) return {}
  const known = Object.entries(value).filter(([kind, columns]) => isKind(kind) && Array.isArray(columns) && columns.length > 0 && columns.every((column) => typeof column === 'string'))
  return Object.fromEntries(known) as Partial<Record<Kind, Column[]>>
}

