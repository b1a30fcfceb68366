import type { Words } from '..'

export const check: Pick<Words, 'check'> = {
  check: {
    title: 'Check the data',
  },
}
