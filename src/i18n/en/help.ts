import type { Words } from '..'

export const help: Pick<Words, 'help' | 'tour'> = {
  help: { title: 'Help' },
  tour: { title: 'Quick tour' },
}
