import type { WordKey } from '../i18n'
import { editions, isFiltering } from '../model/filter'
import type { State } from '../state'
import type { Area } from '../state/screen'
import type { IconName } from './icons'
import { pickFiles } from './pick'

/** One thing the program can do at a word. Menus, buttons, the search box, the keyboard and the help all read this table. */
export interface Command {
  readonly word: WordKey
  readonly icon: IconName
  /** As `chordOf` writes them; the first is shown. */
  readonly keys?: readonly string[]
  /** Also while somebody types in a field. */
  readonly isForFields?: boolean
  /** The browser has something of its own to do at these keys just now. */
  readonly yields?: () => boolean
  /** Its keys count while something else is still being done: it takes its turn after that, which may be what it needs. */
  readonly isQueued?: boolean
  /** Its keys belong to it in this work area only, and there before they belong to another. */
  readonly in?: Area
  /** Why it cannot be done now. */
  readonly refusal?: (state: State) => WordKey | null
  readonly run: (state: State) => unknown
}

const needsData = ({ status }: State): WordKey | null => (status ? null : 'command.noData')
const needsPen = (state: State): WordKey | null => needsData(state) ?? (state.status!.project.isReadOnly ? 'command.onlyLook' : null)
const needsSelection = ({ selected }: State): WordKey | null => (selected.length > 0 ? null : 'command.noSelection')
/** What was brought in is still told, over the map. */
const hasReport = ({ outcome }: State): boolean => outcome?.type === 'imported'

/** What a selection is worked on for. */
const needsChosen = (state: State): WordKey | null => needsPen(state) ?? needsSelection(state)
const needsShare = (state: State): WordKey | null => needsPen(state) ?? (state.area === 'sharing' && state.shareAt !== null ? null : 'command.noShare')
const needsOne = (state: State): WordKey | null => needsPen(state) ?? (state.selected.length === 1 ? null : 'command.noOne')
const needsTwo = (state: State): WordKey | null => needsPen(state) ?? (state.selected.length > 1 ? null : 'command.noTwo')

/** Something is being drawn or dragged: what is taken back is that. */
const isInHand = ({ sketch, hand }: State): boolean => Boolean(sketch?.corners.length || hand?.ghosts.length)

const hasChosenText = (): boolean => getSelection()?.isCollapsed === false

