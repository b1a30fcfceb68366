import { get } from '../dataset'
import { codeAfter } from './code'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { finish, rewrite } from './finish'
import { followCodes } from './rename'
import { Slate, standing } from './slate'
import { stepName } from './step'

/** New codes in the order given, behind all that are there: none that a paper may name is given to another thing. */
export function number({ ids }: EditOf<'number'>, ground: Ground): Outcome {
  const features = [...new Set(ids)].flatMap((id) => get(ground.dataset, id) ?? [])
  if (features.length === 0) return refused('edit.gone')
  const slate = new Slate(ground)
  const taken = new Set<string>()
  let left = 0
  for (const { id, geometry, properties: { kind } } of features) {
    const place = standing(geometry)
    const code = codeAfter(kind, place ? ground.wardAt(place) : null, ground, taken)
    if (code) taken.add(code)
    if (!code || !rewrite(slate, id, { code })) left++
  }
  const numbered = features.flatMap(({ id }) => (taken.has(String(slate.get(id)?.properties.code)) ? slate.get(id)! : []))
  if (numbered.length === 0) return refused('edit.noCodes')
  const cautions = [...(left ? [{ key: 'edit.caution.uncoded', values: { n: left } } as const] : []), ...followCodes(slate)]
  return finish(slate, stepName('numbered', numbered), numbered.map(({ id }) => id), cautions)
}
