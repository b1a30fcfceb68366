import type { Words } from '..'

export const requesting: Pick<Words, 'requesting'> = {
  requesting: {
    title: '',
  },
}
