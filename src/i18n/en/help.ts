import type { Words } from '..'

export const help: Pick<Words, 'help' | 'tour' | 'release'> = {
  help: {
    title: 'Help',
    contents: 'Help topics',
    steps: 'How to',
    notes: 'Good to know',
    tour: 'Take the one-minute tour',
    keys: 'Keyboard',
    key: 'Key',
    does: 'What it does',
    about: 'About',
    version: 'Version {version:raw}',
    aboutText: 'Tuyến plans passive telecom infrastructure right in the browser, without a server. It is open source under the MIT licence.',
    licences: 'Licences of what it is made of',
    lgpl: 'LGPL licence of geojson-validation',
    lgplText: 'That part lies in a file of its own and can be replaced with another version.',
    notLegal: 'The checks help people to decide; they do not replace the opinion of the authority in charge.',
  },
  tour: {
    title: 'Quick tour',
    step: 'Step {n} of {total}',
    next: 'Next',
    previous: 'Back',
    skip: 'Skip',
    end: 'Done',
  },
  release: {
    ready: 'A new version of the program is here. The work is kept on this computer.',
    reload: 'Reload',
  },
}
