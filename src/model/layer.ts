import type { Feature } from './dataset'
import type { Kind } from './schema'

/** What the layers panel lists: a kind, or the part of a kind that is drawn, counted and switched by itself. */
export const layers = {
  site: { group: 'radio', kind: 'site' },
  station: { group: 'radio', kind: 'station' },
  pole: { group: 'aerial', kind: 'pole' },
  trunk: { group: 'aerial', kind: 'cable' },
  distribution: { group: 'aerial', kind: 'cable' },
  drop: { group: 'aerial', kind: 'cable' },
  cable: { group: 'aerial', kind: 'cable' },
  buried: { group: 'underground', kind: 'cable' },
  duct: { group: 'underground', kind: 'duct' },
  chamber: { group: 'underground', kind: 'chamber' },
  servicePoint: { group: 'people', kind: 'servicePoint' },
  place: { group: 'people', kind: 'place' },
  village: { group: 'people', kind: 'unit' },
  incident: { group: 'people', kind: 'incident' },
  utility: { group: 'others', kind: 'utility' },
  works: { group: 'others', kind: 'works' },
  zone: { group: 'rules', kind: 'zone' },
  ward: { group: 'units', kind: 'unit' },
  province: { group: 'units', kind: 'unit' },
  road: { group: 'ground', kind: 'road' },
  background: { group: 'ground', kind: 'background' },
} as const satisfies Record<string, { group: string; kind: Kind }>

export type Layer = keyof typeof layers
export type LayerGroup = (typeof layers)[Layer]['group']
export const layerNames = Object.keys(layers) as Layer[]
export const layerGroups = [...new Set(layerNames.map((name) => layers[name].group))]
export const layersOf = (group: LayerGroup): Layer[] => layerNames.filter((name) => layers[name].group === group)

/** The one layer a feature belongs to. The vector tiles carry it, so the map, the counts and the table agree. */
export function layerOf({ properties }: Feature): Layer {
  switch (properties.kind) {
    case 'cable':
      if (properties.placement === 'buried' || properties.placement === 'duct') return 'buried'
      return properties.role === 'trunk' || properties.role === 'distribution' || properties.role === 'drop' ? properties.role : 'cable'
    case 'unit':
      if (properties.level === 'village') return 'village'
      return properties.level === 'province' || properties.level === 'district' ? 'province' : 'ward'
    default:
      return properties.kind
  }
}
