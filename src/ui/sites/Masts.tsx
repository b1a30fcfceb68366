import { useState } from 'react'
import { choices, type Choice as Chosen } from '../../model/schema'
import type { Tried } from '../../state/coverage'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { useCommand } from '../keyboard'
import { useParts, useShown, useWords } from '../shown'
import { NumberField } from './NumberField'
import { Operator } from './Options'
import { firstYear, Year } from './Year'

/** Masts that are only tried: set with a press on the map, changed here, taken away or planned. */
export function Masts() {
  const { t } = useWords()
  const { word: _, icon, shortcut, disabled, run } = useCommand('tryMast')
  const { whatIf: { added }, show } = useParts('whatIf', 'show')
  const isPlacing = useShown(({ tool }) => tool === 'tryMast')
  const press = () => {
    if (isPlacing) return show({ tool: 'select' })
    run()
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  return (
    <section className="page" aria-labelledby="trying-masts">
      <h3 id="trying-masts">{t('trying.masts')}</h3>
      {added.length > 0 && <ol className="tried">{added.map((mast, i) => <Mast key={mast.id} mast={mast} name={t('trying.mast', { n: i + 1 })} />)}</ol>}
      {isPlacing && <p className="caption" role="status">{t('trying.placing')}</p>}
      <p className="tried-commands"><Button icon={icon} shortcut={shortcut} disabled={disabled} aria-pressed={isPlacing} onClick={press}>{t('trying.add')}</Button></p>
      {added.length > 0 && <Plan />}
    </section>
  )
}

function Mast({ mast, name }: { mast: Tried; name: string }) {
  const { t } = useWords()
  const { whatIf: { added }, tryOut, flyTo } = useParts('whatIf', 'tryOut', 'flyTo')
  const change = (own: Partial<Tried>) => tryOut({ added: added.map((one) => (one.id === mast.id ? { ...one, ...own } : one)) })
  const [lng, lat] = mast.at
  const go = () => void flyTo([lng - aroundDeg, lat - aroundDeg, lng + aroundDeg, lat + aroundDeg])
  return (
    <li className="tried-mast" data-tried={mast.id}>
      <b>{name}</b>
      <span>
        <Button look="icon" isSmall icon="zoomTo" label={t('trying.goTo', { name })} onClick={go} />
        <Button look="icon" isSmall icon="trash" label={t('trying.remove', { name })} onClick={() => tryOut({ added: added.filter(({ id }) => id !== mast.id) })} />
      </span>
      <Operator label={t('trying.operator')} none={t('sites.builderNone')} value={mast.operator} onChange={(operator) => change({ operator })} />
      <Choice<Chosen<'technology'>>
        label={t('trying.technology')} value={mast.technology} options={choices.technology.map((value) => ({ value, word: t(`choice.technology.${value}`) }))} onChange={(technology) => change({ technology })}
      />
      <NumberField label={t('trying.radius')} unit={t('unit.m')} value={mast.radiusM} min={10} max={60_000} nothing={t('trying.byAssumption')} onChange={(radiusM) => change({ radiusM })} />
    </li>
  )
}

/** About as much as a mast serves in a town. */
const aroundDeg = 0.006

function Plan() {
  const { t } = useWords()
  const { planTried, isKeeping, whatIf: { added } } = useParts('planTried', 'isKeeping', 'whatIf')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const [year, setYear] = useState(firstYear)
  const refusal = isReadOnly ? t('command.onlyLook') : added.some(({ operator }) => operator === '') ? t('trying.noOperator') : null
  return (
    <div className="tried-plan">
      <Year value={year} onChange={setYear} />
      <Button look="primary" isBusy={isKeeping} disabled={refusal} onClick={() => void planTried(year)}>{t('trying.plan')}</Button>
    </div>
  )
}
