import type { Words } from '..'

export const boarding: Pick<Words, 'boarding'> = {
  boarding: {
  },
}