export const commands = {
  search: { word: 'command.search', icon: 'search', keys: ['Ctrl+K', '/'], isForFields: true, run: ({ show }) => show({ hasSearch: true }) },
  scope: { word: 'command.scope', icon: 'unit', refusal: needsData, run: ({ show }) => show({ hasScope: true }) },
  everything: {
    word: 'command.everything', icon: 'unit', refusal: (state) => needsData(state) ?? (state.filter.scope ? null : 'command.noScope'),
    run: ({ look }) => look({ scope: null }),
  },
  undo: {
    word: 'command.undo', icon: 'undo', keys: ['Ctrl+Z'], isQueued: true,
    refusal: (state) => needsPen(state) ?? (isInHand(state) || state.status!.at > 0 ? null : 'command.noUndo'), run: ({ takeBack, undo }) => takeBack() || undo(),
  },
  redo: {
    word: 'command.redo', icon: 'redo', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], isQueued: true,
    refusal: (state) => needsPen(state) ?? (state.status!.at < state.status!.steps.length ? null : 'command.noRedo'), run: ({ redo }) => redo(),
  },
  select: { word: 'command.select', icon: 'select', keys: ['V'], run: ({ show }) => show({ tool: 'select' }) },
  box: { word: 'command.box', icon: 'box', keys: ['B'], refusal: needsData, run: ({ show }) => show({ tool: 'box' }) },
  length: { word: 'command.length', icon: 'ruler', keys: ['M'], run: ({ show }) => show({ tool: 'length' }) },
  measureArea: { word: 'command.measureArea', icon: 'area', keys: ['Shift+M'], run: ({ show }) => show({ tool: 'area' }) },
  drawPoint: { word: 'command.drawPoint', icon: 'pin', keys: ['P'], refusal: needsPen, run: ({ show }) => show({ tool: 'point' }) },
  drawLine: { word: 'command.drawLine', icon: 'line', keys: ['L'], refusal: needsPen, run: ({ show }) => show({ tool: 'line' }) },
  drawRoute: { word: 'command.drawRoute', icon: 'route', keys: ['Shift+L'], refusal: needsPen, run: ({ show }) => show({ tool: 'route' }) },
  drawArea: { word: 'command.drawArea', icon: 'polygon', keys: ['A'], refusal: needsPen, run: ({ show }) => show({ tool: 'polygon' }) },
  fill: { word: 'command.fill', icon: 'edit', keys: ['F2'], refusal: needsChosen, run: ({ takeUp }) => takeUp('form') },
  reshape: { word: 'command.reshape', icon: 'reshape', keys: ['E'], refusal: needsOne, run: ({ show }) => show({ tool: 'reshape' }) },
  move: { word: 'command.move', icon: 'move', keys: ['G'], refusal: needsChosen, run: ({ show }) => show({ tool: 'move' }) },
  split: { word: 'command.split', icon: 'split', keys: ['X'], refusal: needsPen, run: ({ show }) => show({ tool: 'split' }) },
  join: { word: 'command.join', icon: 'join', keys: ['J'], refusal: needsTwo, run: ({ edit, selected }) => edit({ do: 'join', ids: selected }) },
  cut: { word: 'command.cut', icon: 'cut', keys: ['Shift+X'], refusal: needsOne, run: ({ show }) => show({ tool: 'cut' }) },
  merge: { word: 'command.merge', icon: 'merge', keys: ['Shift+J'], refusal: needsTwo, run: ({ edit, selected }) => edit({ do: 'merge', ids: selected }) },
  offset: { word: 'command.offset', icon: 'offset', keys: ['O'], refusal: needsOne, run: ({ show }) => show({ dialog: 'offset' }) },
  duplicate: { word: 'command.duplicate', icon: 'duplicate', keys: ['Ctrl+D'], refusal: needsChosen, run: ({ duplicateSelected }) => duplicateSelected() },
  number: { word: 'command.number', icon: 'number', refusal: needsChosen, run: ({ edit, selected }) => edit({ do: 'number', ids: selected }) },
  copy: { word: 'command.copy', icon: 'copy', keys: ['Ctrl+C'], yields: hasChosenText, refusal: needsSelection, run: ({ copySelected }) => copySelected() },
  paste: { word: 'command.paste', icon: 'paste', keys: ['Ctrl+V'], refusal: needsPen, run: ({ paste, pointer }) => paste(pointer) },
  copyFrom: { word: 'command.copyFrom', icon: 'copyFrom', keys: ['Ctrl+Shift+C'], refusal: needsChosen, run: ({ show }) => show({ dialog: 'copyFrom' }) },
  repeat: {
    word: 'command.repeat', icon: 'repeat', keys: ['R'], refusal: (state) => needsPen(state) ?? (state.last ? null : 'command.noRepeat'), run: ({ repeat }) => repeat(),
  },
  snapping: { word: 'command.snapping', icon: 'snap', keys: ['S'], refusal: needsPen, run: ({ snapTo, snapping }) => snapTo({ isOn: !snapping.isOn }) },
  coordinates: { word: 'command.coordinates', icon: 'coordinates', keys: ['T'], refusal: needsPen, run: ({ show }) => show({ dialog: 'coordinates' }) },
  unselect: {
    word: 'command.unselect', icon: 'close', keys: ['Escape'], refusal: (state) => (state.tool === 'select' && !state.dialog && !hasReport(state) ? needsSelection(state) : null),
    run: (state) => {
      if (state.dropShape() || state.putDown()) return
      if (hasReport(state)) state.closeOutcome()
      else if (state.tool === 'select') state.select([])
      else state.show({ tool: 'select' })
    },
  },
  remove: {
    word: 'command.remove', icon: 'trash', keys: ['Delete'],
    refusal: (state) => needsPen(state) ?? needsSelection(state), run: ({ removeSelected }) => removeSelected(),
  },
  fitSelection: { word: 'command.fitSelection', icon: 'zoomTo', keys: ['F'], refusal: needsSelection, run: ({ flyTo, selected }) => flyTo(selected) },
  fitAll: {
    word: 'command.fitAll', icon: 'fit', keys: ['Shift+F'], refusal: (state) => (state.status?.box ? null : 'command.noData'),
    run: ({ flyTo, status }) => flyTo(status!.box!),
  },
  panel: {
    word: 'command.panel', icon: 'layers', keys: ['Ctrl+B'],
    run: ({ show, hasPanel, hasOverlay }) => show({ hasPanel: !hasPanel, hasOverlay: !hasOverlay }),
  },
  table: { word: 'command.table', icon: 'table', keys: ['1'], refusal: needsData, run: ({ show }) => show({ drawer: 'table' }) },
  findings: { word: 'command.findings', icon: 'warning', keys: ['2'], refusal: needsData, run: ({ show }) => show({ drawer: 'findings' }) },
  history: { word: 'command.history', icon: 'history', keys: ['3'], refusal: needsData, run: ({ show }) => show({ drawer: 'history' }) },
  changes: { word: 'command.changes', icon: 'changes', keys: ['4'], refusal: needsData, run: ({ show }) => show({ drawer: 'changes' }) },
  areaMap: { word: 'command.areaMap', icon: 'map', run: ({ show }) => show({ area: 'map', hasPanel: true, hasOverlay: true }) },
  areaCoverage: { word: 'command.areaCoverage', icon: 'coverage', refusal: needsData, run: ({ show }) => show({ area: 'coverage', hasPanel: true, hasOverlay: true }) },
  coverageTable: { word: 'command.coverageTable', icon: 'chart', keys: ['5'], refusal: needsData, run: ({ show }) => show({ area: 'coverage', drawer: 'coverage', hasOverlay: false }) },
  coverAgain: { word: 'command.coverAgain', icon: 'refresh', refusal: needsData, run: ({ show, coverAgain }) => {
    show({ area: 'coverage' })
    return coverAgain()
  } },
  suggestSites: { word: 'command.suggestSites', icon: 'pin', keys: ['Shift+S'], refusal: needsData, run: ({ show, openSites, select }) => {
    show({ area: 'coverage' })
    void select([])
    openSites(true)
  } },
  tryMast: { word: 'command.tryMast', icon: 'whatIf', keys: ['Shift+P'], refusal: needsData, run: ({ show, showCover }) => {
    show({ area: 'coverage', tool: 'tryMast' })
    showCover('whatIf')
  } },
  areaSharing: { word: 'command.areaSharing', icon: 'sharing', refusal: needsData, run: ({ show }) => show({ area: 'sharing', hasPanel: true, hasOverlay: true }) },
  sharingTable: { word: 'command.sharingTable', icon: 'chart', keys: ['6'], refusal: needsData, run: ({ show }) => show({ area: 'sharing', drawer: 'sharing', hasOverlay: false }) },
  shareAgain: { word: 'command.shareAgain', icon: 'refresh', refusal: needsData, run: ({ show, shareAgain }) => {
    show({ area: 'sharing' })
    return shareAgain()
  } },
  acceptShare: { word: 'command.acceptShare', icon: 'tick', keys: ['A'], in: 'sharing', refusal: needsShare, run: ({ acceptShare }) => acceptShare() },
  rejectShare: { word: 'command.rejectShare', icon: 'close', keys: ['X'], in: 'sharing', refusal: needsShare, run: ({ beginRejecting }) => beginRejecting() },
  nextShare: { word: 'command.nextShare', icon: 'arrowDown', keys: ['J'], in: 'sharing', refusal: needsData, run: ({ stepShare }) => stepShare(1) },
  previousShare: { word: 'command.previousShare', icon: 'arrowUp', keys: ['K'], in: 'sharing', refusal: needsData, run: ({ stepShare }) => stepShare(-1) },
  requestMast: { word: 'command.requestMast', icon: 'pin', keys: ['Shift+R'], refusal: needsData, run: ({ askShareFor }) => askShareFor('mast') },
  ductRoute: { word: 'command.ductRoute', icon: 'route', keys: ['Shift+D'], refusal: needsData, run: ({ askShareFor }) => askShareFor('route') },
  ownedArea: { word: 'command.ownedArea', icon: 'user', keys: ['Shift+O'], refusal: needsData, run: ({ askShareFor }) => askShareFor('owned') },
  areaCables: { word: 'command.areaCables', icon: 'cables', refusal: needsData, run: ({ show }) => show({ area: 'cables', hasPanel: true, hasOverlay: true }) },
  streetTable: { word: 'command.streetTable', icon: 'street', keys: ['7'], refusal: needsData, run: ({ show }) => show({ area: 'cables', drawer: 'streets', hasOverlay: false }) },
  programmeBoard: { word: 'command.programmeBoard', icon: 'calendar', keys: ['8'], refusal: needsData, run: ({ show }) => show({ area: 'cables', drawer: 'programme', hasOverlay: false }) },
  streetsAgain: { word: 'command.streetsAgain', icon: 'refresh', refusal: needsData, run: ({ show, streetsAgain }) => {
    show({ area: 'cables' })
    return streetsAgain()
  } },
  nextStreet: { word: 'command.nextStreet', icon: 'arrowDown', keys: ['J'], in: 'cables', refusal: needsData, run: ({ stepStreet }) => stepStreet(1) },
  previousStreet: { word: 'command.previousStreet', icon: 'arrowUp', keys: ['K'], in: 'cables', refusal: needsData, run: ({ stepStreet }) => stepStreet(-1) },
  rules: { word: 'command.rules', icon: 'list', refusal: needsData, run: ({ show }) => show({ dialog: 'rules' }) },
  noFilters: {
    word: 'command.noFilters', icon: 'filter', refusal: ({ filter }) => (isFiltering({ ...filter, scope: null }) ? null : 'command.noFilter'),
    run: ({ look }) => look({ owners: null, statuses: null, untilYear: null }),
  },
  now: { word: 'command.now', icon: 'calendar', run: ({ look }) => look({ day: editions.now }) },
  before: { word: 'command.before', icon: 'calendar', run: ({ look }) => look({ day: editions.before }) },
  baseLayers: { word: 'command.baseLayers', icon: 'map', run: ({ show }) => show({ dialog: 'baseLayers' }) },
  files: { word: 'command.files', icon: 'import', keys: ['Ctrl+O'], run: ({ open }) => pickFiles(open) },
  address: { word: 'command.address', icon: 'link', run: ({ show }) => show({ dialog: 'address' }) },
  sample: { word: 'command.sample', icon: 'building', run: ({ openSample }) => openSample() },
  save: { word: 'command.save', icon: 'save', keys: ['Ctrl+S'], refusal: needsData, run: ({ saveToFile }) => saveToFile() },
  saveShown: { word: 'command.saveShown', icon: 'export', refusal: needsData, run: ({ saveShown }) => saveShown() },
  saveTable: { word: 'command.saveTable', icon: 'table', refusal: needsData, run: ({ downloadRows }) => downloadRows() },
  projects: { word: 'command.projects', icon: 'folder', run: ({ show }) => show({ dialog: 'projects' }) },
  help: { word: 'command.help', icon: 'help', keys: ['F1'], run: ({ show }) => show({ dialog: 'help' }) },
  keys: { word: 'command.keys', icon: 'keyboard', keys: ['?'], run: ({ show }) => show({ dialog: 'keys' }) },
  tour: { word: 'command.tour', icon: 'route', run: ({ show }) => show({ tourStep: 0 }) },
  toVietnamese: { word: 'command.toVietnamese', icon: 'language', run: ({ speak }) => speak('vi') },
  toEnglish: { word: 'command.toEnglish', icon: 'language', run: ({ speak }) => speak('en') },
} as const satisfies Record<string, Command>

