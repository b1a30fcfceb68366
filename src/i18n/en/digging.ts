import type { Words } from '..'

export const digging: Pick<Words, 'digging'> = {
  digging: {
    title: '',
  },
}
