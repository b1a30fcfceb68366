import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function reshape(_edit: EditOf<'reshape'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
