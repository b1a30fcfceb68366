import type { Position } from 'geojson'
import type { Feature } from '../../model/dataset'
import type { State, Store } from '../../state'
import type { PixelPoint } from '../picking'
import type { Press, Snapper } from './snapper'

/** What every tool of the hand works with. All it knows of its work rests in the state. */
export interface Bench {
  readonly store: Store
  readonly snapper: Snapper
  readonly pixelOf: (position: Position) => PixelPoint
  readonly placeAt: (at: PixelPoint) => Position
  /** Where the keyboard's cross-hair stands. */
  readonly centre: () => Press
  readonly isInView: (position: Position) => boolean
}

/** Something held while the pointer is down. */
export interface Grip {
  move(press: Press): void
  /** The pointer was let go. */
  end(press: Press): void
  /** The system took the pointer away. */
  cancel(): void
}

/** What one tool does with presses, drags and keys. What answers true is not handed on. */
export interface HandTool {
  click?(press: Press): boolean
  doubleClick?(): void
  move?(press: Press | null): void
  /** Null where there is nothing to be taken, so the map moves. */
  grab?(press: Press): Grip | null
  /** Whether something can be taken there. */
  isOver?(press: Press): boolean
  menu?(press: Press): boolean
  key?(event: KeyboardEvent): boolean
  keyUp?(event: KeyboardEvent): void
  /** The state or the view is another. */
  refresh?(now: State, was: State | null): void
}

/** The one object that is selected, with its shape. */
export function oneHeld({ selected, held }: State): Feature & { geometry: NonNullable<Feature['geometry']> } | null {
  const [only] = held
  return selected.length === 1 && only?.geometry && only.id === selected[0] ? (only as Feature & { geometry: NonNullable<Feature['geometry']> }) : null
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Alt and an arrow: a pixel that way; Shift makes it ten. */
export function stepOf({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): PixelPoint | null {
  const step = altKey && !ctrlKey ? steps[key] : undefined
  const by = shiftKey ? 10 : 1
  return step ? { x: step[0] * by, y: step[1] * by } : null
}
