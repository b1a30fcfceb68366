import { Unkept } from '../storage/store'
import type { Context } from './replica'

/** What belongs to the office and not to a project: who works here, how the files of a sender are read. Plain values only. */
export const recall = async ({ key }: { key: string }, { place }: Pick<Context, 'place'>): Promise<unknown> =>
  (await place.store()).read('office', `own.${key}`)

/** False where the browser does not let it rest; nothing is lost but the memory of it. */
export async function keep({ key, value }: { key: string; value: unknown }, { place }: Pick<Context, 'place'>): Promise<boolean> {
  try {
    const store = await place.store()
    await store.write([{ table: 'office', key: `own.${key}`, value }])
    return store.why === null
  } catch (error) {
    if (error instanceof Unkept) return false
    throw error
  }
}
