import { get } from '../dataset'
import { isNothing } from '../fault'
import { commonFields, fieldsOf } from '../schema'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { finish, rewrite } from './finish'
import { Slate } from './slate'
import { stepName } from './step'
import { consequences } from './write'

/** What an object is called and where it is stays its own; `poles` say where a cable hangs. */
const own: ReadonlySet<string> = new Set(['code', 'ward', 'poles'])

/** Values of one object for others: to another kind only what all kinds have. What the first does not say is not taken from the others. */
export function copy({ from, ids, fields }: EditOf<'copy'>, ground: Ground): Outcome {
  const source = get(ground.dataset, from)
  const targets = [...new Set(ids)].flatMap((id) => (id === from ? [] : get(ground.dataset, id) ?? []))
  if (!source || targets.length === 0) return refused('edit.gone')
  const { kind } = source.properties
  const said = fields.filter((name) => !own.has(name) && fieldsOf(kind).has(name) && !isNothing(source.properties[name]))
  if (said.length === 0) return refused('edit.nothingToCopy')
  const values = Object.fromEntries(said.map((name) => [name, source.properties[name]]))
  const common = Object.fromEntries(Object.entries(values).filter(([name]) => commonFields.includes(name)))
  const slate = new Slate(ground)
  const written = targets.filter(({ id, properties }) => rewrite(slate, id, properties.kind === kind ? values : common))
  const skipped = targets.filter(({ properties }) => properties.kind !== kind).length
  const isLess = skipped > 0 && Object.keys(common).length < said.length
  const cautions = [...(isLess ? [{ key: 'edit.caution.skipped', values: { n: skipped } } as const] : []), ...consequences(slate, written, values)]
  return finish(slate, stepName('copied', written.map(({ id }) => slate.get(id)!)), written.map(({ id }) => id), cautions)
}
