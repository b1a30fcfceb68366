import type { Dig } from '../../../state/programme'
import type { StreetLine } from '../../../state/streets'
import { Icon } from '../../icons'
import { moneyText } from '../../sites/money'
import { useParts, useWords } from '../../shown'
import { undertakingsOf, yearsOf } from './programmed'

/** When it is to go underground, and who digs there anyway. */
export function Planned({ line }: { line: StreetLine }) {
  const { t } = useWords()
  const { programme } = useParts('programme')
  if (!programme) return null
  const { years, waiting } = yearsOf(programme, line)
  const digs = new Map(undertakingsOf(programme, line).flatMap(({ dig }) => (dig ? [[dig.works, dig] as const] : [])))
  if (years.length === 0 && waiting === 0 && digs.size === 0) return null
  return (
    <section className="page street-planned">
      {(years.length > 0 || waiting > 0) && <p><Icon name="calendar" size={16} /><span>{years.length > 0 ? t('cabling.planned', { years: years.join(', ') }) : t('cabling.unplaced')}{years.length > 0 && waiting > 0 && `, ${t('cabling.someUnplaced', { n: waiting })}`}</span></p>}
      {[...digs.values()].map((dig) => <Once key={dig.works} dig={dig} />)}
    </section>
  )
}

function Once({ dig: { name, from, to, offM, metres, savesVnd } }: { dig: Dig }) {
  const { t, language } = useWords()
  const month = (iso: string) => iso.replace(/^(\d{4})-(\d{2}).*$/, '$2/$1')
  const money = savesVnd === null ? null : moneyText(savesVnd, t, language)
  const [before, after = ''] = t('cabling.digSaves', { money: '\u0000' }).split('\u0000')
  return (
    <p data-dig=""><Icon name="merge" size={16} /><span>{t('cabling.dig', { name, from: month(from), to: month(to), m: offM })}: {money === null ? t('cabling.digPriceless', { metres }) : <>{before}<b>{money}</b>{after}</>}</span></p>
  )
}
