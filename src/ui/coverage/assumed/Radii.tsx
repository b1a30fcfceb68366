import type { Assumptions } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { useWords } from '../../shown'
import { type Filling, freshRadius, isOwnRadius, type RadiusDraft } from './draft'
import { OwnRadius } from './OwnRadius'
import { Radius } from './Radius'

/** How far a station reaches that does not say so itself. The narrowest row that is on and fits is taken. */
export function Radii({ draft: { radii }, faults, change, standard }: Filling & { standard: Assumptions }) {
  const { t } = useWords()
  const put = (next: RadiusDraft) => change({ radii: radii.map((radius) => (radius.id === next.id ? next : radius)) })
  const isRemembered = ({ id }: RadiusDraft) => standard.radii.find((rule) => rule.id === id)?.provenance === 'memory'
  const remembered = radii.filter(isRemembered)
  const isAllOn = remembered.length > 0 && remembered.every(({ on }) => on)
  const own = radii.filter((radius) => isOwnRadius(radius, standard))
  const add = () => {
    const fresh = freshRadius(radii)
    change({ radii: [...radii, fresh] })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-radius="${fresh.id}"] select`)?.focus())
  }
  return (
    <section>
      <header>
        <h3>{t('coverage.assume.radii')}</h3>
        {remembered.length > 0 && (
          <Button isSmall aria-pressed={isAllOn} onClick={() => change({ radii: radii.map((radius) => (isRemembered(radius) ? { ...radius, on: !isAllOn } : radius)) })}>
            {t(isAllOn ? 'coverage.assume.noReference' : 'coverage.assume.reference')}
          </Button>
        )}
        <Button isSmall icon="plus" onClick={add}>{t('coverage.assume.add')}</Button>
      </header>
      <p className="caption">{t('coverage.assume.radiiHint')}</p>
      {own.length > 0 && (
        <ul className="own-radii" aria-label={t('coverage.assume.ownRadii')}>
          {own.map((radius) => <OwnRadius key={radius.id} radius={radius} faults={faults} onChange={put} onRemove={() => change({ radii: radii.filter(({ id }) => id !== radius.id) })} />)}
        </ul>
      )}
      <table className="radii">
        <thead>
          <tr>{(['used', 'for', 'metres', 'source'] as const).map((head) => <th key={head} scope="col">{t(`coverage.assume.${head}`)}</th>)}</tr>
        </thead>
        <tbody>{radii.filter((radius) => !isOwnRadius(radius, standard)).map((radius) => <Radius key={radius.id} radius={radius} shipped={standard.radii.find(({ id }) => id === radius.id)!} fault={faults[`${radius.id}.metres`]} onChange={put} />)}</tbody>
      </table>
    </section>
  )
}
