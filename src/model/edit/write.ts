import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function write(_edit: EditOf<'write'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
