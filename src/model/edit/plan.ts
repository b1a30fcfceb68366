import type { Phrase } from '../change'
import type { Feature } from '../dataset'
import { make } from './create'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { finish, rewrite } from './finish'
import { Slate } from './slate'
import { classify, faultIn, fitting, settled } from './write'

/** What was agreed to of several things at once: what is new, then each writing in its turn, all of them one step under a name of their own. */
export function plan({ name, writes, drafts = [] }: EditOf<'plan'>, ground: Ground): Outcome {
  const slate = new Slate(ground)
  const made = make(drafts, slate)
  if ('refused' in made) return made
  const cautions: Phrase[] = [...made.cautions]
  const touched = new Set<string>(made.ids)
  let found = made.ids.length
  for (const { ids, values } of writes) {
    const written: Feature[] = []
    for (const id of new Set(ids)) {
      const feature = slate.get(id)
      if (!feature) continue
      found++
      const own = fitting(feature.properties.kind, values)
      const fault = faultIn(feature.properties.kind, own)
      if (fault) return { refused: fault }
      if (rewrite(slate, id, own)) written.push(feature)
    }
    cautions.push(...classify(slate, written, values))
    for (const { id } of written) touched.add(id)
  }
  if (found === 0) return refused('edit.gone')
  return finish(slate, name, [...touched], [...cautions, ...settled(slate)])
}
