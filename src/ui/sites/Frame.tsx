import type { ReactNode } from 'react'
import { isNarrow, useWidth } from '../controls/width'
import { Card, Low } from '../feature/FeaturePanel'
import './frame.css'

/** Beside the map where there is room for both; else over it, or a sheet from below. */
export function Frame({ label, children }: { label: string; children: ReactNode }) {
  const width = useWidth()
  if (width === 'wide') return <aside className="feature docked" data-region="right" aria-label={label}>{children}</aside>
  return isNarrow(width) ? <Low height="half" label={label}>{children}</Low> : <Card label={label} isWide>{children}</Card>
}
