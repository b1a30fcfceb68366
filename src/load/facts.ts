import { type Field, fieldsOf, type Kind } from '../model/schema'
import { fingerprint } from '../model/finding'
import type { Proposal } from '../model/vn2000'
import type { Text } from './bytes'
import type { mapping, Note } from './fields'

/** A column of the file and what it was taken for. */
export interface Column {
  readonly heading: string
  /** The field it goes to; null where it stays under its own name. */
  readonly field: string | null
  /** A field it may mean: a proposal nobody has agreed to. */
  readonly likely: string | null
  /** What its numbers are multiplied by, for the unit in its heading. */
  readonly factor: number
  /** The first three different things it says. */
  readonly values: readonly string[]
  /** How many objects say something there. */
  readonly count: number
}

/** Why objects are of a kind: they say so, somebody answered, the name or the columns of the file tell, or nobody knows. */
export interface KindFact { readonly kind: Kind; readonly because: 'own' | 'answer' | 'name' | 'headings' | 'unknown'; readonly count: number }

/** Words of the file understood as one value of a field; `to` is null where they were not understood and stay as they came. */
export interface Meaning {
  readonly field: string
  readonly to: string | boolean | null
  readonly from: readonly (readonly [text: string, count: number])[]
  readonly count: number
}

/** What was understood of a file, for the person who must say whether it is right. */
export interface Facts {
  readonly encoding: Text['encoding']
  readonly kinds: readonly KindFact[]
  readonly columns: readonly Column[]
  readonly meanings: readonly Meaning[]
  /** The coordinate system the file names, as it writes it. */
  readonly named: string | null
  /** Some of the metres in it, as they stand there. */
  readonly metres: readonly (readonly [number, number])[]
  /** The systems they may be in, the likeliest first. */
  readonly systems: readonly Pick<Proposal, 'epsg' | 'axes' | 'likelihood'>[]
  /** How many objects wait until somebody says which. */
  readonly waiting: number
  /** The same for two files of one sender: their columns, sorts of geometry and own kinds. */
  readonly shape: string
}

type Mapped = ReturnType<typeof mapping>
type Bag = Readonly<Record<string, unknown>>

/** No columns of the sender: the kind, and what the loader itself keeps of an object it could not place or read. */
const ofOurs = new Set(['kind', 'geometryText', 'unreadText', 'partOf'])
const valuesShown = 3
const mostColumns = 300
const mostWords = 200
const longestValue = 40
/** Among so many objects the first values of a column are looked for. */
export const lookedAt = 300

/** Gathers the facts while the loader settles kinds and fields. */
export class Gathering {
  private readonly kinds: KindFact[] = []
  private readonly columns = new Map<string, { -readonly [K in keyof Column]: Column[K] }>()
  private readonly meanings = new Map<string, Map<string | boolean | null, Map<string, number>>>()
  private readonly marks = new Set<string>()
  private spoken: ReadonlyMap<string, Field> = new Map()

  /** A group of objects of one kind: called before its values are looked at. */
  herd(fact: KindFact, headings: ReadonlyMap<string, number>, geometries: ReadonlySet<string>, mapped: Mapped): void {
    const known = this.kinds.findIndex(({ kind, because }) => kind === fact.kind && because === fact.because)
    if (known < 0) this.kinds.push(fact)
    else this.kinds[known] = { ...fact, count: this.kinds[known]!.count + fact.count }
    const fields = fieldsOf(fact.kind)
    this.spoken = fields
    const byHeading = new Map(mapped.map((one) => [one.heading, one]))
    if (fact.because === 'own') this.marks.add(`kind ${fact.kind}`)
    for (const family of geometries) this.marks.add(`geometry ${family}`)
    for (const [heading, count] of headings) {
      if (ofOurs.has(heading)) continue
      this.marks.add(`heading ${heading}`)
      const own = byHeading.get(heading)
      const field = own?.sure ? own.field : fields.has(heading) ? heading : null
      const column = this.columns.get(heading)
      if (column) {
        column.count += count
        column.field ??= field
      } else if (this.columns.size < mostColumns) {
        this.columns.set(heading, { heading, field, likely: own && !own.sure ? own.field : null, factor: own?.factor ?? 1, values: [], count })
      }
    }
  }

  /** The first values of the columns, from objects as they came. */
  examples(objects: Iterable<Bag>): void {
    for (const properties of objects) {
      for (const heading in properties) {
        const column = this.columns.get(heading)
        if (!column || column.values.length >= valuesShown) continue
        const text = written(properties[heading])
        if (text !== '' && !column.values.includes(text)) column.values = [...column.values, text]
      }
    }
  }

  /** Only words are worth telling: a number written as text is one whatever is done to it. */
  value({ field, what, from, to }: Note): void {
    if (what !== 'converted' && what !== 'unknownValue' && what !== 'ambiguous') return
    const { type } = this.spoken.get(field) ?? {}
    if (type !== 'choice' && type !== 'flag') return
    let byMeaning = this.meanings.get(field)
    if (!byMeaning) this.meanings.set(field, (byMeaning = new Map()))
    const meant = what === 'converted' ? (to as string | boolean) : null
    let words = byMeaning.get(meant)
    if (!words) byMeaning.set(meant, (words = new Map()))
    const text = written(from)
    if (words.has(text) || words.size < mostWords) words.set(text, (words.get(text) ?? 0) + 1)
  }

  facts(more: Pick<Facts, 'encoding' | 'named' | 'metres' | 'systems' | 'waiting'>): Facts {
    const meanings = [...this.meanings].flatMap(([field, byMeaning]) => [...byMeaning].map(([to, words]): Meaning => {
      const from = [...words].toSorted((a, b) => b[1] - a[1])
      return { field, to, from, count: from.reduce((sum, [, count]) => sum + count, 0) }
    }))
    return { ...more, kinds: this.kinds, columns: [...this.columns.values()], meanings, shape: fingerprint([...this.marks].toSorted().join('\u0000')) }
  }
}

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text
}
