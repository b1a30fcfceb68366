import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function create(_edit: EditOf<'create'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
