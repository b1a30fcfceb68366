import type { Words } from '..'

export const sites: Pick<Words, 'sites' | 'trying'> = {
  sites: {
    title: 'Suggested sites',
  },
  trying: {
    title: 'What if',
  },
}
