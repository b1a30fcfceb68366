import type { Words } from '..'

export const table: Pick<Words, 'table'> = {
  table: { title: 'Table' },
}
