import type { Words } from '..'

export const limiting: Pick<Words, 'limiting'> = {
  limiting: {
    title: '',
  },
}
