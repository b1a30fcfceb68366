import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function join(_edit: EditOf<'join'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
