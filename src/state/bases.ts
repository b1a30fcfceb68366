import type { Phrase } from '../model/change'
import { remember, remembered } from './memory'
import type { Slice } from './slice'

export const baseKinds = ['pmtiles', 'xyz', 'wms'] as const
export type BaseKind = (typeof baseKinds)[number]
export const wmsVersions = ['1.3.0', '1.1.1'] as const
export type WmsVersion = (typeof wmsVersions)[number]

/** A map of somebody else under the project's own layers. It belongs to the office, not to the project. */
export interface Base {
  readonly id: string
  readonly kind: BaseKind
  readonly name: string
  readonly attribution: string
  /** 0–1. */
  readonly opacity: number
  readonly isOn: boolean
  /** With `{z}`, `{x}`, `{y}` for tiles; empty where a file was picked. */
  readonly url: string
  /** Name of the picked file; null where there is an address. */
  readonly file: string | null
  /** What a WMS is asked for. */
  readonly layers: string
  readonly version: WmsVersion
  readonly maxZoom: number
}

/** A file the browser can find again, where it has such a thing. */
export interface Handle {
  readonly name: string
  getFile(): Promise<File>
  queryPermission?(asked: { mode: 'read' }): Promise<PermissionState>
  requestPermission?(asked: { mode: 'read' }): Promise<PermissionState>
}

export interface Picked { readonly file: File; readonly handle: Handle | null }

export interface Bases {
  /** The first lies on top. */
  readonly bases: readonly Base[]
  /** Picked files that are at hand; a browser forgets them with the page, unless it kept a handle and may read it. */
  readonly baseFiles: ReadonlyMap<string, File>
  /** Why a base is not seen. */
  readonly baseTroubles: Readonly<Record<string, Phrase>>
  /** What files say of themselves. */
  readonly baseNotes: Readonly<Record<string, string>>
  addBase(base: Omit<Base, 'id'>, picked?: Picked): void
  changeBase(id: string, change: Partial<Omit<Base, 'id' | 'kind'>>): void
  /** −1 is up. */
  moveBase(id: string, by: 1 | -1): void
  removeBase(id: string): void
  giveFile(id: string, picked: Picked): void
  /** Looks for files the browser can find again; `isAsked`: somebody pressed a button, so it may ask for leave. */
  findFile(id: string, isAsked: boolean): Promise<boolean>
  tellBase(id: string, trouble: Phrase | null): void
  noteBase(id: string, attribution: string): void
}

export const bases: Slice<Bases> = (set, get, { memory, work }) => {
  function put(next: readonly Base[]): void {
    remember(memory, 'bases', next)
    set({ bases: next })
  }
  const change = (id: string, part: Partial<Base>) => put(get().bases.map((base) => (base.id === id ? { ...base, ...part } : base)))
  /** A browser without room only forgets where the file was. */
  const keepHandle = (id: string, value: Handle | null) => void work.call('keep', { key: `base.${id}`, value }).catch(() => {})

  return {
    bases: remembered(memory, 'bases', basesFrom), baseFiles: new Map(), baseTroubles: {}, baseNotes: {},
    addBase(base, picked) {
      const id = idBeside(get().bases)
      if (picked) get().giveFile(id, picked)
      put([{ ...base, id }, ...get().bases])
    },
    changeBase(id, part) {
      get().tellBase(id, null)
      change(id, part)
    },
    moveBase(id, by) {
      const list = [...get().bases]
      const at = list.findIndex((base) => base.id === id)
      const to = at + by
      if (at < 0 || to < 0 || to >= list.length) return
      ;[list[at], list[to]] = [list[to]!, list[at]!]
      put(list)
    },
    removeBase(id) {
      const baseFiles = new Map(get().baseFiles)
      baseFiles.delete(id)
      set({ baseFiles })
      if (get().bases.find((base) => base.id === id)?.file) keepHandle(id, null)
      get().tellBase(id, null)
      put(get().bases.filter((base) => base.id !== id))
    },
    giveFile(id, { file, handle }) {
      set({ baseFiles: new Map(get().baseFiles).set(id, file) })
      get().tellBase(id, null)
      keepHandle(id, handle)
      if (get().bases.some((base) => base.id === id)) change(id, { file: file.name })
    },
    async findFile(id, isAsked) {
      const base = get().bases.find((one) => one.id === id)
      if (!base?.file || get().baseFiles.has(id)) return true
      const file = await fileAgain(await work.call('recall', { key: `base.${id}` }).catch(() => null), isAsked)
      if (file) set({ baseFiles: new Map(get().baseFiles).set(id, file) })
      get().tellBase(id, file ? null : { key: 'base.pickAgain', values: { file: base.file } })
      return file !== null
    },
    tellBase(id, trouble) {
      const { [id]: before, ...rest } = get().baseTroubles
      if (before?.key !== trouble?.key) set({ baseTroubles: trouble ? { ...rest, [id]: trouble } : rest })
    },
    noteBase: (id, attribution) => set({ baseNotes: { ...get().baseNotes, [id]: attribution } }),
  }
}

async function fileAgain(value: unknown, isAsked: boolean): Promise<File | null> {
  const handle = value as Partial<Handle> | null
  if (!handle?.getFile || !handle.queryPermission) return null
  try {
    let permission = await handle.queryPermission({ mode: 'read' })
    if (permission === 'prompt' && isAsked) permission = (await handle.requestPermission?.({ mode: 'read' })) ?? 'denied'
    return permission === 'granted' ? await handle.getFile() : null
  } catch {
    return null
  }
}

function idBeside(bases: readonly Base[]): string {
  for (let n = 1; ; n++) if (!bases.some(({ id }) => id === `b${n}`)) return `b${n}`
}

/** What another version of the program left there is taken piece by piece. */
function basesFrom(value: unknown): readonly Base[] {
  return Array.isArray(value) ? value.flatMap((one: Partial<Record<keyof Base, unknown>> | null) => baseFrom(one ?? {}) ?? []) : []
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise

function baseFrom(value: Partial<Record<keyof Base, unknown>>): Base | null {
  const kind = baseKinds.find((one) => one === value.kind)
  const file = text(value.file) || null
  const url = text(value.url)
  if (!kind || !text(value.id) || (!file && !/^https?:\/\//i.test(url))) return null
  return {
    id: text(value.id), kind, name: text(value.name), attribution: text(value.attribution), opacity: number(value.opacity, 0, 1, 1), isOn: value.isOn === true,
    url, file, layers: text(value.layers), version: wmsVersions.find((one) => one === value.version) ?? '1.3.0', maxZoom: number(value.maxZoom, 0, 24, 19),
  }
}
