import type { StreetLine, Strung } from '../../../state/streets'
import { letterOf, operators } from '../../../model/operator'
import { Letter } from '../../sharing/Owners'
import { useWords } from '../../shown'
import { kmNumber } from '../km'

const colours = new Map(operators.map(({ letter, colour }) => [letter, colour]))
/** A part so small has no room for its kilometres, or for its letter; the list below has both. */
const leastForKm = 0.17
const leastForLetter = 0.06

const summed = <K,>(strung: readonly Strung[], keyOf: (one: Strung) => K): [K, number][] => {
  const sums = new Map<K, number>()
  for (const one of strung) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.metres)
  return [...sums].sort((a, b) => b[1] - a[1])
}

/** Whose cables hang there, and of which level. */
export function Hanging({ line: { strung, overheadM, hungM, lengthM, score } }: { line: StreetLine }) {
  const { t, language } = useWords()
  if (strung.length === 0 || overheadM <= 0) return score === null ? <section className="page"><p className="caption">{t('cabling.nothingHangs')}</p></section> : null
  const owners = summed(strung, ({ operator }) => operator)
  const roles = summed(strung, ({ role }) => role)
  const km = (metres: number) => kmNumber(metres, language)
  const all = owners.reduce((sum, [, metres]) => sum + metres, 0)
  return (
    <section className="page street-hanging" aria-labelledby="street-hanging">
      <h3 id="street-hanging">{t('cabling.byOperator')}</h3>
      <div className="stacked" aria-hidden="true">
        {owners.map(([operator, metres]) => (
          <span key={operator} title={`${operator || t('cabling.noOwner')}: ${km(metres)} km`} style={{ flexGrow: metres, background: colours.get(letterOf(operator)) }}>
            {metres / all >= leastForLetter && letterOf(operator)}{metres / all >= leastForKm && ` ${km(metres)}`}
          </span>
        ))}
      </div>
      <ul className="street-owners">
        {owners.map(([operator, metres]) => <li key={operator} data-owner={operator}><Letter owner={operator} /><span>{operator || t('cabling.noOwner')}</span><b>{km(metres)} km</b></li>)}
      </ul>
      <p className="caption">{t('cabling.byRole')}: {roles.map(([role, metres]) => `${role ? t(`choice.role.${role}`) : t('cabling.noRole')} ${km(metres)} km`).join(', ')}.</p>
      <p className="caption">{t('cabling.hung', { metres: hungM, all: lengthM })}.</p>
    </section>
  )
}
