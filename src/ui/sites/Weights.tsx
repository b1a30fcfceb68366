import type { Footing, SiteOptions } from '../../state/sites'
import { footings } from '../../state/sites'
import { Slider } from '../controls/Slider'
import { useShown, useWords } from '../shown'
import { NumberField } from './NumberField'

/** What a site may stand on: how much it is preferred, and what one costs. */
export function Weights({ options: { weights, pricesVnd } }: { options: SiteOptions }) {
  const { t, n } = useWords()
  const askSites = useShown((state) => state.askSites)
  const weigh = (footing: Footing, weight: number) => askSites({ weights: { ...weights, [footing]: weight } })
  const price = (footing: Footing, millions: number | null) => askSites({ pricesVnd: { ...pricesVnd, [footing]: millions === null ? null : millions * 1e6 } })
  return (
    <fieldset className="weights">
      <legend>{t('sites.weights')}</legend>
      <p className="caption">{t('sites.weightsHint')}</p>
      {footings.map((footing) => (
        <div key={footing} className="weight" role="group" aria-label={t(`sites.footing.${footing}`)}>
          <Slider
            label={t(`sites.footing.${footing}`)} min={0} max={1} step={0.05} value={weights[footing]}
            said={weights[footing] === 0 ? t('sites.weightNone') : n(weights[footing])} onChange={(weight) => weigh(footing, weight)}
          />
          <NumberField
            label={t('sites.priceOf', { footing: `sites.footing.${footing}` })} isLabelHidden unit={t('sites.millionUnit')} nothing={t('sites.priceNone')}
            value={pricesVnd[footing] === null ? null : pricesVnd[footing] / 1e6} onChange={(millions) => price(footing, millions)}
          />
        </div>
      ))}
    </fieldset>
  )
}
