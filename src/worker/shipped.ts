import { type Shipped, shippedOf } from '../load/shipped'
import { fetched, type Input } from './input'
import type { OpenProgress } from './open'
import { adopt } from './project'
import type { Context } from './replica'
import type { OpenArgs, Opened } from './take'

/** A parsed text takes about twice its bytes. */
const weightOfByte = 2
/** While a file comes, this often it is told how far it is, and heard whether it is still wanted. */
const whileMs = 100

/** What of a file is the program's own: null where it is not, or where it is no file of the program at all. */
type Own = { readonly shipped: Shipped; readonly bytes: number } | null
/** A file on its way, and how much of it is here. */
interface Coming { readonly own: Promise<Own>; fraction: number }
export interface Ahead { readonly inputs: readonly Input[]; readonly coming: readonly Coming[]; stop(): void }

function comingOf(inputs: readonly Input[]): Ahead {
  const abort = new AbortController()
  const coming = inputs.map((input) => {
    const one: Coming = { fraction: 0, own: ownOf(input, abort.signal, (fraction) => void (one.fraction = fraction)) }
    one.own.catch(() => {})
    return one
  })
  return { inputs, coming, stop: () => abort.abort() }
}

async function ownOf(input: Input, signal: AbortSignal, onPart: (fraction: number) => void): Promise<Own> {
  if (!('url' in input)) return null
  const bytes = await fetched(input.url, { signal, onPart })
  const shipped = shippedOf(bytes)
  return shipped && { shipped, bytes: bytes.length }
}

/** Until it is here, or long enough to be told how far it is. */
async function aWhile(of: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  await Promise.race([of.catch(() => {}), new Promise((resolve) => void (timer = setTimeout(resolve, whileMs)))])
  clearTimeout(timer)
}

/** Reads files of the program that will be asked for; what goes wrong with them is told when they are. */
export function readAhead(inputs: readonly Input[], context: Context): void {
  context.ahead = comingOf(inputs)
}

/** Nobody will ask for them. */
export function letGo(context: Context): void {
  context.ahead?.stop()
  context.ahead = undefined
}

const isSame = (a: Input, b: Input | undefined) => b !== undefined && 'url' in a && 'url' in b && a.url === b.url

/** What was read ahead, once and for those who ask for just that. */
function taken(inputs: readonly Input[], context: Context): Ahead | null {
  const { ahead } = context
  context.ahead = undefined
  if (ahead?.inputs.length === inputs.length && inputs.every((input, i) => isSame(input, ahead.inputs[i]))) return ahead
  ahead?.stop()
  return null
}

/**
 * Opens in one go what nobody is asked about. What lies beside the program is the program's own: it comes all at once, and nothing in it is
 * checked or mended again. Where one file is somebody else's, all are read like those of anybody.
 */
export async function* open(args: OpenArgs, context: Context): AsyncGenerator<OpenProgress, Opened> {
  const { inputs = [], name, isSample } = args
  const { coming, stop } = taken(inputs, context) ?? comingOf(inputs)
  const all: Shipped[] = []
  let weight = 0
  try {
    for (const [i, one] of coming.entries()) {
      let isHere = false
      const here = () => void (isHere = true)
      one.own.then(here, here)
      while (!isHere) {
        yield { step: 'read', file: inputs[i]!.name, fraction: (i + one.fraction) / inputs.length }
        await aWhile(one.own)
      }
      const own = await one.own
      if (!own) return yield* (await import('./take')).openAny(args, context)
      weight += own.bytes * weightOfByte
      all.push(own.shipped)
    }
  } finally {
    stop()
  }
  const features = all.flatMap((one) => one.features)
  const notices = [...new Set(all.flatMap(({ notice }) => notice ?? []))]
  return { opened: true, status: await adopt(context, { features, findings: [], notices, weight }, { name, isSample }) }
}
