import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function remove(_edit: EditOf<'remove'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
