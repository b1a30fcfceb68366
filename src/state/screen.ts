import type { Slice } from './slice'

/** Work areas of the rail. One that is not built is not in the list. */
export const areas = ['map'] as const
export type Area = (typeof areas)[number]
export const drawerTabs = ['table', 'findings', 'history'] as const
export type DrawerTab = (typeof drawerTabs)[number]
export type Dialog = 'projects' | 'open' | 'address' | 'baseLayers' | 'waive' | 'name' | 'help' | 'keys'
export type Tool = 'select' | 'box' | 'length' | 'area'

/** How the furniture stands. It is remembered, since a planner arranges it once. */
export interface Screen {
  readonly area: Area
  readonly hasPanel: boolean
  readonly drawer: DrawerTab | null
  readonly drawerHeightPx: number
  readonly dialog: Dialog | null
  readonly tool: Tool
  readonly tourStep: number | null
  show(change: Partial<Pick<Screen, 'area' | 'hasPanel' | 'drawer' | 'drawerHeightPx' | 'dialog' | 'tool' | 'tourStep'>>): void
}

export const screen: Slice<Screen> = (set) => ({
  area: 'map', hasPanel: true, drawer: null, drawerHeightPx: 320, dialog: null, tool: 'select', tourStep: null,
  show: (change) => set(change),
})
