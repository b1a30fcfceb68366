import type { Words } from '..'

export const spacing: Pick<Words, 'spacing'> = {
  spacing: {
    title: '',
  },
}
