import type { Words } from '..'

export const shaping: Pick<Words, 'shaping'> = {
  shaping: {
    line: 'Line',
  },
}
