import type { Words } from '..'

export const ducting: Pick<Words, 'ducting'> = {
  ducting: {
    title: '',
  },
}
