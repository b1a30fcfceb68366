import type { Words } from '..'

export const edit: Pick<Words, 'edit'> = {
  edit: {
    notYet: 'This cannot be done yet.',
    fixGone: 'The data have changed, so this fix no longer fits. Check again, then fix.',
    fixing: 'Fix as offered: {rule:word}',
    copied: '{n} {n:object|objects} copied',
  },
}
