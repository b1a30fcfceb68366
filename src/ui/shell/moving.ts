import { useCommand } from '../keyboard'
import { useWords } from '../shown'
import type { MenuItem } from '../controls/Menu'

/** Where data come from. */
export function useBringing(): MenuItem[] {
  const { t } = useWords()
  const files = useCommand('files')
  const address = useCommand('address')
  const sample = useCommand('sample')
  return [{ ...files, word: t('bring.files') }, { ...address, word: t('bring.address') }, { ...sample, word: t('bring.sample'), isApart: true }]
}

/** Where they go to. */
export function useTaking(): MenuItem[] {
  const { t } = useWords()
  const save = useCommand('save')
  const shown = useCommand('saveShown')
  const table = useCommand('saveTable')
  return [
    { ...save, word: t('take.project'), hint: t('take.projectHint') }, { ...shown, word: t('take.shown'), isApart: true },
    { ...table, word: t('take.shownTable') },
  ]
}
