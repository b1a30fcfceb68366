import type { Position } from 'geojson'
import type { WordKey } from '../../i18n'
import { calledOf } from '../called'
import type { Phrase } from '../change'
import { type Dataset, type Feature, get } from '../dataset'
import { metresBetween } from '../geometry'
import { sameM } from '../network'
import { fieldsNaming, means, named, namesIn, namingFields, referrersOf } from '../referrers'
import { fieldsOf } from '../schema'
import { isSamePlace } from '../vertices'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { alike, rewrite } from './finish'
import { thing } from './naming'
import { Slate } from './slate'
import { isLine, type Line, lineOf, rowsOfLine } from './split'

/** Where two lines meet: by which part and which end of each. */
interface Joint { readonly first: End; readonly second: End; readonly offM: number }
interface End { readonly row: number; readonly isLast: boolean; readonly position: Position }

export function join({ ids }: EditOf<'join'>, ground: Ground): Outcome {
  const { dataset } = ground
  const own = [...new Set(ids)]
  if (own.length !== 2) return refused('shaping.refuse.needTwo', { n: own.length })
  const [first, second] = own.map((id) => get(dataset, id))
  if (!first || !second) return refused('shaping.refuse.gone')
  for (const one of [first, second]) {
    if (!one.geometry) return refused('shaping.refuse.unplaced')
    if (!isLine(one)) return refused('shaping.refuse.notLine', { what: thing(one), name: calledOf(one) })
  }
  if (first.properties.kind !== second.properties.kind) return refused('shaping.refuse.kindsDiffer', { a: thing(first), b: thing(second) })
  const joint = jointOf(first as Line, second as Line)
  if (joint.offM > sameM) return refused('shaping.refuse.apart', { m: joint.offM })
  const slate = new Slate(ground)
  const { values, differing, unknown } = merged(dataset, first, second, joint)
  const joined = slate.write(slate.place(first, lineOf(rowsJoined(first as Line, second as Line, joint))), values)
  slate.drop(second.id)
  nameOne(slate, joined, first, second)
  const name = calledOf(first)
  const cautions: Phrase[] = [
    ...(differing.length > 0 ? [{ key: 'shaping.caution.differed', values: { fields: differing.join(', '), name } } as const] : []),
    ...(unknown.length > 0 ? [{ key: 'shaping.caution.differedOther', values: { fields: unknown.join(', '), name } } as const] : []),
  ]
  return {
    name: { key: 'shaping.joined', values: { what: thing(first), name, other: calledOf(second) } },
    change: slate.change(), select: [first.id], ...(cautions.length > 0 && { cautions }),
  }
}

const endsOf = (line: Line): End[] => rowsOfLine(line).flatMap((positions, row): End[] => [
  { row, isLast: true, position: positions.at(-1)! }, { row, isLast: false, position: positions[0]! },
])

/** The ends of two lines that are nearest to each other; of several at the same place the one where the second runs on as the first. */
function jointOf(first: Line, second: Line): Joint {
  const joints = endsOf(first).flatMap((a) => endsOf(second).map((b): Joint => ({ first: a, second: b, offM: metresBetween(a.position, b.position) })))
  const bends = ({ first, second }: Joint) => (first.isLast ? 0 : 1) + (second.isLast ? 1 : 0)
  const meeting = joints.filter(({ offM }) => offM <= sameM)
  const isWhole = ({ first: a, second: b }: Joint) => a.row === rowsOfLine(first).length - 1 && b.row === 0
  if (meeting.length > 0) return meeting.sort((a, b) => bends(a) - bends(b) || Number(isWhole(b)) - Number(isWhole(a)) || a.offM - b.offM)[0]!
  return joints.reduce((best, joint) => (joint.offM < best.offM ? joint : best))
}

/** The first keeps its direction and its place where they meet; ends that meet at the other side close the line exactly. */
function rowsJoined(first: Line, second: Line, { first: a, second: b }: Joint): Position[][] {
  const [rows, others] = [rowsOfLine(first), rowsOfLine(second)]
  const other = isTurned({ first: a, second: b }) ? others[b.row]!.toReversed() : others[b.row]!
  const row = rows[a.row]!
  const long = a.isLast ? [...row, ...other.slice(1)] : [...other.slice(0, -1), ...row]
  if (long.length > 3 && !isSamePlace(long[0]!, long.at(-1)!) && metresBetween(long[0]!, long.at(-1)!) <= sameM) {
    if (a.isLast) long[long.length - 1] = long[0]!
    else long[0] = long.at(-1)!
  }
  return [...rows.slice(0, a.row), long, ...rows.slice(a.row + 1), ...others.filter((_, i) => i !== b.row)]
}

const isTurned = ({ first, second }: Pick<Joint, 'first' | 'second'>): boolean => first.isLast === second.isLast

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The first's values; what it does not say, the second says. Lists of what a line lies in are put one behind the other. */
function merged(dataset: Dataset, first: Feature, second: Feature, joint: Joint): { values: Record<string, unknown>; differing: WordKey[]; unknown: string[] } {
  const values: Record<string, unknown> = {}
  const [differing, unknown]: [WordKey[], string[]] = [[], []]
  const fields = fieldsOf(first.properties.kind)
  const lists = new Map(namingFields.get(first.properties.kind))
  for (const [field, theirs] of Object.entries(second.properties)) {
    const ours = first.properties[field]
    if (isEmpty(theirs) || field === 'kind') continue
    if (lists.has(field)) values[field] = chained(dataset, namesIn(ours), namesIn(theirs), lists.get(field)!, joint)
    else if (isEmpty(ours)) values[field] = theirs
    else if (alike(ours, theirs)) continue
    else if (fields.has(field)) differing.push(`field.${field}` as WordKey)
    else unknown.push(field)
  }
  return { values, differing, unknown }
}

/** Names in the order of the joined line; what both have where they meet stands once. */
function chained(dataset: Dataset, ours: string[], theirs: string[], to: readonly string[], joint: Joint): string[] {
  const turned = isTurned(joint) ? theirs.toReversed() : theirs
  const [front, back] = joint.first.isLast ? [ours, turned] : [turned, ours]
  const idOf = (name: string | undefined) => (name === undefined ? undefined : (named(dataset, name, to)?.id ?? name))
  return front.length > 0 && idOf(front.at(-1)) === idOf(back[0]) ? [...front, ...back.slice(1)] : [...front, ...back]
}

/** What named the second, or both, names the first, once. */
function nameOne(slate: Slate, joined: Feature, first: Feature, second: Feature): void {
  const { dataset } = slate.ground
  for (const other of referrersOf(dataset, second)) {
    const now = slate.get(other.id)
    if (!now) continue
    const values: Record<string, unknown> = {}
    for (const [field, to] of namingFields.get(other.properties.kind) ?? []) {
      if (!fieldsNaming(dataset, other, second).includes(field)) continue
      const written = namesIn(now.properties[field])
      const isIt = (name: string) => means(dataset, name, to, first) || means(dataset, name, to, second)
      const name = written.find((name) => means(dataset, name, to, first)) ?? (written.includes(second.id) ? joined.id : joined.properties.code || joined.id)
      const at = written.findIndex(isIt)
      const once = written.flatMap((one, i) => (i === at ? name : isIt(one) ? [] : one))
      values[field] = Array.isArray(now.properties[field]) ? once : once[0]
    }
    rewrite(slate, now.id, values)
  }
}
