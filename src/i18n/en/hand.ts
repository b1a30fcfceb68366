import type { Words } from '..'

export const hand: Pick<Words, 'hand'> = {
  hand: {
    title: 'Draw and edit',
  },
}
