import { type Choice, commonFields, type Kind, kinds, schema } from '../model/schema'
import { fileWords, groundWords, kindHeadings, weakFileWords } from './aliases'
import { match } from './fields'
import { listOf } from './fields/mapping'
import { fold } from './text'

export interface Clues {
  /** The file's name, with or without a path. */
  readonly name: string
  /** Its columns, with how many objects say something there, if known. */
  readonly headings: ReadonlyMap<string, number> | readonly string[]
  readonly geometries: ReadonlySet<string>
}
export interface LikelyKind { readonly kind: Kind; readonly likelihood: number }
export type Guess = { readonly kind: Kind; readonly because: 'name' | 'headings' } | { readonly candidates: readonly LikelyKind[] }

type MeantBy<T> = ReadonlyMap<string, ReadonlySet<T>>

function index<T extends string>(words: Partial<Record<T, string>>, key: (word: string) => string): MeantBy<T> {
  const out = new Map<string, Set<T>>()
  for (const meant of Object.keys(words) as T[]) {
    for (const word of listOf(words[meant] ?? '')) out.set(key(word), (out.get(key(word)) ?? new Set()).add(meant))
  }
  return out
}

const strong = index(fileWords, fold)
const weak = index(weakFileWords, (word) => word)
const grounds = index(groundWords, fold)
const ownHeadings = index(kindHeadings, fold)
const longestRun = 8

/** 'data/CotAngTen_2025.geojson' → Cot, Ang, Ten: a name's words without its folders, endings and numbers. */
function wordsOf(name: string): string[] {
  const file = name.normalize('NFC').split(/[/\\]/).at(-1)!.replace(/(\.\p{L}[\p{L}\d]{1,9})+$/u, '')
  const apart = [/(\p{Ll})(?=\p{Lu})/gu, /(\p{Lu})(?=\p{Lu}\p{Ll})/gu, /(\p{L})(?=\d)/gu, /(\d)(?=\p{L})/gu]
    .reduce((text, border) => text.replace(border, '$1 '), file)
  return apart.split(/[^\p{L}\d]+/u).filter((word) => word !== '')
}

/** What the longest known words of a name speak of. */
function spokenOf<T>(words: readonly string[], meant: MeantBy<T>): ReadonlySet<T>[] {
  const folded = words.map(fold)
  const found: { from: number; to: number; of: ReadonlySet<T> }[] = []
  for (let from = 0; from < folded.length; from++) {
    let run = ''
    for (let to = from; to < folded.length && to < from + longestRun; to++) {
      run += folded[to]
      const of = meant.get(run)
      if (of) found.push({ from, to, of })
    }
  }
  return found.filter((a) => !found.some((b) => b !== a && b.from <= a.from && b.to >= a.to)).map(({ of }) => of)
}

/** The one part of the ground a file's name speaks of: a register of houses says nowhere else that they are houses. */
export function groundNamed(name: string): Choice<'backgroundClass'> | null {
  const found = new Set(spokenOf(wordsOf(name), grounds).flatMap((of) => [...of]))
  return found.size === 1 ? [...found][0]! : null
}

/** What all words allow, else what any of them says: 'Trạm BTS' beside 'cột BTS' is a mast. */
function together(sets: readonly ReadonlySet<Kind>[]): Kind[] {
  const all = kinds.filter((kind) => sets.length > 0 && sets.every((set) => set.has(kind)))
  return all.length > 0 ? all : kinds.filter((kind) => sets.some((set) => set.has(kind)))
}

const family = (type: string): string => type.replace('Multi', '')
const familiesOf = new Map<Kind, ReadonlySet<string>>(kinds.map((kind) => [kind, new Set(schema[kind].geometry.map(family))]))

/** Field names so general that they say nothing of a kind (start, end, class … stand in files of every sort). */
const general = new Set([
  ...commonFields, 'address', 'street', 'builtYear', 'class', 'start', 'end', 'size', 'site', 'duct', 'state', 'contact', 'category',
  'operator', 'sector', 'level', 'surface', 'parent', 'material', 'validFrom', 'validTo', 'technology',
])

/** How many different fields and own headings of each kind the columns hold. */
function evidence(headings: readonly string[]): ReadonlyMap<Kind, number> {
  return new Map(kinds.map((kind) => {
    const fields = new Set<string>()
    for (const heading of headings) {
      const found = match(kind, heading)
      if (found?.trust === 2 && !general.has(found.field)) fields.add(found.field)
      else if (ownHeadings.get(fold(heading))?.has(kind)) fields.add(`heading ${fold(heading)}`)
    }
    return [kind, fields.size]
  }))
}

/** Columns of general fields decide nothing, but among what stays open they put the likelier first: technology speaks of a station. */
const slightly = (kind: Kind, headings: readonly string[]): number =>
  headings.filter((heading) => {
    const found = match(kind, heading)
    return found && found.trust > 0 && general.has(found.field) && !commonFields.includes(found.field)
  }).length

/** The one kind at least two of whose columns are there, and more than of any other. */
function told(among: readonly Kind[], columns: ReadonlyMap<Kind, number>): Kind | null {
  const [first, second] = among.toSorted((a, b) => columns.get(b)! - columns.get(a)!)
  const most = first ? columns.get(first)! : 0
  return first && most >= 2 && (!second || columns.get(second)! < most) ? first : null
}

/**
 * What a file without `kind` holds: by its name, else by its columns, never against its geometry, and never on one weak sign.
 * What stays open comes back as candidates, the likeliest first.
 */
export function guessKind({ name, headings, geometries }: Clues): Guess {
  const present = new Set([...geometries].map(family))
  present.delete('GeometryCollection')
  const takes = (kind: Kind, some: boolean): boolean => {
    const own = familiesOf.get(kind)!
    const types = [...present]
    return some ? types.some((type) => own.has(type)) : types.every((type) => own.has(type))
  }
  const possible = kinds.filter((kind) => takes(kind, false))
  const fits = (kind: Kind) => possible.includes(kind)
  const full = 'get' in headings ? [...headings].filter(([, n]) => n > 0).map(([heading]) => heading) : headings
  const columns = evidence(full)

  const words = wordsOf(name)
  const all = together(spokenOf(words, strong))
  const byName = all.filter(fits)
  if (byName.length === 1) return { kind: byName[0]!, because: 'name' }
  const byColumns = told(byName.length > 0 ? byName : possible, columns)
  if (byColumns) return { kind: byColumns, because: 'headings' }
  const hints = byName.length > 0 || all.length > 0 ? [] : together(words.flatMap((word) => weak.get(word.toLowerCase()) ?? [])).filter(fits)
  if (hints.length === 1) return { kind: hints[0]!, because: 'name' }

  const spoken = new Set([...byName, ...hints])
  const open = kinds.filter((kind) => fits(kind) || (all.includes(kind) && takes(kind, true)))
  const weights = open.map((kind) =>
    (kind === 'background' ? 0.5 : 1) + (spoken.has(kind) ? 6 : all.includes(kind) ? 1 : 0) + 2 * columns.get(kind)! + slightly(kind, full))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const candidates = open.map((kind, i) => ({ kind, likelihood: Math.round((weights[i]! / total) * 100) / 100 }))
  return { candidates: candidates.toSorted((a, b) => b.likelihood - a.likelihood || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)) }
}
