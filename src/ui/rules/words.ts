import { choiceWord } from '../../export/cells'
import { formatDate, formatNumber, type Language, type Translate } from '../../i18n'
import { fold } from '../../model/fold'
import type { CheckName, Idle, Only, TidyRule } from '../../state/tidyrules'
import type { IconName } from '../icons'
import { provinceName } from '../sharing/limits/words'

/** What rules are about, in the order they are listed; what no map can check comes last. */
export const groups = {
  hanging: ['hangingForbidden', 'noConsent', 'permitExpired', 'looseEnd', 'deadCable'],
  burying: ['onSchedule', 'newInUrban', 'ductThere'],
  poles: ['newPoleLine', 'poleOnMain', 'parallelLines', 'overloaded', 'cabinets', 'unbundled'],
  heights: ['lowCrossing', 'heightSign', 'railDistance', 'nearPower', 'overBuilding', 'throughPlots'],
  signs: ['ownerSign', 'tag', 'spareCoil'],
  ground: ['cover', 'separation', 'chamberPlace', 'chamberSpacing'],
  listed: [],
} as const satisfies Readonly<Record<string, readonly CheckName[]>>
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]
export const groupOf = ({ check }: Pick<TidyRule, 'check'>): Group => (check === null ? 'listed' : (groupNames.find((name) => (groups[name] as readonly CheckName[]).includes(check)) ?? 'listed'))

const known = ['cables', 'cabinets', 'heights', 'cm', 'pairs', 'entries', 'fibres'] as const
/** A unit another pack may have brought is shown as it is written. */
export function unitWord(unit: string | null, t: Translate): string {
  if (unit === 'm' || unit === 'mm') return t(`unit.${unit}`)
  const own = known.find((one) => one === unit)
  return own ? t(`ruling.unit.${own}`) : (unit ?? '')
}

export const thresholdWords = ({ threshold, unit }: Pick<TidyRule, 'threshold' | 'unit'>, t: Translate): string => (threshold === null ? '' : t('ruling.thresholdOf', { value: threshold, unit: unitWord(unit, t) }).trim())

/** For whom a rule is meant, where it is not for all its check looks at. */
export function onlyWords({ roadClasses, surfaces, ductClasses, sectors, voltageKv, isBare, aboveMm, isUnderground }: Only, t: Translate, language: Language): string[] {
  const list = (set: 'roadClass' | 'surface' | 'ductClass' | 'utilitySector', values: readonly string[]) => ({ list: values.map((value) => choiceWord(set, value, t)).join(', ') })
  const parts = [
    roadClasses && t('ruling.only.roadClasses', list('roadClass', roadClasses)), surfaces && t('ruling.only.surfaces', list('surface', surfaces)),
    ductClasses && t('ruling.only.ductClasses', list('ductClass', ductClasses)), sectors && t('ruling.only.sectors', list('utilitySector', sectors)),
    voltageKv && t('ruling.only.voltage', { from: formatNumber(voltageKv[0], language), to: formatNumber(voltageKv[1], language) }), isBare !== undefined && t(isBare ? 'ruling.only.bare' : 'ruling.only.covered'),
    aboveMm !== undefined && t('ruling.only.above', { mm: aboveMm }), isUnderground !== undefined && t(isUnderground ? 'ruling.only.underground' : 'ruling.only.overhead'),
  ]
  return parts.filter((part) => typeof part === 'string')
}

/** Whether a rule holds here, or why it does not. */
export function stateWords(rule: Pick<TidyRule, 'validFrom' | 'validTo' | 'province'>, idle: Idle | null, t: Translate, language: Language): string {
  const day = (text: string | null) => (text === null ? '' : formatDate(text, language))
  const province = provinceName(rule) ?? ''
  switch (idle) {
    case null: return t('ruling.state.on')
    case 'notYet': return t('ruling.state.notYet', { day: day(rule.validFrom) })
    case 'over': return t('ruling.state.over', { day: day(rule.validTo) })
    case 'elsewhere': return t('ruling.state.elsewhere', { province })
    case 'noProvince': return t('ruling.state.noProvince', { province })
    default: return t(`ruling.state.${idle}`)
  }
}

export const provenanceIcons = { read: 'check', local: 'pin', memory: 'help' } as const satisfies Readonly<Record<TidyRule['provenance'], IconName>>
export const stateIcons = (idle: Idle | null): IconName => (idle === null ? 'check' : idle === 'off' ? 'eyeOff' : idle === 'notOnMap' ? 'list' : 'none')

export interface Sieve {
  readonly words: string
  readonly provenance: TidyRule['provenance'] | '*'
  readonly state: 'inForce' | 'on' | 'off' | 'changed' | '*'
  /** A code, or what holds everywhere. */
  readonly province: string
}
export const noSieve: Sieve = { words: '', provenance: '*', state: '*', province: '*' }
/** Instead of a code. */
export const nation = 'national'

/** Every word somewhere, with or without diacritics. */
export function passes(rule: TidyRule, idle: Idle | null, isChanged: boolean, { words, provenance, state, province }: Sieve): boolean {
  if (provenance !== '*' && rule.provenance !== provenance) return false
  if (province !== '*' && (rule.province ?? nation) !== province) return false
  if (state !== '*' && !{ inForce: idle === null, on: rule.on, off: !rule.on, changed: isChanged }[state]) return false
  const text = fold([rule.text, rule.document, rule.clause, rule.note ?? '', rule.id, provinceName(rule) ?? ''].join(' '))
  return fold(words).split(' ').every((word) => text.includes(word))
}

/** A line of what is wrong with a file, in words where it is about a field of a rule; null: it is as a program says it. */
export function faultWords(line: string, t: Translate): string | null {
  const [, at, id, field, what] = /^rules\[(\d+)\] (.*?): ([\w.]+):? (.+)$/.exec(line) ?? []
  if (at === undefined || id === undefined || field === undefined || what === undefined) return null
  const name = what === 'is missing' ? 'missing' : what === 'stands twice' ? 'twice' : what === 'is too long' ? 'tooLong' : 'wrong'
  return t('ruling.faultAt', { n: Number(at) + 1, id: id.slice(0, 80), field, what: `ruling.faultWhat.${name}` })
}
