import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isNarrow, widthNow } from '../controls/width'
import { useLive, useShown } from '../shown'

/** A cell; the head is row −1. */
export interface Place { readonly row: number; readonly column: number }

interface Given {
  readonly total: number
  readonly columns: number
  readonly pageRows: number
  readonly reveal: (row: number, align: 'auto' | 'center') => void
  /** Opens a cell to be changed; false where it cannot be. */
  readonly edit: (place: Place) => boolean
}

/** Beyond this many a selection is no longer a choice. */
export const mostChosen = 5000

/** Where the keyboard stands in the grid, what its keys do there, and how the grid follows what is selected on the map. */
export function useKeys({ total, columns, pageRows, reveal, edit }: Given) {
  const live = useLive()
  const [at, setAt] = useState<Place | null>(null)
  /** Where a range begins. */
  const anchor = useRef(0)
  /** What the grid itself selected: it need not follow that. */
  const own = useRef<string | null>(null)
  const selected = useShown((state) => state.selected)

  const select = async (from: number, to: number, how: 'replace' | 'toggle') => {
    const { idsBetween, select: choose, tell } = live.getState()
    const ids = await idsBetween(from, Math.min(to, from + mostChosen))
    if (to - from > mostChosen) tell({ tone: 'warning', text: { key: 'table.tooMany', values: { n: mostChosen } } })
    own.current = ids.at(-1) ?? null
    await choose(ids, how)
  }
  const range = (row: number) => select(Math.min(anchor.current, row), Math.max(anchor.current, row) + 1, 'replace')
  const fly = async (row: number) => {
    const [id] = await live.getState().idsBetween(row, row + 1)
    if (id === undefined) return
    const { flyTo, select: choose, selected: now, show, tell } = live.getState()
    own.current = id
    if (!now.includes(id)) await choose([id])
    if (!(await flyTo([id]))) tell({ tone: 'info', text: { key: 'table.noPlace' } })
    else if (isNarrow(widthNow())) show({ drawer: null })
  }
  const sort = (column: number) => {
    const { fields, listQuery, ask } = live.getState()
    const field = fields[column]
    if (field) void ask({ sort: nextSort(listQuery.sort, field) })
  }

  const go = (place: Place, isRange: boolean) => {
    const row = Math.max(-1, Math.min(total - 1, place.row))
    setAt({ row, column: Math.max(0, Math.min(columns - 1, place.column)) })
    if (row >= 0) reveal(row, 'auto')
    if (isRange && row >= 0) void range(row)
    else anchor.current = Math.max(0, row)
  }

  const press = (event: KeyboardEvent) => {
    if (isField(event.target)) return
    const { row, column } = at ?? { row: 0, column: 0 }
    const isControl = event.ctrlKey || event.metaKey
    const to = placeAfter(event.key, isControl, { row, column }, { total, columns, pageRows })
    if (to) go(to, event.shiftKey && to.row !== row)
    else if (row >= 0 && !isControl && (event.key === 'F2' || event.key === 'Enter') && edit({ row, column })) void 0
    else if (event.key === 'Enter') void (row < 0 ? sort(column) : fly(row))
    else if (event.key === ' ' && row >= 0) void (event.shiftKey ? range(row) : select(row, row + 1, 'toggle'))
    else if (event.key.toLowerCase() === 'a' && isControl) void select(0, total, 'replace')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const click = (event: MouseEvent) => {
    const place = placeUnder(event.target)
    if (!place || isField(event.target)) return
    setAt(place)
    if (place.row < 0) return sort(place.column)
    if (event.detail > 1) return void fly(place.row)
    if (event.shiftKey) return void range(place.row)
    anchor.current = place.row
    void select(place.row, place.row + 1, event.ctrlKey || event.metaKey ? 'toggle' : 'replace')
  }

  /** Shift takes rows, not the letters between two presses. */
  const down = (event: MouseEvent<HTMLElement>) => {
    if (!event.shiftKey || isField(event.target) || !placeUnder(event.target)) return
    event.preventDefault()
    event.currentTarget.focus()
  }

  const stand = useEffectEvent((row: number) => {
    if (row < 0) return
    reveal(row, 'center')
    anchor.current = row
    setAt((before) => ({ row, column: before?.column ?? 0 }))
  })
  const last = selected.at(-1)
  useEffect(() => {
    if (last === undefined || last === own.current) return
    own.current = null
    void live.getState().placeOf(last).then(stand)
  }, [last, live])

  return { at, setAt, go, press, click, down }
}

const isField = (target: EventTarget): boolean => target instanceof HTMLElement && target.matches('input, select, option')

/** One listener for all cells, since they come and go. */
function placeUnder(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}

function placeAfter(key: string, isControl: boolean, { row, column }: Place, { total, columns, pageRows }: Pick<Given, 'total' | 'columns' | 'pageRows'>): Place | null {
  switch (key) {
    case 'ArrowDown': return { row: row + 1, column }
    case 'ArrowUp': return { row: row - 1, column }
    case 'ArrowRight': return { row, column: column + 1 }
    case 'ArrowLeft': return { row, column: column - 1 }
    case 'PageDown': return { row: row + pageRows, column }
    case 'PageUp': return { row: Math.max(0, row - pageRows), column }
    case 'Home': return { row: isControl ? 0 : row, column: 0 }
    case 'End': return { row: isControl ? total - 1 : row, column: columns - 1 }
    default: return null
  }
}

/** Up, down, as it came. */
export function nextSort<F extends string>(sort: { readonly field: F; readonly isDown: boolean } | null, field: F): { field: F; isDown: boolean } | null {
  if (sort?.field !== field) return { field, isDown: false }
  return sort.isDown ? null : { field, isDown: true }
}
