import type { Words } from '..'

export const form: Pick<Words, 'form'> = {
  form: {
    title: 'Properties',
  },
}
