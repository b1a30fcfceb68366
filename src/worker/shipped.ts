import { type Shipped, shippedOf } from '../load/shipped'
import { bytesOf, type Input } from './input'
import type { OpenProgress } from './open'
import { adopt } from './project'
import type { Context } from './replica'
import type { OpenArgs, Opened } from './take'

/** A parsed text takes about twice its bytes. */
const weightOfByte = 2

/** What of a file is the program's own: null where it is not, or where it is no file of the program at all. */
type Coming = Promise<{ readonly shipped: Shipped; readonly bytes: number } | null>
export interface Ahead { readonly inputs: readonly Input[]; readonly coming: readonly Coming[] }

function comingOf(inputs: readonly Input[]): Ahead {
  const coming = inputs.map(async (input) => {
    if (!('url' in input)) return null
    const bytes = await bytesOf(input)
    const shipped = bytes instanceof Uint8Array ? shippedOf(bytes) : null
    return shipped && { shipped, bytes: (bytes as Uint8Array).length }
  })
  for (const one of coming) one.catch(() => {})
  return { inputs, coming }
}

/** Reads files of the program that will be asked for; what goes wrong with them is told when they are. */
export function readAhead(inputs: readonly Input[], context: Context): void {
  context.ahead = comingOf(inputs)
}

const isSame = (a: Input, b: Input | undefined) => b !== undefined && 'url' in a && 'url' in b && a.url === b.url

/** What was read ahead, once and for those who ask for just that. */
function taken(inputs: readonly Input[], context: Context): Ahead | null {
  const { ahead } = context
  context.ahead = undefined
  return ahead?.inputs.length === inputs.length && inputs.every((input, i) => isSame(input, ahead.inputs[i])) ? ahead : null
}

/**
 * Opens in one go what nobody is asked about. What lies beside the program is the program's own: it comes all at once, and nothing in it is
 * checked or mended again. Where one file is somebody else's, all are read like those of anybody.
 */
export async function* open(args: OpenArgs, context: Context): AsyncGenerator<OpenProgress, Opened> {
  const { inputs = [], name, isSample } = args
  const { coming } = taken(inputs, context) ?? comingOf(inputs)
  const all: Shipped[] = []
  let weight = 0
  for (const [i, { name: file }] of inputs.entries()) {
    yield { step: 'read', file, fraction: i / inputs.length }
    const own = await coming[i]!
    if (!own) return yield* (await import('./take')).openAny(args, context)
    weight += own.bytes * weightOfByte
    all.push(own.shipped)
  }
  const features = all.flatMap((one) => one.features)
  const notices = [...new Set(all.flatMap(({ notice }) => notice ?? []))]
  return { opened: true, status: await adopt(context, { features, findings: [], notices, weight }, { name, isSample }) }
}
