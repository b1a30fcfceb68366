import { useState } from 'react'
import { layerNames } from '../../model/layer'
import { Icon } from '../icons'
import { Sign } from '../map/Sign'
import { useShown, useWords } from '../shown'

/** Layers nothing belongs to: named, so that nobody looks for them, and folded away. */
export function Without() {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const layers = useShown((state) => state.counts?.layers)
  const empty = layerNames.filter((layer) => !layers?.[layer]?.total)
  if (empty.length === 0) return null
  return (
    <section className="group without">
      <div className="group-head">
        <h3>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'down' : 'right'} size={16} /><span>{t('layers.without', { n: empty.length })}</span>
          </button>
        </h3>
      </div>
      {isOpen && (
        <ul>
          {empty.map((layer) => (
            <li key={layer} className="layer">
              <span className="swatch"><Sign layer={layer} /></span><span className="name">{t(`layer.${layer}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
