import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function offset(_edit: EditOf<'offset'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
