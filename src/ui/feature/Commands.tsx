import { headOf, textOf, type Cell } from '../../export/cells'
import type { Translate, Language } from '../../i18n'
import type { Feature } from '../../model/dataset'
import { Button } from '../controls/Button'
import { Menu, type MenuItem } from '../controls/Menu'
import { useCommand } from '../keyboard'
import { copyText } from '../map/copy'
import { useLive, useParts, useShown, useWords } from '../shown'
import { fieldsWithValue, strangersOf } from './common'
import { nameOf } from './name'

/** What can be done with what is selected. Who only looks is taken there; who may, changes it first. */
export function Commands() {
  const { t } = useWords()
  const { held, selected, flyTo } = useParts('held', 'selected', 'flyTo')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const fill = useCommand('fill')
  const items = useItems(isReadOnly)
  const isSomewhere = held.some(({ geometry }) => geometry !== null)
  return (
    <footer>
      {!isReadOnly && (
        <Button look="primary" icon="edit" shortcut={fill.shortcut} disabled={fill.disabled} onClick={fill.run}>
          {selected.length > 1 ? t('form.editMany', { n: selected.length }) : t('form.edit')}
        </Button>
      )}
      <Button look={isReadOnly ? 'primary' : 'normal'} icon="zoomTo" shortcut="F" disabled={!isSomewhere && t('feature.unplaced')} onClick={() => void flyTo(selected)}>{t('feature.flyTo')}</Button>
      <Menu look="icon" icon="more" label={t('feature.more')} items={items} side="top" align="end" />
    </footer>
  )
}

/** In groups: its shape, copies of it, a cable's way, its text. What can never be done to such an object is not there. */
function useItems(isReadOnly: boolean): MenuItem[] {
  const { t, language } = useWords()
  const store = useLive()
  const { held, selected, edit, takeUp } = useParts('held', 'selected', 'edit', 'takeUp')
  const changing = useChanging()
  const copying = [useCommand('duplicate'), useCommand('copy'), useCommand('copyFrom'), useCommand('number')]
  const remove = useCommand('remove')
  const cables = held.filter(({ properties }) => properties.kind === 'cable')
  const inDuct = cables.some(({ properties: { duct } }) => Array.isArray(duct) && duct.length > 0)
  const laying: MenuItem[] = cables.length === 0 ? [] : [
    { key: 'assign', word: t('form.assign'), icon: 'assign', run: () => takeUp('assign') },
    ...(inDuct ? [{ key: 'release', word: t('form.release'), icon: 'unlink' as const, run: () => void edit({ do: 'assign', ids: cables.map(({ id }) => id), ducts: [] }) }] : []),
  ]
  const telling: MenuItem[] = [
    { key: 'text', word: t('feature.copyText'), icon: 'list', run: () => void copyText(store, held.map((feature) => written(feature, t, language)).join('\n\n')) },
    { key: 'id', word: t('feature.copyId'), icon: 'link', run: () => void copyText(store, selected.join('\n')) },
  ]
  const taking: MenuItem[] = [{ ...remove, word: selected.length > 1 ? t('feature.removeMany', { n: selected.length }) : t('feature.remove') }]
  return (isReadOnly ? [telling] : [changing, copying, laying, telling, taking]).filter((group) => group.length > 0)
    .flatMap((group, at) => group.map((item, i) => ({ ...item, isApart: at > 0 && i === 0 })))
}

function useChanging(): MenuItem[] {
  const types = useShown(({ held }) => held.map(({ geometry }) => geometry?.type ?? '').join(' '))
  const { isLine, isArea } = { isLine: types.includes('LineString'), isArea: types.includes('Polygon') }
  const [reshape, move, offset, split, join, cut, merge] =
    [useCommand('reshape'), useCommand('move'), useCommand('offset'), useCommand('split'), useCommand('join'), useCommand('cut'), useCommand('merge')] as const
  const isMany = types.includes(' ')
  return [...(isMany ? [] : [reshape]), move, ...(isLine ? (isMany ? [join] : [split, offset]) : []), ...(isArea ? (isMany ? [merge] : [cut]) : [])]
}

/** Lines of "name, tab, value": a letter and a spreadsheet both take them. */
function written(feature: Feature, t: Translate, language: Language): string {
  const { kind } = feature.properties
  const { title, code } = nameOf(feature, t)
  const lines = fieldsWithValue(feature).map((field) => [headOf(kind, field, t), textOf(kind, field, feature.properties[field] as Cell, t, language)])
  return [[t(`kind.${kind}`), title], ...(code ? [[t('field.code'), code]] : []), ...lines, ...strangersOf(feature)].map((line) => line.join('\t')).join('\n')
}
