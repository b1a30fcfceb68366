import { expect, test } from 'vitest'
import { translator, type Language } from '../../src/i18n'
import { languages } from '../../src/i18n/languages'
import type { State } from '../../src/state'
import { areas } from '../../src/state/screen'
import { chordOf, commandKeys, commandOf, commandUnder, regionKeys, wordOfChord } from '../../src/ui/commands'

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const bare = {
  status: null, selected: [], tool: 'select', filter: { scope: null, owners: null, statuses: null, untilYear: null, day: '9999-12-31' },
} as unknown as State

test('every command has a word of its own in both languages', () => {
  for (const language of Object.keys(languages) as Language[]) {
    const t = translator(language)
    const words = commandKeys.map((key) => t(commandOf(key).word))
    for (const word of words) expect(word).not.toMatch(/^command\./)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  }
})

test('no two commands of one work area, and no command and the screen itself, share a key', () => {
  for (const area of [undefined, ...areas]) {
    const chords = [...commandKeys.filter((key) => commandOf(key).in === area).flatMap((key) => commandOf(key).keys ?? []), ...Object.values(regionKeys)]
    expect(chords.filter((chord, i) => chords.indexOf(chord) !== i)).toEqual([])
  }
  for (const key of commandKeys) for (const chord of commandOf(key).keys ?? []) expect(commandUnder(chord, commandOf(key).in ?? 'map')).toBe(key)
})

test('a key of a work area belongs to another command elsewhere', () => {
  expect(commandUnder('A', 'sharing')).toBe('acceptShare')
  expect(commandUnder('A', 'map')).toBe('drawArea')
  expect(commandUnder('K', 'map')).toBeUndefined()
  expect(commandUnder('L', 'sharing')).toBe('drawLine')
})

test('keys are written as they are pressed', () => {
  const cases: [Parameters<typeof chordOf>[0], string][] = [
    [{ ...held, key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ ...held, key: 'k', metaKey: true }, 'Ctrl+K'],
    [{ ...held, key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
    [{ ...held, key: '/' }, '/'],
    [{ ...held, key: '/', shiftKey: true }, '/'],
    [{ ...held, key: '?', shiftKey: true }, '?'],
    [{ ...held, key: 'F6', shiftKey: true }, 'Shift+F6'],
    [{ ...held, key: 'v' }, 'V'],
    [{ ...held, key: 'V', shiftKey: true }, 'Shift+V'],
  ]
  for (const [pressed, chord] of cases) expect(chordOf(pressed)).toBe(chord)
  expect(wordOfChord('Ctrl+Shift+Z')).toBe('Ctrl Shift Z')
  expect(wordOfChord('Escape')).toBe('Esc')
})

test('while nothing is open, what needs data says so in words, and the ways to data are open', () => {
  for (const key of commandKeys) {
    const refused = commandOf(key).refusal?.(bare)
    if (refused) for (const language of Object.keys(languages) as Language[]) expect(translator(language)(refused)).not.toBe(refused)
  }
  for (const key of ['undo', 'save', 'table', 'fitAll'] as const) expect(commandOf(key).refusal?.(bare)).toBe('command.noData')
  for (const key of ['files', 'address', 'sample', 'help', 'search'] as const) expect(commandOf(key).refusal?.(bare) ?? null).toBeNull()
})

test('undo and redo are refused at the ends of the history and in a window that only looks', () => {
  const at = (step: number, isReadOnly = false) => ({ ...bare, status: { at: step, steps: [{}, {}], project: { isReadOnly } } }) as unknown as State
  const refusals = (state: State) => [commandOf('undo').refusal!(state), commandOf('redo').refusal!(state)]
  expect(refusals(at(0))).toEqual(['command.noUndo', null])
  expect(refusals(at(1))).toEqual([null, null])
  expect(refusals(at(2))).toEqual([null, 'command.noRedo'])
  expect(refusals(at(1, true))).toEqual(['command.onlyLook', 'command.onlyLook'])
})

test('clearing the filters leaves scope and edition as they are', () => {
  const changes: object[] = []
  const look = async (change: object) => void changes.push(change)
  commandOf('noFilters').run({ ...bare, look } as unknown as State)
  expect(changes).toEqual([{ owners: null, statuses: null, untilYear: null }])
})

test('Esc puts away one thing at a time: the shape, the card over the map, the report, the tool, the selection', () => {
  const left = new Set(['shape', 'card', 'report', 'tool', 'selection'])
  const gone: string[] = []
  const drop = (what: string) => {
    if (!left.delete(what)) return false
    gone.push(what)
    return true
  }
  const now = () => ({
    ...bare,
    dialog: left.has('card') ? 'coordinates' : null, outcome: left.has('report') ? { type: 'imported' } : null,
    tool: left.has('tool') ? 'line' : 'select', selected: left.has('selection') ? ['a'] : [],
    dropShape: () => drop('shape'), putDown: () => drop('card'), closeOutcome: () => drop('report'), show: () => drop('tool'), select: () => drop('selection'),
  }) as unknown as State
  while (!commandOf('unselect').refusal!(now())) void commandOf('unselect').run(now())
  expect(gone).toEqual(['shape', 'card', 'report', 'tool', 'selection'])
})
