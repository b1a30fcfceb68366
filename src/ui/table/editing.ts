import { useState } from 'react'
import { fieldOf } from '../../export/cells'
import type { Kind } from '../../model/schema'
import type { Row } from '../../worker/rows'
import { useLive } from '../shown'
import type { Place } from './keys'

/** The cell that is being changed, with its row as it was when that began; the value is whole, where a row may show the beginning of a list. */
export interface Editing extends Place { readonly held: Row; readonly value: unknown }

export function useEditing(kind: Kind) {
  const live = useLive()
  const [editing, setEditing] = useState<Editing | null>(null)
  /** Only what the schema has can be written; what is worked out cannot. */
  const edit = (place: Place): boolean => {
    const { rows, fields, status } = live.getState()
    const held = rows.items.get(place.row)
    const column = fields[place.column]
    if (!held || !column || !status || status.project.isReadOnly || !fieldOf(kind, column)) return false
    void live.getState().work.call('hold', { ids: [held.id], most: 1 }).then(({ features: [feature] }) => {
      if (feature && feature.properties.kind === kind) setEditing({ ...place, held, value: feature.properties[column] })
    })
    return true
  }
  const end = (): Place | null => {
    setEditing(null)
    return editing
  }
  return { editing, edit, end }
}
