import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function merge(_edit: EditOf<'merge'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
export function cut(_edit: EditOf<'cut'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
