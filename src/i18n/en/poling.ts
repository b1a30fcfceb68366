import type { Words } from '..'

export const poling: Pick<Words, 'poling'> = {
  poling: {
    title: '',
  },
}
