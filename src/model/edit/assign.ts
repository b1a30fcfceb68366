import { calledOf } from '../called'
import type { Phrase } from '../change'
import { type Feature, get } from '../dataset'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { finish, rewrite } from './finish'
import { Slate } from './slate'
import { stepName } from './step'
import { settleWays } from './ways'

/** Cables into ducts: they hang on no poles from then on. Taken out of their ducts, nothing says where they lie. */
export function assign({ ids, ducts: names }: EditOf<'assign'>, ground: Ground): Outcome {
  const cables = [...new Set(ids)].flatMap((id) => get(ground.dataset, id) ?? [])
  const ducts = [...new Set(names)].flatMap((id) => get(ground.dataset, id) ?? [])
  if (cables.length === 0 || ducts.length < new Set(names).size) return refused('edit.gone')
  if (!cables.every(isOf('cable'))) return refused('edit.onlyCables')
  if (!ducts.every(isOf('duct'))) return refused('edit.onlyDucts')
  const slate = new Slate(ground)
  const duct = ducts.map(({ id }) => id)
  const written = cables.filter((cable) => rewrite(slate, cable.id, duct.length ? { duct, placement: 'duct', poles: null } : takenOut(cable)))
  const unhung = written.filter((cable) => duct.length > 0 && cable.properties.poles !== undefined).length
  const cautions: Phrase[] = [
    ...(unhung ? [{ key: 'edit.caution.unhung', values: { n: unhung } } as const] : []),
    ...(duct.length === 0 && written.length ? [{ key: 'edit.caution.unplacedCables', values: { n: written.length } } as const] : []),
    ...settleWays(slate),
  ]
  const name = duct.length === 0 ? stepName('unducted', written)
    : ducts.length === 1 ? stepName('ducted', written, { duct: calledOf(ducts[0]!) }) : stepName('ductedAll', written, { ducts: ducts.length })
  return finish(slate, name, written.map(({ id }) => id), cautions)
}

const isOf = (kind: string) => ({ properties }: Feature) => properties.kind === kind

const takenOut = ({ properties: { duct, placement } }: Feature) => (duct === undefined ? {} : { duct: null, ...(placement === 'duct' && { placement: null }) })
