import { isNarrow, useWidth } from '../controls/width'
import { Button } from '../controls/Button'
import { useCommand } from '../keyboard'
import { useShown } from '../shown'
import { Finder } from './Finder'
import './search.css'

/** One box over names, codes, streets, units and commands. Where the bar is narrow a button that brings the box. */
export function Search() {
  const isOver = isNarrow(useWidth())
  const hasSearch = useShown((state) => state.hasSearch)
  const { word, icon, shortcut, run } = useCommand('search')
  if (!isOver || hasSearch) return <Finder isOver={isOver} />
  return <Button look="icon" icon={icon} label={word} shortcut={shortcut} data-tour="search" onClick={run} />
}
