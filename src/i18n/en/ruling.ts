import type { Words } from '..'

export const ruling: Pick<Words, 'ruling'> = {
  ruling: {
  },
}
