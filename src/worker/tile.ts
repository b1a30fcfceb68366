import { type Box, boxesMeet } from '../model/geometry'
import { cutInSteps } from '../tiles/cut'
import { boxOfTile, type TileAddress } from '../tiles/mercator'
import { type Shown, staleBoxes } from '../tiles/stale'
import { bufferPx, tilePx } from '../tiles/zooms'
import type { Context } from './replica'
import { breathe, type Call, cancelled, run, Transferred } from './run'
import { maskOf } from './sight'

/** A tile as MapLibre takes it from a protocol: with a mark of its content, by which it knows that nothing is to be drawn anew. */
export interface CutTile { readonly data: ArrayBuffer; readonly etag: string }

interface Kept { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string; readonly box: Box }
interface Wanted {
  readonly address: TileAddress
  readonly call: Call
  readonly batch: number
  readonly done: (result: Transferred<CutTile> | typeof cancelled) => void
  readonly fail: (error: unknown) => void
}

/** What is kept of tiles that were cut: some hundred screens. */
const keptBytes = 64_000_000
/** Calls that come closer together than this are of one look at the map. */
const batchMs = 50
const turnMs = 8

const cutters = new WeakMap<Context, Cutter>()

/** The vector tile at an address, of what is looked at now. The newest look is served first, and within it who came first. */
export function tile(address: TileAddress, context: Context, call: Call): Promise<Transferred<CutTile> | typeof cancelled> {
  let cutter = cutters.get(context)
  if (!cutter) cutters.set(context, (cutter = new Cutter(context)))
  return cutter.ask(address, call)
}

class Cutter {
  private wanted: Wanted[] = []
  private isAtWork = false
  private batch = 0
  private askedAt = -Infinity
  private shown: Shown | null = null
  /** In the order of use, oldest first. */
  private readonly kept = new Map<string, Kept>()
  private bytes = 0

  constructor(private readonly context: Context) {}

  ask(address: TileAddress, call: Call): Promise<Transferred<CutTile> | typeof cancelled> {
    const now = performance.now()
    if (now - this.askedAt > batchMs) this.batch++
    this.askedAt = now
    return new Promise((done, fail) => {
      this.wanted.push({ address, call, batch: this.batch, done, fail })
      if (!this.isAtWork) void this.work()
    })
  }

  /** One tile after the other, with a breath between, in which newer calls and cancels come in. */
  private async work(): Promise<void> {
    this.isAtWork = true
    await breathe()
    let since = performance.now()
    for (let next = this.next(); next; next = this.next()) {
      const { address, call, done, fail } = next
      try {
        const kept = await this.tileAt(address, call)
        if (kept === cancelled) done(cancelled)
        else {
          const data = kept.bytes.slice().buffer
          done(new Transferred({ data, etag: kept.etag }, [data]))
        }
      } catch (error) {
        fail(error)
      }
      if (performance.now() - since < turnMs) continue
      await breathe()
      since = performance.now()
    }
    this.isAtWork = false
  }

  private next(): Wanted | undefined {
    const still: Wanted[] = []
    for (const wanted of this.wanted) {
      if (wanted.call.isCancelled()) wanted.done(cancelled)
      else still.push(wanted)
    }
    const at = still.findIndex(({ batch }) => batch === still.at(-1)!.batch)
    const [next] = at < 0 ? [] : still.splice(at, 1)
    this.wanted = still
    return next
  }

  private async tileAt(address: TileAddress, call: Call): Promise<Kept | typeof cancelled> {
    const shown = this.lookAgain()
    const key = `${address.z}/${address.x}/${address.y}`
    const known = this.kept.get(key)
    if (known) {
      this.kept.delete(key)
      this.kept.set(key, known)
      return known
    }
    const bytes = await run(cutInSteps(shown.dataset, shown.mask, address, shown), call)
    if (bytes === cancelled) return cancelled
    const kept: Kept = { bytes, etag: etagOf(bytes), box: boxOfTile(address, bufferPx / tilePx) }
    if (this.shown === shown) this.keep(key, kept)
    return kept
  }

  /** Drops the tiles in which something changed since the last look. */
  private lookAgain(): Shown {
    const { dataset, findings, waivers } = this.context.replica
    const now: Shown = { dataset, findings, waivers, mask: maskOf(this.context) }
    const before = this.shown
    if (before && before.dataset === dataset && before.findings === findings && before.waivers === waivers && before.mask === now.mask) return before
    this.shown = now
    const boxes = before && staleBoxes(before, now)
    for (const [key, { box }] of this.kept) if (!boxes || boxes.some((stale) => boxesMeet(stale, box))) this.drop(key)
    return now
  }

  private keep(key: string, kept: Kept): void {
    this.drop(key)
    this.kept.set(key, kept)
    this.bytes += kept.bytes.length
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= keptBytes) break
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    const kept = this.kept.get(key)
    if (kept) this.bytes -= kept.bytes.length
    this.kept.delete(key)
  }
}

/** Bytes in a word: the same bytes, the same word. */
function etagOf(bytes: Uint8Array): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0x01000193)
    b = Math.imul(b ^ bytes[i]!, 0x85ebca6b)
    b ^= b >>> 13
  }
  return `${bytes.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`
}
