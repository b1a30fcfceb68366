import { type ReactNode, useEffect } from 'react'
import type { SheetHeight } from '../controls/Sheet'
import { isNarrow, useWidth } from '../controls/width'
import { Card, Low } from '../feature/FeaturePanel'
import { useShown } from '../shown'
import './frame.css'

/** Beside the map where there is room for both; else over it, or a sheet from below. */
export function Frame({ label, height = 'half', children }: { label: string; height?: SheetHeight; children: ReactNode }) {
  const width = useWidth()
  const isSheet = isNarrow(width)
  const show = useShown((state) => state.show)
  // The left panel, from where it is often opened, would lie over the sheet.
  useEffect(() => {
    if (isSheet) show({ hasOverlay: false })
  }, [isSheet, show])
  if (width === 'wide') return <aside className="feature docked" data-region="right" aria-label={label}>{children}</aside>
  return isSheet ? <Low height={height} label={label}>{children}</Low> : <Card label={label} isWide>{children}</Card>
}
