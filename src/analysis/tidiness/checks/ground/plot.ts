import type { Position } from 'geojson'
import { calledOf } from '../../../../model/called'
import type { Dataset, Feature } from '../../../../model/dataset'
import { fold } from '../../../../model/fold'
import { rowsOf } from '../../../../model/vertices'
import type { Asked, Check } from '../../asked'
import { drafted, gravest } from '../said'
import { around, besideLine, offRows, rowsIn, tenth } from './around'
import { applying } from './fits'
import { overOf, regionFor } from './over'

/** Plots and cables are surveyed apart: what is no farther inside than this runs along the boundary. */
const edgeM = 1
/** Less of a cable than this in a plot is the drawing's own inaccuracy; less of a centre line does not make it a street. */
const [grazeM, roadM] = [1, 5]
/** Plots a finding names; how many there are in all is said. */
const named = 20

const streets = new WeakMap<Dataset, WeakMap<Feature, boolean>>()

/** What runs in a plot, and not along its edge. */
function insideOf(line: readonly Position[], plot: Feature, { scene: { plane } }: Asked) {
  return overOf(line, regionFor(plot)!, ([lng, lat]) => {
    const [x, y] = plane.toPlane(lng!, lat!)
    return offRows(rowsIn(plane, plot), x, y, edgeM * plane.scaleAt(x, y)) === Infinity
  })
}

/** In a cadastral map streets and lanes are plots too: a centre line runs in them. */
function isStreet(plot: Feature, asked: Asked): boolean {
  const { dataset } = asked.scene
  let known = streets.get(dataset)
  if (!known) streets.set(dataset, (known = new WeakMap()))
  let is = known.get(plot)
  if (is === undefined) {
    const roads = rowsOf(plot.geometry!).flatMap(({ positions }) => around(dataset, positions, 0, ['road']))
    is = [...new Set(roads)].some((road) => rowsOf(road.geometry!).reduce((sum, { positions }) => sum + insideOf(positions, plot, asked).metres, 0) >= roadM)
    known.set(plot, is)
  }
  return is
}

/** Plots that are no street and not of those whose cable it is. Who may be asked for consent nobody says: each cable is told once, with all its plots. */
export const throughPlots: Check = {
  kinds: ['cable'],
  *find(feature, rules, asked) {
    const { geometry, properties: { role, operator, owner } } = feature as Feature<'cable'>
    if (role === 'drop' || geometry?.type !== 'LineString') return
    const rule = gravest(applying(rules, {}))
    if (!rule) return
    const own = new Set([operator, owner].flatMap((name) => (name ? fold(name) : [])))
    const through = besideLine(asked.scene.dataset, feature).flatMap((plot) => {
      if (plot.properties.kind !== 'background' || plot.properties.class !== 'parcel' || !regionFor(plot)) return []
      if (plot.properties.owner && own.has(fold(plot.properties.owner))) return []
      const { metres, place } = insideOf(geometry.coordinates, plot, asked)
      return metres < grazeM || isStreet(plot, asked) ? [] : [{ plot, metres, place }]
    }).toSorted((a, b) => b.metres - a.metres)
    if (through.length === 0) return
    yield drafted('throughPlots', rule, asked, feature, {
      message: through.length === 1 ? 'grounding.throughPlot' : 'grounding.throughPlots',
      values: { n: through.length, insideM: tenth(through.reduce((sum, { metres }) => sum + metres, 0)), plot: calledOf(through[0]!.plot) },
      also: through.slice(0, named).map(({ plot }) => plot), place: through[0]!.place,
    })
  },
}
