import { useEffect, useMemo, useRef } from 'react'
import { byWord } from '../../../i18n/order'
import type { DuctLine } from '../../../state/sharing'
import { Empty } from '../../controls/Empty'
import { isNarrow, useWidth, widthNow } from '../../controls/width'
import { useLive, useParts, useShown, useWords } from '../../shown'
import { useVirtual } from '../../virtual'
import { Owners } from '../Owners'

/** How many ways are free in every duct, year by year. A press goes to the duct. */
export function Ducts() {
  const { t } = useWords()
  const { shareDucts, listDucts } = useParts('shareDucts', 'listDucts')
  const of = useShown(({ status, filter: { scope } }) => `${status?.version} ${scope}`)
  useEffect(() => void listDucts(), [listDucts, of])
  if (!shareDucts) return <p className="waiting" role="status">{t('limiting.ductsWorking')}</p>
  if (shareDucts.lines.length === 0) return <Empty isSmall icon="table" title={t('limiting.noDucts')}>{t('limiting.noDuctsHint')}</Empty>
  return <List years={shareDucts.years} lines={shareDucts.lines} />
}

function List({ years, lines }: { years: readonly number[]; lines: readonly DuctLine[] }) {
  const { t } = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const rowPx = isNarrow(useWidth()) ? 44 : 32
  const sorted = useMemo(() => [...lines].sort((a, b) => byWord(a.street, b.street) || byWord(a.name, b.name)), [lines])
  const items = useVirtual({ count: sorted.length, scroll, rowPx, headPx: rowPx }).getVirtualItems().map(({ index }) => index)
  const gap = (rows: number) => (rows > 0 ? <tr aria-hidden="true" style={{ height: rows * rowPx }} /> : null)
  return (
    <div ref={scroll} className="figures-scroll share-ducts">
      <table className="figures-table" aria-rowcount={sorted.length + 1} data-lines={sorted.length}>
        <caption className="unseen">{t('limiting.ductsCaption')}. {t('limiting.freeMade')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('limiting.duct.name')}</th><th scope="col">{t('limiting.duct.street')}</th><th scope="col">{t('limiting.duct.owner')}</th>
            <th scope="col" className="right">{t('limiting.duct.ways')}</th><th scope="col" className="right">{t('limiting.duct.used')}</th>
            {years.map((year) => <th key={year} scope="col" className="right">{t('limiting.duct.free', { year })}</th>)}
            <th scope="col">{t('limiting.duct.tenants')}</th>
          </tr>
        </thead>
        <tbody>
          {gap(items[0] ?? 0)}
          {items.map((index) => <Line key={sorted[index]!.id} line={sorted[index]!} index={index} years={years} />)}
          {gap(sorted.length - 1 - (items.at(-1) ?? -1))}
        </tbody>
      </table>
      <p className="caption made">{t('limiting.freeMade')}</p>
    </div>
  )
}

function Line({ line: { id, name, street, owner, ways, used, tenants, isShareable, phase, status, free }, index, years }: { line: DuctLine; index: number; years: readonly number[] }) {
  const { t, n } = useWords()
  const live = useLive()
  const go = () => {
    const { select, flyTo, show } = live.getState()
    if (isNarrow(widthNow())) show({ drawer: null })
    void select([id])
    void flyTo([id])
  }
  const said = [...tenants, ...(isShareable ? [] : [t('limiting.duct.notShared')]), ...(status !== 'operational' && phase !== null ? [t('limiting.duct.planned', { year: phase })] : [])]
  return (
    <tr data-duct={id} aria-rowindex={index + 2}>
      <th scope="row"><button type="button" onClick={go}>{name}</button></th>
      <td>{street}</td>
      <td><Owners owners={[owner]} /><span className="unseen">{owner}</span></td>
      <td className="right">{ways === null ? t('limiting.duct.unknown') : n(ways)}</td>
      <td className="right">{n(used)}</td>
      {free.map((left, i) => <td key={years[i]} className={left === 0 ? 'right full' : 'right'}>{left === null ? '–' : n(left)}</td>)}
      <td>{said.join(', ')}</td>
    </tr>
  )
}
