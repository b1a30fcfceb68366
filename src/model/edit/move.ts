import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function move(_edit: EditOf<'move'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
