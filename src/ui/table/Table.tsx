import { useEffect } from 'react'
import type { Layer } from '../../model/layer'
import { layerNames } from '../../model/layer'
import { useLive, useParts, useShown } from '../shown'
import { Bar } from './Bar'
import { Elsewhere } from './Elsewhere'
import { Grid } from './Grid'
import { Nothing } from './Nothing'
import { Waiting } from './Waiting'
import './table.css'

/** Objects as rows: everything the map shows, and what it cannot show. */
export function Table() {
  const { openList, closeList } = useParts('openList', 'closeList')
  const hasProject = useShown(({ status }) => status !== null)
  const isEmpty = useShown(({ rows }) => rows.total === 0 && !rows.isWaiting)
  useEffect(() => {
    openList()
    return closeList
  }, [openList, closeList])
  useFirstLayer()
  if (!hasProject) return <Nothing />
  return (
    <div className="table">
      <Bar />
      <Elsewhere />
      <Grid isEmpty={isEmpty} />
      {isEmpty && <Nothing />}
      <Waiting />
    </div>
  )
}

/** A table of what is not there helps nobody: it begins with the first layer that has something. */
function useFirstLayer(): void {
  const live = useLive()
  const counts = useShown((state) => state.counts)
  useEffect(() => {
    const { listQuery, listOf } = live.getState()
    if (!counts || 'kind' in listQuery.of) return
    const isThere = (layer: Layer) => (counts.layers[layer]?.total ?? 0) > 0
    const first = layerNames.find(isThere)
    if (first && !isThere(listQuery.of.layer)) void listOf({ layer: first })
  }, [counts, live])
}
