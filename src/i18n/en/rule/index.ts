import type { Words } from '../..'
import { file } from './file'
import { ground } from './ground'
import { hanging } from './hanging'
import { network } from './network'
import { value } from './value'

/** A language explains the same rules as the reference, in its own words. */
export type Explanations<T> = { readonly [K in keyof T]: { readonly [P in keyof T[K]]: string } }

export const rule: Words['rule'] = {
  unknown: {
    name: 'No explanation for this rule yet', means: 'This version of the program has no explanation for the rule.',
    matters: 'What the finding says still holds.', todo: 'Read the finding and look at the object on the map.',
  },
  load: { ...file, ...value },
  network,
  tidy: { ...hanging, ...ground },
  open: {
    tooLarge: {
      name: 'File too large to open', means: 'The file is larger than the browser can read.', matters: 'It has not come into the project.',
      todo: 'Split the file by ward or by kind of object.',
    },
    tooHeavy: {
      name: 'Not enough memory', means: 'The file needs more memory than the browser has left.', matters: 'It has not come into the project.',
      todo: 'Reload the page and open this file alone, or split it.',
    },
    gone: {
      name: 'File no longer there', means: 'The file was moved, renamed or is held by another program.',
      matters: 'It has not come into the project.', todo: 'Choose the file again.',
    },
  },
  project: {
    damaged: {
      name: 'Saved copy damaged', means: 'Part of what this browser keeps could not be read back whole.',
      matters: 'Some objects or steps of the history may be missing.',
      todo: 'Compare with the project file exported last; open it if data are missing.',
    },
  },
}
