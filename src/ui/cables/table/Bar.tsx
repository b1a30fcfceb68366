import { useMemo, useState } from 'react'
import { byWord } from '../../../i18n/order'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import { Menu, type MenuItem } from '../../controls/Menu'
import { Segments } from '../../controls/Segments'
import { TextField } from '../../controls/TextField'
import { useParts, useWords } from '../../shown'

export const lists = ['streets', 'sections'] as const
export type ListName = (typeof lists)[number]

/** Streets or sections, which of them, and how they leave. */
export function Bar({ list, onList, count }: { list: ListName; onList: (list: ListName) => void; count: number }) {
  const { t } = useWords()
  const { streetQuery: { text, ward }, askStreets, streetsFound } = useParts('streetQuery', 'askStreets', 'streetsFound')
  const wards = useMemo(() => {
    const named = new Map((streetsFound?.streets ?? []).flatMap(({ ward: id, wardName }) => (id === null ? [] : [[id, wardName] as const])))
    return [...named].sort(([, a], [, b]) => byWord(a, b))
  }, [streetsFound])
  return (
    <div className="figures-bar">
      <Segments label={t('boarding.list')} options={lists.map((value) => ({ value, word: t(`boarding.lists.${value}`) }))} value={list} onChange={onList} />
      <TextField className="by" type="search" icon="search" label={t('boarding.seek')} isLabelHidden placeholder={t('boarding.seek')} value={text} onChange={(value) => askStreets({ text: value })} />
      {wards.length > 1 && (
        <Choice
          className="by" label={t('boarding.ward')} isLabelHidden value={ward ?? '*'} onChange={(value) => askStreets({ ward: value === '*' ? null : value })}
          options={[{ value: '*', word: t('boarding.wardAll') }, ...wards.map(([id, name]) => ({ value: id, word: name }))]}
        />
      )}
      <span className="caption" role="status">{t('boarding.count', { n: count })}</span>
      <span className="leaving"><Leave list={list} /></span>
    </div>
  )
}

/** Everything that is known of streets, whatever the table is asked for. */
function Leave({ list }: { list: ListName }) {
  const { t } = useWords()
  const { streetsFound, streetAt, saveStreets, show } = useParts('streetsFound', 'streetAt', 'saveStreets', 'show')
  const [isBusy, setBusy] = useState(false)
  const disabled = (streetsFound?.streets.length ?? 0) === 0 && t('boarding.nothingToSave')
  const pair = (what: 'streets' | 'sections' | 'street' | 'findings', isApart: boolean): MenuItem[] => (['csv', 'geojson'] as const).map((form) => ({
    key: `${what} ${form}`, word: t(`boarding.${form}`), hint: t(`boarding.what.${what}`), icon: form === 'csv' ? 'table' : 'layers', disabled: disabled || (what === 'street' && streetAt === null && t('boarding.noneAt')), isApart: isApart && form === 'csv',
    run: () => {
      setBusy(true)
      void saveStreets(what, form).finally(() => setBusy(false))
    },
  }))
  return (
    <>
      <Button isSmall icon="assumptions" onClick={() => show({ dialog: 'rules' })}>{t('boarding.rules')}</Button>
      <Menu isSmall icon="download" isBusy={isBusy} align="end" side="top" items={[...pair(list, false), ...pair('street', true), ...pair('findings', true)]}>{t('take.title')}</Menu>
    </>
  )
}
