import type { Position } from 'geojson'
import type { Answers } from '../load'
import { keep, recall } from './office'
import type { Context } from './replica'

/** Who sends files of one shape, and how they are read. `place` is where the last one lay. */
export interface Sender { readonly label: string; readonly at: string; readonly answers: Answers; readonly place: Position | null }

const keyOf = (shape: string): string => `sender.${shape}`

/** A browser that keeps nothing knows no senders; the files are then asked about as if they came for the first time. */
export async function senderOf(shape: string, context: Context): Promise<Sender | null> {
  const value = await recall({ key: keyOf(shape) }, context).catch(() => null)
  return isSender(value) ? value : null
}

/** Null forgets. */
export async function keepSender(shape: string, sender: Sender | null, context: Context): Promise<void> {
  await keep({ key: keyOf(shape), value: sender }, context)
}

function isSender(value: unknown): value is Sender {
  if (typeof value !== 'object' || value === null) return false
  const { label, at, answers } = value as Record<string, unknown>
  return typeof label === 'string' && typeof at === 'string' && typeof answers === 'object' && answers !== null
}
