import { type ReactNode, useEffect } from 'react'
import { type Area, panelWidthsPx } from '../../state/screen'
import { Escape } from '../controls/Escape'
import { Splitter } from '../controls/Splitter'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'

/** The left panel: beside the map, its width remembered; on a narrow screen over the map, and only when asked for. */
export function Side({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const isOver = isNarrow(useWidth())
  const { area, hasPanel, hasOverlay, panelWidthPx, show } = useParts('area', 'hasPanel', 'hasOverlay', 'panelWidthPx', 'show')
  useEffect(() => void show({ hasOverlay: false }), [isOver, show])
  const close = () => {
    show({ hasOverlay: false })
    document.getElementById('main')?.focus()
  }
  if (!(isOver ? hasOverlay : hasPanel)) return null
  return (
    <aside
      className="side" data-covers={isOver ? 'left' : undefined} data-region="panel" data-tour="layers" aria-label={t(area === 'map' ? 'region.panel' : `area.${area}`)}
      style={isOver ? undefined : { width: panelWidthPx }}
    >
      <Escape onEscape={isOver ? close : null}>{children}</Escape>
      {!isOver && (
        <Splitter
          label={t('region.panelWidth')} isUpright sizePx={panelWidthPx} leastPx={panelWidthsPx.least} mostPx={panelWidthsPx.most}
          onChange={(sizePx) => show({ panelWidthPx: sizePx })}
        />
      )}
    </aside>
  )
}

/** Whether the left panel is seen at this width, and how to turn that over. */
export function usePanel(): { isShown: boolean; toggle: () => void; open: (area: Area) => void } {
  const isOver = isNarrow(useWidth())
  const isShown = useShown((state) => (isOver ? state.hasOverlay : state.hasPanel))
  const show = useShown((state) => state.show)
  return {
    isShown,
    toggle: () => show(isOver ? { hasOverlay: !isShown } : { hasPanel: !isShown }),
    open: (area) => show(isOver ? { area, hasOverlay: true } : { area, hasPanel: true }),
  }
}
