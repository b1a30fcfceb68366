import { faultsOf, groundOf as checkedOn } from '../analysis/integrity'
import type { Phrase } from '../model/change'
import type { Feature } from '../model/dataset'
import { type Asking, type Edit, type Ground, type Outcome, type Refusal, tried } from '../model/edit'
import type { Finding } from '../model/finding'
import { hasLocks, lockedIn } from './lock'
import { act, readyToCheck } from './project'
import type { Context } from './replica'
import { newId } from './rest'
import type { Status } from './status'
import { wardsOf } from './wards'

/** What became of an edit. */
export interface Carried { readonly status: Status; readonly select: readonly string[]; readonly cautions: readonly Phrase[]; readonly name: Phrase }
export type Edited = Carried | Refusal | Asking

/** The edit is worked out on the data as they are now, and done as one step of the history, unless it or a lock refuses. */
export async function* edit({ edit, who }: { edit: Edit; who: string }, context: Context): AsyncGenerator<number, Edited> {
  await readyToCheck()
  const outcome = yield* outcomeOf(edit, context)
  if (!('change' in outcome)) return outcome
  const { name, change, select, cautions = [] } = outcome
  const status = await act({ name, change, who }, context)
  return { status, select, cautions, name }
}

/** What an edit would do, to be looked at before it is done. */
export interface Proposal {
  readonly name: Phrase
  readonly cautions: readonly Phrase[]
  readonly added: readonly Feature[]
  /** As they would be. */
  readonly changed: readonly Feature[]
  readonly removed: readonly Feature[]
  /** All of them, those beyond the lists as well. */
  readonly count: number
}

const mostShown = 500

export function* propose({ edit }: { edit: Edit }, context: Context): Generator<number, Proposal | Refusal | Asking> {
  const outcome = yield* outcomeOf(edit, context)
  if (!('change' in outcome)) return outcome
  const halves = [...outcome.change.values()]
  return {
    name: outcome.name, cautions: outcome.cautions ?? [], count: halves.length,
    added: halves.flatMap(({ before, after }) => (!before && after ? after : [])).slice(0, mostShown),
    changed: halves.flatMap(({ before, after }) => (before && after ? after : [])).slice(0, mostShown),
    removed: halves.flatMap(({ before, after }) => (before && !after ? before : [])).slice(0, mostShown),
  }
}

function* outcomeOf(edit: Edit, context: Context): Generator<number, Outcome> {
  let ground = yield* groundOf(context)
  // The wards take a while the first time; meanwhile something else may have been done.
  while (ground.dataset !== context.replica.dataset) ground = yield* groundOf(context)
  const outcome = tried(edit, ground)
  // Nobody is asked what becomes of the rest of something that may not go.
  const least = 'asks' in outcome && edit.do === 'remove' && hasLocks(context) ? tried({ ...edit, loose: 'release' }, ground) : outcome
  const why = 'change' in least ? lockedIn(least.change, context) : null
  return why ? { refused: why } : outcome
}

export function* groundOf(context: Context): Generator<number, Ground> {
  const { units, regions } = yield* wardsOf(context)
  const { dataset, findings } = context.replica
  let known: Map<string, Finding> | undefined
  return {
    dataset, newId,
    wardAt: ([lng, lat]) => units[regions.findIndex((region) => region?.holds(lng!, lat!))] ?? null,
    findingOf: (id) => (known ??= new Map(findings.map((finding) => [finding.id, finding]))).get(id),
    faultsOf: (feature, now) => faultsOf(feature, checkedOn(now)),
  }
}
