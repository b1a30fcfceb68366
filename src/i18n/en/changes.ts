import type { Words } from '..'

export const changes: Pick<Words, 'changes' | 'lock'> = {
  changes: {
    title: 'Changes since opened',
  },
  lock: {
    title: 'Lock layer',
  },
}
