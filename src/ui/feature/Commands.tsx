import { headOf, textOf, type Cell } from '../../export/cells'
import type { Translate, Language } from '../../i18n'
import type { Feature } from '../../model/dataset'
import { Button } from '../controls/Button'
import { Menu, type MenuItem } from '../controls/Menu'
import { copyText } from '../map/copy'
import { useLive, useParts, useShown, useWords } from '../shown'
import { fieldsWithValue, strangersOf } from './common'
import { nameOf } from './name'

/** What can be done with what is selected. Changing it comes with its own work area. */
export function Commands() {
  const { t, language } = useWords()
  const store = useLive()
  const { held, selected, flyTo, removeSelected } = useParts('held', 'selected', 'flyTo', 'removeSelected')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const isSomewhere = held.some(({ geometry }) => geometry !== null)
  const more: MenuItem[] = [
    { key: 'id', word: t('feature.copyId'), icon: 'copy', run: () => void copyText(store, selected.join('\n')) },
    {
      key: 'remove', word: selected.length > 1 ? t('feature.removeMany', { n: selected.length }) : t('feature.remove'), icon: 'trash', shortcut: 'Delete', isApart: true,
      disabled: isReadOnly ? t('command.onlyLook') : null, run: () => void removeSelected(),
    },
  ]
  return (
    <footer>
      <Button look="primary" icon="zoomTo" shortcut="F" disabled={!isSomewhere && t('feature.unplaced')} onClick={() => void flyTo(selected)}>{t('feature.flyTo')}</Button>
      <Button icon="copy" label={t('feature.copyText')} onClick={() => void copyText(store, held.map((feature) => written(feature, t, language)).join('\n\n'))}>{t('feature.copy')}</Button>
      <Menu look="icon" icon="more" label={t('feature.more')} items={more} side="top" align="end" />
    </footer>
  )
}

/** Lines of "name, tab, value": a letter and a spreadsheet both take them. */
function written(feature: Feature, t: Translate, language: Language): string {
  const { kind } = feature.properties
  const { title, code } = nameOf(feature, t)
  const lines = fieldsWithValue(feature).map((field) => [headOf(kind, field, t), textOf(kind, field, feature.properties[field] as Cell, t, language)])
  return [[t(`kind.${kind}`), title], ...(code ? [[t('field.code'), code]] : []), ...lines, ...strangersOf(feature)].map((line) => line.join('\t')).join('\n')
}
