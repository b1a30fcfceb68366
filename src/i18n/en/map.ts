import type { Words } from '..'

export const map: Pick<Words, 'map' | 'symbol'> = {
  map: { title: 'Map' },
  symbol: { title: 'Symbols' },
}
