import { type LayerGroup, layersOf } from '../../model/layer'
import { isFiltering } from '../../model/filter'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useParts, useShown, useWords } from '../shown'
import { LayerRow } from './LayerRow'

/** Layers that belong together: folded, counted and shown as one. */
export function Group({ group }: { group: LayerGroup }) {
  const { t, n } = useWords()
  const { counts, hidden, folded, show, showLayers } = useParts('counts', 'hidden', 'folded', 'show', 'showLayers')
  const isFiltered = useShown((state) => isFiltering(state.filter))
  const isFolded = folded.includes(group)
  const layers = layersOf(group).filter((layer) => !counts || (counts.layers[layer]?.total ?? 0) > 0)
  const sum = (part: 'shown' | 'total') => layers.reduce((all, layer) => all + (counts?.layers[layer]?.[part] ?? 0), 0)
  const isDrawn = layers.some((layer) => !hidden.has(layer))
  const name = t(`layer.${group}`)
  return (
    <section className="group">
      <div className="group-head">
        <h3>
          <button
            type="button" aria-expanded={!isFolded} data-group={group}
            onClick={() => show({ folded: isFolded ? folded.filter((other) => other !== group) : [...folded, group] })}
          >
            <Icon name={isFolded ? 'right' : 'down'} size={16} /><span>{name}</span>
            <span className="number">{counts ? n(sum(isFiltered ? 'shown' : 'total')) : '…'}</span>
          </button>
        </h3>
        <Button
          look="icon" isSmall icon={isDrawn ? 'eye' : 'eyeOff'} label={t('layers.allInGroup', { group: name })} aria-pressed={isDrawn}
          onClick={() => showLayers(layers, !isDrawn)}
        />
      </div>
      {!isFolded && <ul>{layers.map((layer) => <LayerRow key={layer} layer={layer} />)}</ul>}
    </section>
  )
}
