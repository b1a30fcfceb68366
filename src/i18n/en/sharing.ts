import type { Words } from '..'

export const sharing: Pick<Words, 'sharing'> = {
  sharing: {
    title: 'Infrastructure sharing',
    tab: { colocation: 'Masts', poles: 'Pole lines', ducts: 'Ducts', works: 'Dig once' },
    gone: 'This group is not among the results any more. Press “Work out again” and choose again.',
    failed: 'The opportunities to share could not be found.',
    notKept: 'The limits of sharing could not be kept.',
    noArea: 'Draw an area, or choose a unit or a zone that has a boundary.',
    file: '{subject}, {name}',
    step: { accepted: 'Agree to share: {name}', rejected: 'Turn down: {name}', open: 'Reopen: {name}', plan: 'Agree to the plan of fewer masts, {n} {n:group|groups}' },
    did: {
      accepted: '{name} agreed to, to be done in {year:raw}.', rejected: '{name} turned down.', open: '{name} is open again.',
      plan: 'Plan agreed to for {n} {n:group|groups}, to be done in {year:raw}.',
    },
  },
}
