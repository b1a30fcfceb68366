import type { Words } from '..'

export const grounding: Pick<Words, 'grounding'> = {
  grounding: {
  },
}
