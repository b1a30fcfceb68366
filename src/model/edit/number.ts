import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function number(_edit: EditOf<'number'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
