import type { Feature, Geometry, Position } from 'geojson'
import type { State } from '../../state'
import type { Hand, Running, Sketch } from '../../state/sketch'
import type { HandPart } from '../style/hand'

const shape = (part: HandPart, geometry: Geometry): Feature => ({ type: 'Feature', geometry, properties: { part } })
const point = (part: HandPart, coordinates: Position): Feature => shape(part, { type: 'Point', coordinates: [...coordinates] })
const line = (part: HandPart, coordinates: readonly Position[]): Feature[] => (coordinates.length < 2 ? [] : [shape(part, { type: 'LineString', coordinates: [...coordinates] })])
const area = (part: HandPart, ring: readonly Position[]): Feature[] => (ring.length < 3 ? [] : [shape(part, { type: 'Polygon', coordinates: [[...ring, ring[0]!]] })])

const snapped = (running: Running | null): Feature[] => (running?.snap ? [point('snap', running.position)] : [])

/** What is being drawn: what is fixed, what follows the pointer, and what that is drawn to. */
function sketched({ shape: kind, corners, running }: Sketch): Feature[] {
  const fixed = corners.map(({ position }) => position)
  const whole = running && kind !== 'point' ? [...fixed, running.position] : fixed
  const last = fixed.at(-1)
  const tail = running && last && kind !== 'point' ? [last, running.position] : []
  const closing = kind === 'area' && whole.length > 2 ? [whole.at(-1)!, whole[0]!] : []
  return [
    ...(kind === 'area' ? area('area', whole) : []), ...(kind === 'point' ? [] : line('edge', fixed)), ...line('running', tail), ...line('running', closing),
    ...corners.map(({ position, isPassed }, i) => point(isPassed ? 'mid' : i === corners.length - 1 ? 'last' : 'vertex', position)), ...snapped(running),
  ]
}

/** What is being changed: the shape as it would be, its handles, and what the one in the hand is drawn to. */
function handled({ ghosts, vertices, midpoints, active, running }: Hand): Feature[] {
  const isDragging = ghosts.length > 0
  const isActive = (path: readonly number[]) => active !== null && path.join() === active.join()
  return [
    ...ghosts.map((ghost) => shape('ghost', ghost)),
    ...(isDragging ? [] : midpoints.map(({ position }) => point('mid', position))),
    ...vertices.flatMap(({ path, position }) => (isActive(path) ? (isDragging && running ? [] : point('last', position)) : point('vertex', position))),
    ...(isDragging && running ? [point('last', running.position)] : []), ...snapped(running),
  ]
}

/** All that is in the hand, from below to above. */
export function shapesInHand({ sketch, hand, typed, tool }: Pick<State, 'sketch' | 'hand' | 'typed' | 'tool'>): Feature[] {
  const list = tool === 'polygon' ? area('typed', typed) : tool === 'point' ? [] : line('typed', typed)
  return [...list, ...(hand ? handled(hand) : []), ...(sketch ? sketched(sketch) : []), ...typed.map((position) => point('typed', position))]
}

/** What an edit would do. */
export function shapesProposed(proposal: State['proposal']): Feature[] {
  if (!proposal) return []
  const { added, changed, removed } = proposal.proposal
  const all = { removed, changed, added } as const
  return (['removed', 'changed', 'added'] as const).flatMap((part) =>
    all[part].flatMap(({ geometry }): Feature[] => (geometry ? [{ type: 'Feature', geometry, properties: { part } }] : [])))
}
