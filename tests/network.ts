import type { Position } from 'geojson'
import { type Dataset, datasetOf, type Feature } from '../src/model/dataset'
import { metresPerDegree } from '../src/model/geometry'
import type { Kind, Properties } from '../src/model/schema'

/** Where test networks stand: metres east and north of Quảng Ngãi's centre. */
export const origin: Position = [108.8, 15.12]

export function at(eastM: number, northM: number): Position {
  const [perLng, perLat] = metresPerDegree(origin[1]!)
  return [origin[0]! + eastM / perLng, origin[1]! + northM / perLat].map((n) => Math.round(n * 1e7) / 1e7)
}

type Given<K extends Kind> = Partial<Omit<Properties<K>, 'kind'>>

/** Fixtures in words: `network().pole('P1', 0, 0).pole('P2', 40, 0).cable('C1', 'P1', 'P2').dataset()`. */
export class Network {
  readonly features: Feature[] = []

  add<K extends Kind>(kind: K, id: string, geometry: Feature['geometry'], given: Given<K> = {}): this {
    this.features.push({ type: 'Feature', id, geometry, properties: { kind, ...given } as Properties<K> })
    return this
  }

  point<K extends Kind>(kind: K, id: string, eastM: number, northM: number, given?: Given<K>): this {
    return this.add(kind, id, { type: 'Point', coordinates: at(eastM, northM) }, given)
  }

  pole(id: string, eastM: number, northM: number, given?: Given<'pole'>): this {
    return this.point('pole', id, eastM, northM, given)
  }

  site(id: string, eastM: number, northM: number, given?: Given<'site'>): this {
    return this.point('site', id, eastM, northM, given)
  }

  /** An aerial cable over poles that are already there. */
  cable(id: string, ...poles: string[]): this {
    const coordinates = poles.map((pole) => this.where(pole))
    return this.add('cable', id, { type: 'LineString', coordinates }, { placement: 'aerial', poles })
  }

  square(kind: 'unit' | 'zone' | 'background', id: string, eastM: number, northM: number, sideM: number, given: Given<typeof kind> = {}): this {
    const [a, b, c, d] = [at(eastM, northM), at(eastM + sideM, northM), at(eastM + sideM, northM + sideM), at(eastM, northM + sideM)]
    return this.add(kind, id, { type: 'Polygon', coordinates: [[a, b, c, d, a]] }, given)
  }

  dataset(): Dataset {
    return datasetOf(this.features)
  }

  private where(id: string): Position {
    const geometry = this.features.find((feature) => feature.id === id)?.geometry
    if (geometry?.type !== 'Point') throw new Error(`no point ${id} in the network`)
    return geometry.coordinates
  }
}

export const network = (): Network => new Network()
