import type { Translate } from '../../i18n'
import { fold } from '../../model/fold'
import type { Layer } from '../../model/layer'
import type { State } from '../../state'
import type { UnitLine } from '../../worker/units'
import { type CommandKey, commandKeys, commandOf, wordOfChord } from '../commands'
import type { IconName } from '../icons'

export const offerGroups = ['recent', 'objects', 'streets', 'units', 'commands'] as const
export type OfferGroup = (typeof offerGroups)[number]

/** One line of the list under the search box. */
export interface Offer {
  readonly key: string
  readonly group: OfferGroup
  readonly name: string
  readonly note: string
  readonly layer?: Layer
  readonly icon?: IconName
  readonly shortcut?: string | undefined
  /** Why it cannot be done, for a command. */
  readonly refusal?: string | undefined
  /** Shift keeps the list open and adds to the selection. */
  readonly take: (isAdding: boolean) => unknown
}

const mostCommands = 5
/** What is offered before anything is typed. */
const usual: readonly CommandKey[] = ['scope', 'fitAll', 'length', 'files', 'save']

/** What can be reached with these words, group by group. An empty text offers what was looked for before, and commands. */
export function offersOf(state: State, text: string, t: Translate, recall: (text: string) => void): Offer[] {
  const query = text.trim()
  if (!query) return [...recentOf(state, recall), ...commandsOf(state, '', t)]
  const { hits, select, flyTo, showUnit } = state
  const going = (ids: readonly string[], box: Parameters<State['flyTo']>[0] | null, isAdding: boolean) => {
    void select(ids, isAdding ? 'add' : 'replace')
    if (box && !isAdding) void flyTo(box)
  }
  const objects = (hits?.objects ?? []).map(({ id, name, code, layer, ward, box, isSeen, why }): Offer => ({
    key: `object-${id}`, group: 'objects', name: name || code || t(`layer.${layer}`), layer,
    note: joined(
      name && code, why.field === 'name' || why.field === 'code' ? '' : why.text, ward, box ? '' : t('app.unplaced'), isSeen ? '' : t('finder.unseen'),
    ),
    take: (isAdding) => going([id], box && [id], isAdding),
  }))
  const streets = (hits?.streets ?? []).map(({ id, name, ward, ids, objects: n, box }): Offer => ({
    key: `street-${id}`, group: 'streets', name, icon: 'street', note: joined(ward, n > 0 ? t('finder.along', { n }) : ''),
    take: (isAdding) => going(ids, box, isAdding),
  }))
  const units = (hits?.units ?? []).map((unit): Offer => ({
    key: `unit-${unit.id}`, group: 'units', name: unitName(unit, t), icon: 'unit', note: unitNote(unit, t, query), take: () => void showUnit(unit),
  }))
  return [...objects, ...streets, ...units, ...commandsOf(state, query, t)]
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')

const recentOf = ({ recent, status }: State, recall: (text: string) => void): Offer[] =>
  (status ? recent : []).map((text) => ({ key: `recent-${text}`, group: 'recent', name: text, note: '', icon: 'history', take: () => recall(text) }))

function commandsOf(state: State, query: string, t: Translate): Offer[] {
  const words = fold(query).split(' ')
  return (query ? commandKeys : usual)
    .filter((key) => key !== 'search' && key !== 'unselect' && words.every((word) => fold(t(commandOf(key).word)).includes(word)))
    .map((key): Offer => {
      const { word, icon, keys, refusal, run } = commandOf(key)
      const refused = refusal?.(state)
      return {
        key: `command-${key}`, group: 'commands', name: t(word), note: '', icon, shortcut: keys?.[0] && wordOfChord(keys[0]),
        refusal: refused ? t(refused) : undefined, take: () => run(state),
      }
    })
    .sort((a, b) => Number(Boolean(a.refusal)) - Number(Boolean(b.refusal)))
    .slice(0, mostCommands)
}

const mostNamed = 2

/** The name as it is to be read today: what is no more says so. */
export const unitName = ({ name, isCurrent }: UnitLine, t: Translate): string => (isCurrent ? name : t('scoping.old', { name }))

/** What a unit became or came from, the name that was asked for first. */
export function unitNote({ isCurrent, before, after, parent }: UnitLine, t: Translate, query = ''): string {
  const words = fold(query).split(' ')
  const isAsked = ({ name }: UnitLine['before'][number]) => Boolean(query) && words.every((word) => fold(name).includes(word))
  const names = (units: UnitLine['before']) => {
    const listed = units.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a))).slice(0, mostNamed).map(({ name }) => name).join(', ')
    return units.length > mostNamed ? `${listed}\u00a0…` : listed
  }
  if (!isCurrent && after.length > 0) return t('scoping.today', { names: names(after) })
  if (isCurrent && before.length > 0) return t('scoping.formerly', { names: names(before) })
  return parent
}

