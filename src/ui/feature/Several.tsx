import { areaM2Of, lengthOf } from '../../analysis/size'
import { type Cell, textOf, unitOf } from '../../export/cells'
import { formatArea, formatLength } from '../../i18n'
import type { Feature } from '../../model/dataset'
import { type Layer, layerNames, layerOf } from '../../model/layer'
import { Button } from '../controls/Button'
import { Sign } from '../map/Sign'
import { useParts, useShown, useWords } from '../shown'
import { Line } from './Attributes'
import { sharedOf } from './common'
import { detailOf, nameOf } from './name'
import { SignOfFeature } from './One'

const mostListed = 100

export function SeveralHead() {
  const { t } = useWords()
  const count = useShown((state) => state.selected.length)
  return <div className="title"><h2>{t('feature.many', { n: count })}</h2></div>
}

/** What several objects are, have in common and come to; and each of them, to be picked. */
export function Several({ held }: { held: readonly Feature[] }) {
  const { t } = useWords()
  const { selected, select } = useParts('selected', 'select')
  return (
    <div className="page">
      <Kinds held={held} />
      {selected.length > held.length && <p className="caption">{t('feature.ofHeld', { n: held.length })}</p>}
      <Common held={held} />
      <h3>{t('feature.list')}</h3>
      <ul className="objects">
        {held.slice(0, mostListed).map((feature) => (
          <li key={feature.id}>
            <button type="button" onClick={() => void select([feature.id])}>
              <SignOfFeature feature={feature} /><span><b>{nameOf(feature, t).title}</b><small>{detailOf(feature, t)}</small></span>
            </button>
          </li>
        ))}
      </ul>
      {selected.length > mostListed && <p className="caption">{t('feature.more500', { n: selected.length - Math.min(held.length, mostListed) })}</p>}
    </div>
  )
}

/** How many of each layer; each leads to its rows in the table. */
function Kinds({ held }: { held: readonly Feature[] }) {
  const { t, n } = useWords()
  const { listOf, show } = useParts('listOf', 'show')
  const counts = new Map<Layer, number>()
  for (const feature of held) counts.set(layerOf(feature), (counts.get(layerOf(feature)) ?? 0) + 1)
  const openList = (layer: Layer) => {
    show({ drawer: 'table' })
    void listOf({ layer }, 'selected')
  }
  return (
    <ul className="kinds">
      {layerNames.filter((layer) => counts.has(layer)).map((layer) => (
        <li key={layer} data-layer={layer}>
          <span className="sign-box"><Sign layer={layer} /></span><span>{t(`layer.${layer}`)}</span><b className="number">{n(counts.get(layer)!)}</b>
          <Button look="icon" isSmall icon="table" label={t('feature.showList')} onClick={() => openList(layer)} />
        </li>
      ))}
    </ul>
  )
}

function Common({ held }: { held: readonly Feature[] }) {
  const { t, language } = useWords()
  const shared = sharedOf(held)
  const kind = held[0]!.properties.kind
  const lengthM = held.reduce((sum, { geometry }) => sum + (lengthOf(geometry) ?? 0), 0)
  const areaM2 = held.reduce((sum, { geometry }) => sum + (areaM2Of(geometry) ?? 0), 0)
  const said = (field: (typeof shared)[number]['field'], value: unknown) => {
    if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value)
    const unit = unitOf(kind, field, t)
    const text = textOf(kind, field, value as Cell, t, language)
    return unit ? t('feature.withValue', { value: text, unit }) : text
  }
  return (
    <>
      <h3>{t('feature.common')}</h3>
      <dl className="fields">
        {shared.map(({ field, value, isMixed }) => (
          <Line key={field} word={t(`field.${field}`)} name={field}>{isMixed ? <i className="mixed">{t('feature.mixed')}</i> : said(field, value)}</Line>
        ))}
        {lengthM > 0 && <Line word={t('feature.totalLength')} name="@length">{formatLength(lengthM, language)}</Line>}
        {areaM2 > 0 && <Line word={t('feature.totalArea')} name="@area">{formatArea(areaM2, language)}</Line>}
      </dl>
    </>
  )
}
