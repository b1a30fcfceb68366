import type { Words } from '..'

export const boarding: Pick<Words, 'boarding'> = {
  boarding: {
    failed: 'The undergrounding programme could not be made',
    step: {
      year: 'Move {name} to {year:raw}', out: 'Take {name} out of the years', lock: 'Lock the year of {name}', unlock: 'Unlock the year of {name}',
      again: 'Make the undergrounding programme again', plan: 'Plan the undergrounding programme ({n} {n:section|sections})',
    },
    did: { again: 'The programme was made again; locked sections stayed', plan: '{n} {n:section was|sections were} planned' },
  },
}
