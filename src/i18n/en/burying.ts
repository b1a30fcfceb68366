import type { Words } from '..'

export const burying: Pick<Words, 'burying'> = {
  burying: {
  },
}
