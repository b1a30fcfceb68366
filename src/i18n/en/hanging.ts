import type { Words } from '..'

export const hanging: Pick<Words, 'hanging'> = {
  hanging: {
  },
}