export type CommandKey = keyof typeof commands
export const commandKeys = Object.keys(commands) as CommandKey[]
export const commandOf = (key: CommandKey): Command => commands[key]

/** Keys that are not commands but belong to the screen, for the help. */
export const regionKeys = { next: 'F6', previous: 'Shift+F6' } as const

interface Pressed { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean }

/** A key with what is held beside it, as the table writes it: `Ctrl+Shift+Z`, `/`, `F6`. Signs stand for themselves, Shift or not. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  const name = key.length === 1 ? key.toUpperCase() : key
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && !isSign ? 'Shift' : '', name].filter(Boolean).join('+')
}

/** A letter, a figure or a sign alone, Shift or not. */
export const isLetter = (chord: string): boolean => chord.replace('Shift+', '').length === 1

/** A chord as it is read: "Ctrl K", "Esc". */
export const wordOfChord = (chord: string): string => chord.replaceAll('+', ' ').replace('Escape', 'Esc')

const chords = new Map<string, CommandKey[]>()
for (const key of commandKeys) for (const chord of commandOf(key).keys ?? []) chords.set(chord, [...(chords.get(chord) ?? []), key])

/** What a chord means in a work area. */
export function commandUnder(chord: string, area: Area): CommandKey | undefined {
  const under = chords.get(chord) ?? []
  return under.find((key) => commandOf(key).in === area) ?? under.find((key) => commandOf(key).in === undefined)
}
