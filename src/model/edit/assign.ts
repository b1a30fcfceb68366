import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function assign(_edit: EditOf<'assign'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
