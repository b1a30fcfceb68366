/** Pages of a long list, fetched as they come into view. A question that was replaced never answers. */
export interface Pages<T> {
  readonly items: ReadonlyMap<number, T>
  /** Null until the first answer. */
  readonly total: number | null
  readonly isWaiting: boolean
  /** How far a long sorting has come; null while nothing is told. */
  readonly fraction: number | null
}

export const noPages: Pages<never> = { items: new Map<number, never>(), total: null, isWaiting: false, fraction: null }

export interface Answer<T> { readonly items: readonly T[]; readonly total: number }
type Ask<T> = (from: number, to: number, signal: AbortSignal, tell: (fraction: number) => void) => Promise<Answer<T>>

const pageSize = 100
/** A list that is scrolled through to the end does not keep everything it showed. */
const mostPages = 60

/** Keeps what is known of a list up to date. `put` shows it. */
export class Pager<T> {
  private pages: Pages<T> = noPages
  private readonly asked = new Set<number>()
  private abort = new AbortController()
  private range: readonly [from: number, to: number] = [0, pageSize]
  /** Counts the questions; an answer to an older one is not shown. */
  private question = 0
  /** The question whose answers are shown; pages of one question may come in any order. */
  private shown = -1

  constructor(private readonly ask: Ask<T>, private readonly put: (pages: Pages<T>) => void) {}

  /** Another question: what was shown stands until the answer comes, unless it is about something else. */
  async restart(isSame: boolean): Promise<void> {
    this.stop()
    if (!isSame) this.show({ ...noPages, isWaiting: true })
    else this.show({ ...this.pages, isWaiting: true, fraction: null })
    await this.fetch(this.range, this.question, true)
  }

  /** The rows in view, and a little around them. */
  async reach(from: number, to: number): Promise<void> {
    this.range = [from, to]
    await this.fetch(this.range, this.question, false)
  }

  stop(): void {
    this.abort.abort(new Error('another question'))
    this.abort = new AbortController()
    this.asked.clear()
    this.question++
  }

  /** The question is given up; what is known stays. */
  cancel(): void {
    this.stop()
    this.show({ ...this.pages, isWaiting: false, fraction: null })
  }

  clear(): void {
    this.stop()
    this.range = [0, pageSize]
    this.show(noPages)
  }

  private show(pages: Pages<T>): void {
    this.pages = pages
    this.put(pages)
  }

  private async fetch([from, to]: readonly [number, number], question: number, isFirst: boolean): Promise<void> {
    const end = this.pages.total === null || isFirst ? to : Math.min(to, this.pages.total)
    const wanted: number[] = []
    for (let page = Math.floor(from / pageSize); page * pageSize < Math.max(end, from + 1); page++) if (!this.asked.has(page)) wanted.push(page)
    for (const page of wanted) this.asked.add(page)
    for (const page of wanted) {
      const answer = await this.answer(page, question)
      if (!answer || question !== this.question) return
      const isNew = this.shown !== question
      // A list that became shorter: the place looked at is no more, its end is.
      if (answer.total <= page * pageSize && answer.total > 0 && isNew) {
        this.range = [Math.max(0, answer.total - (to - from)), answer.total]
        this.asked.clear()
        return this.fetch(this.range, question, true)
      }
      const items = new Map(isNew ? [] : this.pages.items)
      answer.items.forEach((item, i) => items.set(page * pageSize + i, item))
      this.shown = question
      this.show({ items: this.thinned(items, page), total: answer.total, isWaiting: false, fraction: null })
    }
  }

  private async answer(page: number, question: number): Promise<Answer<T> | null> {
    const { signal } = this.abort
    const tell = (fraction: number) => {
      if (question === this.question) this.show({ ...this.pages, isWaiting: true, fraction })
    }
    try {
      return await this.ask(page * pageSize, (page + 1) * pageSize, signal, tell)
    } catch (error) {
      if (signal.aborted) return null
      this.asked.delete(page)
      this.show({ ...this.pages, isWaiting: false, fraction: null })
      throw error
    }
  }

  private thinned(items: Map<number, T>, page: number): Map<number, T> {
    if (items.size <= mostPages * pageSize) return items
    for (const at of this.asked) {
      if (Math.abs(at - page) <= mostPages / 3) continue
      this.asked.delete(at)
      for (let i = at * pageSize; i < (at + 1) * pageSize; i++) items.delete(i)
    }
    return items
  }
}
