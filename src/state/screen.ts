import { remember, remembered } from './memory'
import type { Slice } from './slice'

/** Work areas of the rail. One that is not built is not in the list. */
export const areas = ['map', 'coverage', 'sharing', 'cables'] as const
export type Area = (typeof areas)[number]
export const drawerTabs = ['table', 'findings', 'history', 'changes', 'coverage', 'sharing', 'streets', 'programme'] as const
/** Tabs that belong to a work area and go with it. */
export const tabsOfArea: Readonly<Partial<Record<DrawerTab, Area>>> = { coverage: 'coverage', sharing: 'sharing', streets: 'cables', programme: 'cables' }
export type DrawerTab = (typeof drawerTabs)[number]
export type Dialog = 'projects' | 'open' | 'address' | 'baseLayers' | 'waive' | 'name' | 'help' | 'keys' | 'loose' | 'coordinates' | 'offset' | 'copyFrom' | 'assumptions' | 'keepCoverage' | 'sharing' | 'rejectShare' | 'rules' | 'prices' | 'mark'
/** `area` and `length` measure. `route` draws a line along what stands there. `tryMast` sets one that is only tried; `requestMast`, `ductRoute` and `ownedArea` ask what could be shared there. */
export type Tool = 'select' | 'box' | 'length' | 'area' | 'tryMast' | 'requestMast' | 'ductRoute' | 'ownedArea' | DrawingTool | ChangingTool
export type DrawingTool = 'point' | 'line' | 'polygon' | 'route'
export type ChangingTool = 'reshape' | 'move' | 'split' | 'cut'
export const isDrawing = (tool: Tool): tool is DrawingTool => tool === 'point' || tool === 'line' || tool === 'polygon' || tool === 'route'
export const isChanging = (tool: Tool): tool is ChangingTool => tool === 'reshape' || tool === 'move' || tool === 'split' || tool === 'cut'

export const panelWidthsPx = { least: 256, most: 328 } as const
export const drawerLeastPx = 232

/** Furniture that is arranged once and found again. */
interface Furniture {
  readonly area: Area
  /** The left panel stands beside the map. */
  readonly hasPanel: boolean
  readonly panelWidthPx: number
  readonly drawer: DrawerTab | null
  readonly drawerHeightPx: number
  /** Groups of layers that are folded. */
  readonly folded: readonly string[]
  /** Single letters and signs are commands. Who speaks to the computer, or hits keys by accident, switches them off. */
  readonly hasLetterKeys: boolean
}

/** How the screen stands. */
export interface Screen extends Furniture {
  /** On a narrow screen: the left panel lies over the map. It never opens by itself. */
  readonly hasOverlay: boolean
  /** Somebody looks for something: the search box has the focus, or covers the top bar where that is narrow. */
  readonly hasSearch: boolean
  /** The list of wards to choose the scope from is open. */
  readonly hasScope: boolean
  readonly dialog: Dialog | null
  readonly tool: Tool
  readonly tourStep: number | null
  show(change: Partial<Omit<Screen, 'show'>>): void
}

const standard: Furniture = {
  area: 'map', hasPanel: true, panelWidthPx: 304, drawer: null, drawerHeightPx: 320, folded: ['people', 'others', 'rules', 'units', 'ground'],
  hasLetterKeys: true,
}

const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(Math.max(least, Math.min(most, value))) : otherwise
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((item) => item === value)

/** What was remembered may come from an older program or from nowhere: each piece is believed by itself. */
export function furnitureOf(value: unknown): Furniture {
  const old = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Furniture, unknown>>
  return {
    area: oneOf(areas, old.area) ?? standard.area,
    hasPanel: typeof old.hasPanel === 'boolean' ? old.hasPanel : standard.hasPanel,
    panelWidthPx: within(old.panelWidthPx, panelWidthsPx.least, panelWidthsPx.most, standard.panelWidthPx),
    drawer: oneOf(drawerTabs, old.drawer) ?? null,
    drawerHeightPx: within(old.drawerHeightPx, drawerLeastPx, 2000, standard.drawerHeightPx),
    folded: Array.isArray(old.folded) ? old.folded.filter((group) => typeof group === 'string') : standard.folded,
    hasLetterKeys: old.hasLetterKeys !== false,
  }
}

export const screen: Slice<Screen> = (set, get, { memory }) => ({
  ...remembered(memory, 'screen', furnitureOf), hasOverlay: false, hasSearch: false, hasScope: false, dialog: null, tool: 'select', tourStep: null,
  show(change) {
    // What an area shows below the map goes with it.
    const { drawer } = get()
    const owner = drawer === null ? undefined : tabsOfArea[drawer]
    const leaves = change.area !== undefined && owner !== undefined && change.area !== owner
    set(leaves ? { drawer: null, ...change } : change)
    if (!Object.keys(standard).some((key) => key in change)) return
    const { area, hasPanel, panelWidthPx, drawer: kept, drawerHeightPx, folded, hasLetterKeys } = get()
    remember(memory, 'screen', { area, hasPanel, panelWidthPx, drawer: kept, drawerHeightPx, folded, hasLetterKeys } satisfies Furniture)
  },
})
