import { useEffect } from 'react'
import { isClosed } from '../../../state/pointing'
import { Choice } from '../../controls/Choice'
import { unitName } from '../../search/offers'
import { useParts, useShown, useWords } from '../../shown'
import { Answering, Take } from './Answering'
import { Table } from './Table'

/** Whose things lie in a unit, a zone, or an area that is drawn. */
export function Owned() {
  const { t } = useWords()
  const { ownedAnswer, ownedOf, ownedZones, units, listUnits, listZones, askOwned, flyTo } = useParts('ownedAnswer', 'ownedOf', 'ownedZones', 'units', 'listUnits', 'listZones', 'askOwned', 'flyTo')
  const version = useShown(({ status }) => status?.version)
  const scope = useShown(({ filter }) => filter.scope)
  const isDrawn = useShown(({ measuring }) => measuring !== null && isClosed(measuring))
  useEffect(() => {
    void listUnits()
    void listZones()
  }, [version, listUnits, listZones])
  const named = [
    ...(units ?? []).filter(({ box, level }) => box !== null && level !== 'village').map((unit) => ({ id: unit.id, name: unitName(unit, t), isFirst: unit.id === scope })),
    ...(ownedZones ?? []).map((zone) => ({ ...zone, name: t('requesting.owned.zone', { name: zone.name }), isFirst: false })),
  ].sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
  const ask = (id: string) => {
    const one = named.find((given) => given.id === id)
    if (!one) return
    void askOwned({ id }, one.name)
    void flyTo([id])
  }
  const chosen = ownedOf && 'id' in ownedOf.area && !isDrawn ? ownedOf.area.id : ''
  return (
    <>
      <div className="page">
        {ownedAnswer === null && <p className="caption">{t('requesting.owned.hint')}</p>}
        <Choice label={t('requesting.owned.unit')} placeholder={t('requesting.owned.unitNone')} value={chosen} options={named.map(({ id, name }) => ({ value: id, word: name }))} onChange={ask} />
        <Take what="owned" word={t(ownedOf && !('id' in ownedOf.area) ? 'requesting.drawAgain' : 'requesting.draw')} icon="polygon" />
      </div>
      <Answering answer={ownedAnswer}>{ownedAnswer && <Table owned={ownedAnswer} />}</Answering>
    </>
  )
}
