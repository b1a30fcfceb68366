import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function split(_edit: EditOf<'split'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
