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
    letterKeys: 'Use single-character shortcuts',
    letterKeysHint: 'Switch off when dictating, or when keys are hit by accident. Keys with Ctrl, F keys and Esc still work.',
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
    stops: {
      search: { title: 'Search', text: 'Type a name, code, street or ward, without diacritics if you like. The key / opens it from anywhere.' },
      scope: { title: 'Scope', text: 'Choose a ward or commune: map, table, findings and figures follow.' },
      layers: { title: 'Layers', text: 'Show or hide each layer; filter by owner, status and year.' },
      map: { title: 'Map', text: 'Click an object to see its properties. Drop a file anywhere to open it.' },
      drawer: { title: 'Table and findings', text: 'Every object as a row, and everything in the data that needs a look.' },
      saved: { title: 'Saved on this computer', text: 'Every action is saved at once and can be undone. Data does not leave the computer.' },
    },
  },
  release: {
    ready: 'A new version of the program is here. The work is kept on this computer.',
    reload: 'Reload',
  },
}
