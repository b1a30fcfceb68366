import type { Words } from '..'

export const streeting: Pick<Words, 'streeting'> = {
  streeting: {
  },
}
