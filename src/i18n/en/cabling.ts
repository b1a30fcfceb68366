import type { Words } from '..'

export const cabling: Pick<Words, 'cabling'> = {
  cabling: {
    failed: 'Tidiness could not be worked out',
    marking: 'Record what was found: {rule:word}, {mark:word}',
    mark: { confirmed: 'still there', fixed: 'fixed', notFault: 'not a fault' },
  },
}
