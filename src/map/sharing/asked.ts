import type { Feature, Geometry } from 'geojson'
import type { Translate } from '../../i18n'
import type { Answer, DuctRoutePiece, Place } from '../../analysis/sharing/asked'
import { circleOf } from '../../model/geometry'
import type { State } from '../../state'
import { halfway, point, shape } from './shapes'

export const stateOf = ({ obstacles }: Place, isAdvised: boolean): 'advised' | 'place' | 'bad' => (isAdvised ? 'advised' : obstacles.some(({ isFatal }) => isFatal) ? 'bad' : 'place')
/** The answer on the screen is that of the place on the map. */
export const answerNow = ({ mastAnswer, wishAt }: Pick<State, 'mastAnswer' | 'wishAt'>): Answer | null => (mastAnswer && wishAt && mastAnswer.wish.at.join() === wishAt.join() ? mastAnswer : null)

/** The place that was asked for, and where it could stand instead: by number, as in the list. */
export function mastShapes(state: Pick<State, 'wishAt' | 'mastAnswer' | 'answerAt'>, t: Translate): Feature[] {
  const { wishAt, answerAt } = state
  if (!wishAt) return []
  const answer = answerNow(state)
  const at = answerAt === null ? undefined : answer?.places[answerAt]
  const isElsewhere = at && at.distanceM > 0
  return [
    ...(answer ? [shape('within', circleOf([...wishAt], answer.withinM))] : []),
    ...(isElsewhere ? [shape('link', { type: 'LineString', coordinates: [[...wishAt], [...at.at]] })] : []),
    point('wish', wishAt),
    ...(answer?.places.flatMap((place, i) => (place.footing === 'free' && place.distanceM === 0 ? [] : [
      point('place', place.at, { i, rank: i + 1, state: stateOf(place, i === answer.advised), isAt: i === answerAt, ...(i === answerAt && { name: place.name, said: place.owner }) }),
    ])) ?? []),
    ...(isElsewhere ? [point('linkLabel', halfway({ type: 'LineString', coordinates: [[...wishAt], [...at.at]] })!, { name: t('requesting.mast.distance', { m: Math.round(at.distanceM) }) })] : []),
  ]
}

const said = ({ name, owner, freeWays }: DuctRoutePiece, t: Translate) => ({ name: name || owner, said: freeWays === null ? owner : `${owner}, ${t('requesting.route.free', { n: freeWays })}` })

/** The line as it was drawn, and once there is an answer, by what lies along it. */
export function routeShapes({ routeLine, routeAnswer }: Pick<State, 'routeLine' | 'routeAnswer'>, t: Translate): Feature[] {
  if (!routeLine) return []
  const drawn: Geometry = { type: 'LineString', coordinates: routeLine.map((at) => [...at]) }
  if (!routeAnswer || routeAnswer.wish.line !== routeLine && JSON.stringify(routeAnswer.wish.line) !== JSON.stringify(routeLine)) return [shape('drawn', drawn)]
  const pieces = routeAnswer.pieces.map((piece) => ({ piece, geometry: { type: 'LineString', coordinates: piece.line.map((at) => [...at]) } as const }))
  return [
    shape('drawn', drawn), ...pieces.map(({ piece: { what }, geometry }, i) => shape(what, geometry, { i })),
    ...pieces.flatMap(({ geometry: { coordinates } }) => [coordinates[0], coordinates.at(-1)].flatMap((at) => (at ? [point('node', at)] : []))),
    ...pieces.flatMap(({ piece, geometry }) => {
      const at = piece.what === 'none' ? null : halfway(geometry)
      return at ? [point('lineLabel', at, said(piece, t))] : []
    }),
  ]
}

export const areaShapes = (geometry: Geometry | null): Feature[] => (geometry ? [shape('area', geometry)] : [])
