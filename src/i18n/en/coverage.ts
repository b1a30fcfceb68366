import type { Words } from '..'

export const coverage: Pick<Words, 'coverage'> = {
  coverage: {
    failed: 'Coverage could not be worked out. Press “Work out again”; if it fails again, save the project to a file and open it anew.',
    notKept: 'It could not be kept with the project.',
    gridRead: '{n} cells of people read from {name}.',
    gridPart: '{n} cells of people read from {name}; {skipped} lines could not be read and were left out.',
    keptAs: 'The result is kept as “{name}”.',
    forgotten: 'The result “{name}” is removed.',
    file: '{name} - coverage',
    planned: '{n:station|stations} planned for {year:raw}.',
  },
}
