import { shippedOf } from '../load/shipped'
import { bytesOf } from './input'
import type { OpenProgress } from './open'
import { adopt } from './project'
import type { Context } from './replica'
import type { OpenArgs, Opened } from './take'

/** A parsed text takes about twice its bytes. */
const weightOfByte = 2

/**
 * Opens in one go what nobody is asked about. What lies beside the program is the program's own: it comes all at once, and nothing in it is
 * checked or mended again. Where one file is somebody else's, all are read like those of anybody.
 */
export async function* open(args: OpenArgs, context: Context): AsyncGenerator<OpenProgress, Opened> {
  const { inputs = [], name, isSample } = args
  const coming = inputs.map((input) => ('url' in input ? bytesOf(input) : null))
  for (const one of coming) one?.catch(() => {})
  const all = []
  let weight = 0
  for (const [i, { name: file }] of inputs.entries()) {
    yield { step: 'read', file, fraction: i / inputs.length }
    const bytes = await coming[i]
    const shipped = bytes instanceof Uint8Array ? shippedOf(bytes) : null
    if (!shipped) return yield* (await import('./take')).openAny(args, context)
    weight += (bytes as Uint8Array).length * weightOfByte
    all.push(shipped)
  }
  const features = all.flatMap((one) => one.features)
  const notices = [...new Set(all.flatMap(({ notice }) => notice ?? []))]
  return { opened: true, status: await adopt(context, { features, findings: [], notices, weight }, { name, isSample }) }
}
