import type { DuctRoute } from '../../../analysis/sharing/asked'
import { Choice } from '../../controls/Choice'
import { Icon } from '../../icons'
import { useParts, useWords } from '../../shown'
import { moneyText } from '../../sites/money'
import { NumberField } from '../../sites/NumberField'
import { Letter } from '../Owners'
import { Answering, Take } from './Answering'
import { yearsFrom } from './years'

/** Somebody wants to lay cables along a line: which ducts have room there, whose they are, what has to be dug. */
export function Route() {
  const { t } = useWords()
  const { ductWish: { ways, year }, routeLine, routeAnswer, wishDuct } = useParts('ductWish', 'routeLine', 'routeAnswer', 'wishDuct')
  return (
    <>
      <div className="page">
        {routeAnswer === null && <p className="caption">{t('requesting.route.hint')}</p>}
        <div className="pair">
          <NumberField label={t('requesting.route.ways')} unit={t('requesting.route.waysUnit')} value={ways} min={1} max={50} onChange={(value) => wishDuct({ ways: Math.max(1, Math.round(value!)) })} />
          <Choice label={t('requesting.route.year')} value={String(year)} options={yearsFrom(year).map((value) => ({ value: String(value), word: String(value) }))} onChange={(value) => wishDuct({ year: Number(value) })} />
        </div>
        <Take what="route" word={t(routeLine ? 'requesting.drawAgain' : 'requesting.draw')} icon="route" />
      </div>
      <Answering answer={routeAnswer}>{routeAnswer && <Found route={routeAnswer} />}</Answering>
    </>
  )
}

function Found({ route: { lengthM, withRoomM, newM, owners, costVnd, pieces, notes } }: { route: DuctRoute }) {
  const { t, n, language } = useWords()
  return (
    <>
      <dl className="page ask-sum">
        <div><dt>{t('requesting.route.total')}</dt><dd>{t('requesting.length', { m: lengthM })}</dd></div>
        <div><dt>{t('requesting.route.withRoom')}</dt><dd>{t('requesting.length', { m: withRoomM })}</dd></div>
        <div><dt>{t('requesting.route.new')}</dt><dd>{t('requesting.length', { m: newM })}</dd></div>
        <div><dt>{t('requesting.route.cost')}</dt><dd>{newM === 0 ? '–' : costVnd === null ? t('requesting.route.costNone') : moneyText(costVnd, t, language)}</dd></div>
        <div><dt>{t('requesting.route.owners')}</dt><dd>{owners.length === 0 ? t('requesting.route.ownersNone') : <>{n(owners.length)}<small>{owners.join(', ')}</small></>}</dd></div>
      </dl>
      <section className="page" aria-labelledby="ask-pieces">
        <h3 id="ask-pieces">{t('requesting.route.pieces')}</h3>
        <ol className="ask-pieces">{pieces.map((piece, i) => <Piece key={i} piece={piece} />)}</ol>
        {notes.map(({ key, values }, i) => <p key={i} className="caption">{t(key, values)}</p>)}
      </section>
    </>
  )
}

const icons = { room: 'check', full: 'warning', none: 'plus' } as const

function Piece({ piece: { what, duct, name, owner, freeWays, tenants, lengthM } }: { piece: DuctRoute['pieces'][number] }) {
  const { t } = useWords()
  const { select, flyTo } = useParts('select', 'flyTo')
  const facts = what === 'none' ? [] : [owner || t('requesting.route.noOwner'), freeWays === null ? t('requesting.route.freeUnknown') : t('requesting.route.free', { n: freeWays }), ...(tenants.length > 0 ? [t('requesting.route.tenants', { names: tenants.join(', ') })] : [])]
  const go = () => {
    void select([duct!])
    void flyTo([duct!])
  }
  const words = (
    <>
      <Icon name={icons[what]} size={16} />
      <span className="what"><b>{what !== 'none' && <Letter owner={owner} />}{name || t(`requesting.route.what.${what}`)}</b><small>{[...(name ? [t(`requesting.route.what.${what}`)] : []), ...facts].join(', ')}</small></span>
      <span className="length">{t('requesting.length', { m: lengthM })}</span>
    </>
  )
  return <li data-piece={what}>{duct === null ? <span className="row">{words}</span> : <button type="button" className="row" onClick={go}>{words}</button>}</li>
}
