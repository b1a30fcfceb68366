import { useMemo } from 'react'
import { byWord } from '../../../i18n/order'
import { Choice } from '../../controls/Choice'
import { TextField } from '../../controls/TextField'
import { useParts, useWords } from '../../shown'

/** Which streets are seen: by name, by ward. */
export function Filter() {
  const { t } = useWords()
  const { streetsFound, streetQuery: { text, ward }, askStreets } = useParts('streetsFound', 'streetQuery', 'askStreets')
  const wards = useMemo(() => {
    const names = new Map<string, string>()
    for (const { ward: id, wardName } of streetsFound?.streets ?? []) if (id !== null && wardName) names.set(id, wardName)
    return [...names].map(([value, word]) => ({ value, word })).sort((a, b) => byWord(a.word, b.word))
  }, [streetsFound])
  return (
    <div className="streets-filter" role="search">
      <TextField label={t('cabling.search')} isLabelHidden icon="search" placeholder={t('cabling.searchHint')} value={text} onChange={(next) => askStreets({ text: next })} autoComplete="off" data-street-search="" />
      {(wards.length > 1 || ward !== null) && (
        <Choice label={t('cabling.ward')} isLabelHidden options={[{ value: '', word: t('cabling.anyWard') }, ...wards]} value={ward ?? ''} onChange={(next) => askStreets({ ward: next === '' ? null : next })} />
      )}
    </div>
  )
}
