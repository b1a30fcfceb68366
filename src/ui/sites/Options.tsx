import { useId } from 'react'
import { choices, type Choice as Chosen } from '../../model/schema'
import type { SiteOptions } from '../../state/sites'
import { Choice } from '../controls/Choice'
import { Segments } from '../controls/Segments'
import { useParts, useShown, useWords } from '../shown'
import { NumberField } from './NumberField'
import { Weights } from './Weights'

type AimKind = 'sites' | 'budget' | 'share'
export const aimKind = (aim: SiteOptions['aim']): AimKind => ('sites' in aim ? 'sites' : 'budgetVnd' in aim ? 'budget' : 'share')

/** What the search is to reach, who builds, and what is preferred. */
export function Options({ options }: { options: SiteOptions }) {
  const { t } = useWords()
  const askSites = useShown((state) => state.askSites)
  const { builder, technology, bandMHz, radiusM, most, placeWeight, spacingM } = options
  return (
    <div className="site-options">
      <Aim aim={options.aim} />
      <div className="pair">
        <NumberField label={t('sites.most')} unit={t('sites.mostUnit')} value={most} min={1} max={2000} onChange={(value) => askSites({ most: Math.round(value!) })} />
        <Choice<Chosen<'technology'>>
          label={t('sites.technology')} value={technology} options={choices.technology.map((value) => ({ value, word: t(`choice.technology.${value}`) }))} onChange={(value) => askSites({ technology: value })}
        />
      </div>
      <Operator label={t('sites.builder')} none={t('sites.builderNone')} value={builder} onChange={(value) => askSites({ builder: value })} />
      <div className="pair">
        <NumberField label={t('sites.band')} unit={t('unit.MHz')} value={bandMHz} min={1} max={300_000} nothing={t('sites.bandNone')} onChange={(value) => askSites({ bandMHz: value })} />
        <NumberField label={t('sites.radius')} unit={t('unit.m')} value={radiusM} min={10} max={60_000} nothing={t('sites.radiusNone')} onChange={(value) => askSites({ radiusM: value })} />
      </div>
      <Weights options={options} />
      <NumberField label={t('sites.placeWeight')} unit={t('sites.placeUnit')} value={placeWeight} max={1_000_000} onChange={(value) => askSites({ placeWeight: value! })} />
      <NumberField label={t('sites.spacing')} unit={t('unit.m')} value={spacingM} min={25} max={5000} onChange={(value) => askSites({ spacingM: value! })} />
    </div>
  )
}

function Aim({ aim }: { aim: SiteOptions['aim'] }) {
  const { t } = useWords()
  const { askSites, coverSettings, siteOptions } = useParts('askSites', 'coverSettings', 'siteOptions')
  const kind = aimKind(aim)
  const turn = (to: AimKind) => {
    const share = coverSettings?.assumptions.target?.share ?? 0.99
    const prices = Object.values(siteOptions?.pricesVnd ?? {}).filter((price) => price !== null)
    askSites({ aim: to === 'sites' ? { sites: 10 } : to === 'budget' ? { budgetVnd: 10 * Math.max(500e6, ...prices) } : { share } })
  }
  const options = (['sites', 'budget', 'share'] as const).map((value) => ({ value, word: t(`sites.aims.${value}`) }))
  return (
    <div className="aim">
      <span className="label" aria-hidden="true">{t('sites.aim')}</span>
      <Segments label={t('sites.aim')} options={options} value={kind} onChange={turn} />
      {'sites' in aim && <NumberField key="sites" label={t('sites.aimSites')} unit={t('sites.mostUnit')} value={aim.sites} min={1} max={2000} onChange={(value) => askSites({ aim: { sites: Math.round(value!) } })} />}
      {'budgetVnd' in aim && <NumberField key="budget" label={t('sites.aimBudget')} unit={t('sites.millionUnit')} value={aim.budgetVnd / 1e6} min={1} onChange={(value) => askSites({ aim: { budgetVnd: value! * 1e6 } })} />}
      {'share' in aim && <NumberField key="share" label={t('sites.aimShare')} unit="%" value={Math.round(aim.share * 1e5) / 1e3} min={1} max={100} onChange={(value) => askSites({ aim: { share: value! / 100 } })} />}
    </div>
  )
}

/** Operators as the data name them; one that stands in no data yet can be written. */
export function Operator({ label, none, value, isLabelHidden = false, onChange }: { label: string; none: string; value: string; isLabelHidden?: boolean; onChange: (value: string) => void }) {
  const known = useShown((state) => state.coverSettings?.operators)
  const id = useId()
  const names = [...new Set([...(known ?? []), ...(value ? [value] : [])])]
  const word = (name: string) => ({ value: name === '' ? id : name, word: name === '' ? none : name })
  return <Choice label={label} isLabelHidden={isLabelHidden} value={value === '' ? id : value} options={['', ...names].map(word)} onChange={(name) => onChange(name === id ? '' : name)} />
}
