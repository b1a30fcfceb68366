import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function copy(_edit: EditOf<'copy'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
