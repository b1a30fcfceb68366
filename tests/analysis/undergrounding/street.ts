import { at, type Network, network } from '../../network'
import type { Properties } from '../../../src/model/schema'

type Cabled = Partial<Properties<'cable'>>

/** A street of so many metres to the east, with poles every 50 m on its south side and cables over all of them. */
export function street(net: Network, id: string, northM: number, longM: number, cables: Readonly<Record<string, Cabled>>, road: Partial<Properties<'road'>> = {}): Network {
  net.add('road', id, { type: 'LineString', coordinates: [at(0, northM), at(longM, northM)] }, { name: `Đường ${id}`, widthM: 10, roadClass: 'street', ...road })
  const poles = Array.from({ length: longM / 50 + 1 }, (_, i) => `${id}-P${i}`)
  poles.forEach((pole, i) => net.pole(pole, 50 * i, northM - 6, { sector: 'telecom' }))
  for (const [name, given] of Object.entries(cables)) {
    net.add('cable', name, { type: 'LineString', coordinates: poles.map((_, i) => at(50 * i, northM - 6)) }, { placement: 'aerial', role: 'distribution', poles, ...given })
  }
  return net
}

export const duct = (net: Network, id: string, northM: number, fromM: number, toM: number, given: Partial<Properties<'duct'>> = {}): Network =>
  net.add('duct', id, { type: 'LineString', coordinates: [at(fromM, northM), at(toM, northM)] }, { status: 'operational', ways: 4, usedWays: 0, ...given })

export const one = (cables: Readonly<Record<string, Cabled>>, road?: Partial<Properties<'road'>>): Network => street(network(), 'A', 0, 500, cables, road)
