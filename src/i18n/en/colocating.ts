import type { Words } from '..'

export const colocating: Pick<Words, 'colocating'> = {
  colocating: {
    title: '',
  },
}
