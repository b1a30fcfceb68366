import type { Words } from '..'

export const changing: Pick<Words, 'loose' | 'offset'> = {
  loose: {
    title: 'Other objects depend on the {n} {n:object|objects} to be deleted',
    station: '{n} {n:station|stations} on this mast',
    cableOnPole: '{n} {n:cable|cables} on this pole',
    cableInDuct: '{n} {n:cable|cables} in this duct',
    look: 'Look',
    release: 'Delete and release',
    releaseHint: 'The other {n} {n:object|objects} stay where they are; the field naming the pole or duct is emptied.',
    remove: 'Delete all {n} objects',
    removeHint: 'Those that depend on it too. One undo brings everything back.',
    leave: 'Leave as it is',
  },
  offset: {
    title: 'Draw in parallel',
    close: 'Close',
    metres: 'Distance',
    metresWrong: 'Type metres above 0, at most 1,000.',
    hint: 'True metres on the ground, at right angles to the line.',
    side: 'Which side, as the line runs',
    left: 'Left',
    right: 'Right',
    kind: 'Draw as',
    draw: 'Draw',
  },
}
