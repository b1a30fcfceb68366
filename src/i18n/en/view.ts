import type { Words } from '..'

export const view: Pick<Words, 'view' | 'search'> = {
  view: { everything: 'Everything' },
  search: { title: 'Search' },
}
