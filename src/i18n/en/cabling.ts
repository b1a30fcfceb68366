import type { Words } from '..'

export const cabling: Pick<Words, 'cabling'> = {
  cabling: {
  },
}
