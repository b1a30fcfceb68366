import type { Position } from 'geojson'
import { codeAfter } from '../model/edit/code'
import type { Kind } from '../model/schema'
import { groundOf } from './edit'
import type { Context } from './replica'

/** The code something new would get here. */
export function* nextCode({ kind, at }: { kind: Kind; at: Position }, context: Context): Generator<number, string | null> {
  const ground = yield* groundOf(context)
  return codeAfter(kind, ground.wardAt(at), ground)
}
