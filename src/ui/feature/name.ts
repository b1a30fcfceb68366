import type { Translate } from '../../i18n'
import { shortId } from '../../model/called'
import type { Feature } from '../../model/dataset'
import { layerOf } from '../../model/layer'
import { holderOf } from '../../model/operator'

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '')

/** What an object is called: its name, else its code, else what it is and its id. The code is given where the title is the name. */
export function nameOf(feature: Feature, t: Translate): { title: string; code: string } {
  const { id, properties } = feature
  const [name, code] = [text(properties.name), text(properties.code)]
  return { title: name || code || `${t(`layer.${layerOf(feature)}`)} ${shortId(id)}`, code: name ? code : '' }
}

/** What tells it from its neighbours in a list: its layer, code, whose it is and the street. */
export function detailOf(feature: Feature, t: Translate): string {
  const { title, code } = nameOf(feature, t)
  const layer = t(`layer.${layerOf(feature)}`)
  return [title.startsWith(layer) ? '' : layer, code, holderOf(feature), text(feature.properties.street)].filter(Boolean).join(' · ')
}
