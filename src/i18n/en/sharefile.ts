import type { Words } from '..'

export const sharefile: Pick<Words, 'sharefile'> = {
  sharefile: {
    title: '',
  },
}
