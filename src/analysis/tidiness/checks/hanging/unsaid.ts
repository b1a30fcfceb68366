import type { Phrase } from '../../../../model/change'
import type { Feature } from '../../../../model/dataset'
import type { FieldName, Kind } from '../../../../model/schema'
import type { Asked } from '../../asked'
import type { CheckName } from '../../settings'
import { isNew } from './along'

/** What a check has to be told; of what does not say it nobody knows. */
const needed = [
  ['unbundled', 'cable', 'bundled'], ['noConsent', 'cable', 'ownerConsent'], ['tag', 'cable', 'tagged'], ['spareCoil', 'cable', 'spareCoilM'], ['deadCable', 'cable', 'inUse'],
  ['overloaded', 'pole', 'capacityCables'], ['ownerSign', 'pole', 'ownerSign'], ['ownerSign', 'chamber', 'lidOwner'],
] as const satisfies readonly (readonly [CheckName, Kind, FieldName])[]

/** How many do not say what the checks in force are judged by: a short list of findings is no tidy street where nobody filled the columns. */
export function unsaidOf({ scene: { cables, isAerial, poles, chambers }, rules }: Pick<Asked, 'scene' | 'rules'>): Phrase[] {
  const standing: Readonly<Record<'cable' | 'pole' | 'chamber', readonly Feature[]>> = {
    cable: cables.filter((cable, i) => isAerial[i] === 1 && !isNew(cable)), pole: poles.filter((pole) => !isNew(pole)), chamber: chambers.filter((chamber) => !isNew(chamber)),
  }
  return needed.flatMap(([check, kind, field]): Phrase[] => {
    const n = rules.has(check) ? standing[kind].filter(({ properties: { [field]: value } }) => value === undefined || value === null || value === '').length : 0
    return n > 0 ? [{ key: 'hanging.unsaid', values: { n, all: standing[kind].length, kind: `kind.${kind}`, field: `field.${field}`, check: `rule.tidy.${check}.name` } }] : []
  })
}
