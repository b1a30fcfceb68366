import type { Words } from '..'

export const help: Pick<Words, 'help' | 'tour' | 'release'> = {
  help: { title: 'Help' },
  tour: { title: 'Quick tour' },
  release: {
    ready: 'A new version of the program is here. The work is kept on this computer.',
    reload: 'Reload',
  },
}
