import type { Phrase } from '../change'
import type { Feature } from '../dataset'
import type { EditOf, Ground, Outcome } from './edit'
import { refused } from './edit'
import { finish, rewrite } from './finish'
import { Slate } from './slate'
import { consequences, faultIn, fitting } from './write'

/** What was agreed to of several things at once: each writing in its turn, all of them one step under a name of their own. */
export function plan({ name, writes }: EditOf<'plan'>, ground: Ground): Outcome {
  const slate = new Slate(ground)
  const cautions: Phrase[] = []
  const touched = new Set<string>()
  let found = 0
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
    cautions.push(...consequences(slate, written, values))
    for (const { id } of written) touched.add(id)
  }
  if (found === 0) return refused('edit.gone')
  return finish(slate, name, [...touched], cautions)
}
