import { type EditOf, type Ground, type Outcome, refused } from './edit'

export function duplicate(_edit: EditOf<'duplicate'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
export function paste(_edit: EditOf<'paste'>, _ground: Ground): Outcome {
  return refused('edit.notYet')
}
