import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import type { Phrase } from '../../model/change'
import { lengthM } from '../../model/geometry'
import { between } from '../coverage/basis'
import { drawn, type Hit } from '../beside'
import type { Asked } from '../sharing/result'
import type { DuctRoute, DuctRoutePiece, DuctWish } from './result'
import { flat, ownerOf, reachOf, type Scene, sceneOf, scaleOf, tenantsOf } from './scene'
import { filledIn, freeWaysOf } from './ways'

/** One duct, or none, for a stretch of the line. */
interface Taken { readonly fromM: number; readonly toM: number; readonly duct: number | null }

/** Along a drawn line: where the ducts beside it have room in a year, where they are full, where there are none. */
export function* ductRoute({ dataset, settings }: Pick<Asked, 'dataset' | 'settings'>, wish: DuctWish): Generator<number, DuctRoute> {
  const scene = yield* between(0, 0.9, sceneOf(dataset))
  const line = flat({ geometry: { coordinates: wish.line as Position[] } }, scene.plane)
  const reach = reachOf(settings, line.length > 0 ? scaleOf(line, scene.plane) : 1)
  const free = new Map<number, number | null>()
  const freeOf = (duct: number) => {
    if (!free.has(duct)) free.set(duct, freeWaysOf(dataset, scene.ducts[duct]!, wish.year))
    return free.get(duct)!
  }
  const hits = scene.besides.hits(line, reach).filter(({ line: duct }) => isThere(scene, duct, wish.year))
  const has = (duct: number) => (freeOf(duct) ?? -1) >= wish.ways
  const pieces = takenOf(scene, line, hits, has).map(({ fromM, toM, duct }): DuctRoutePiece => {
    const positions = drawn(wish.line, line, { fromM, toM })
    const lengthOwn = lengthM(positions)
    if (duct === null) return { what: 'none', duct: null, name: '', owner: '', freeWays: null, tenants: [], lengthM: lengthOwn, line: positions }
    const feature = scene.ducts[duct]!
    return {
      what: has(duct) ? 'room' : 'full', duct: feature.id, name: feature.properties.street || calledOf(feature), owner: ownerOf(feature), freeWays: freeOf(duct),
      tenants: tenantsOf(feature, filledIn(scene.filled, feature.id)), lengthM: lengthOwn, line: positions,
    }
  })
  const withRoom = pieces.filter(({ what }) => what === 'room')
  const newM = sum(pieces.filter(({ what }) => what !== 'room'))
  return {
    wish, pieces, lengthM: lengthM(wish.line), withRoomM: sum(withRoom), newM,
    owners: [...new Set(withRoom.map(({ owner }) => owner).filter((owner) => owner !== ''))].sort(),
    costVnd: settings.trenchVndPerM === null ? null : newM * settings.trenchVndPerM, notes: notesOf(scene, settings, pieces, newM),
  }
}

const sum = (pieces: readonly DuctRoutePiece[]): number => pieces.reduce((whole, piece) => whole + piece.lengthM, 0)

/** Built by then, and not to be taken away. */
function isThere({ ducts }: Scene, duct: number, year: number): boolean {
  const { status, action, phase } = ducts[duct]!.properties
  const isBuilt = status !== 'planned' && status !== 'proposed' && status !== 'underConstruction'
  const named = typeof phase === 'number' ? phase : null
  if (action === 'remove') return isBuilt && named !== null && year < named
  return isBuilt || (named !== null && named <= year)
}

/** Between the ends of hits one duct is taken: the nearest at the middle of those with room, or else of all. Neighbours of the same duct are one. */
function takenOf({ besides, ducts }: Scene, line: Float64Array, hits: readonly Hit[], has: (duct: number) => boolean): Taken[] {
  let wholeM = 0
  for (let i = 2; i < line.length; i += 2) wholeM += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  const marks = [...new Set([0, wholeM, ...hits.flatMap(({ fromM, toM }) => [fromM, toM])])].sort((a, b) => a - b)
  const taken: Taken[] = []
  for (let k = 1; k < marks.length; k++) {
    const [fromM, toM] = [marks[k - 1]!, marks[k]!]
    if (toM - fromM < finestM && k < marks.length - 1) {
      marks[k] = fromM
      continue
    }
    const middle = (fromM + toM) / 2
    const near = hits.filter((hit) => hit.fromM <= middle && hit.toM >= middle)
      .map((hit) => ({ duct: hit.line, rank: has(hit.line) ? 0 : 1, offM: besides.offM(line, hit, middle) }))
      .sort((a, b) => a.rank - b.rank || a.offM - b.offM || (ducts[a.duct]!.id < ducts[b.duct]!.id ? -1 : 1))
    const duct = near[0]?.duct ?? null
    const last = taken.at(-1)
    if (last?.duct === duct) taken[taken.length - 1] = { ...last, toM }
    else taken.push({ fromM, toM, duct })
  }
  return taken
}
/** No piece is shorter. */
const finestM = 1e-3

function notesOf(scene: Scene, { trenchVndPerM, ducts: { withinM, angleDeg } }: Asked['settings'], pieces: readonly DuctRoutePiece[], newM: number): Phrase[] {
  const used = new Set(pieces.flatMap(({ what, duct }) => (what === 'room' ? [duct] : [])))
  const closed = scene.ducts.filter(({ id, properties: { shareable } }) => used.has(id) && shareable !== true)
  return [
    ...(scene.ducts.length === 0 ? [{ key: 'ducting.note.noDucts' } as const] : []),
    { key: 'ducting.note.within', values: { within: withinM, angle: angleDeg } },
    { key: 'ducting.note.nearest' },
    ...(pieces.some(({ what }) => what === 'full') ? [{ key: 'ducting.note.needed' } as const] : []),
    ...(closed.length > 0 ? [{ key: 'ducting.note.closed', values: { names: closed.map(calledOf).join(', ') } } as const] : []),
    ...(newM > 0 && trenchVndPerM === null ? [{ key: 'ducting.note.noPrice' } as const] : []),
  ]
}
