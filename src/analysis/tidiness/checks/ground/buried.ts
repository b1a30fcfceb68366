import type { Feature } from '../../../../model/dataset'
import { lengthOf, meanOffM, type Reach, united } from '../../../beside'
import type { Check } from '../../asked'
import { drafted } from '../said'
import { besideLine, besidesIn, hundredth, placeAt, rowsIn, tenth } from './around'
import { widest } from './fits'
import { isBelow } from './power'

export const cover: Check = {
  kinds: ['duct'],
  *find(feature, rules, asked) {
    const { coverM, surface, ductClass = 'unknown' } = (feature as Feature<'duct'>).properties
    if (coverM === undefined) return
    const rule = widest(rules, { surface, ductClass })
    if (!rule || coverM >= rule.threshold) return
    yield drafted('cover', rule, asked, feature, { message: 'grounding.cover', values: { coverM, leastM: rule.threshold, surface: `choice.surface.${surface ?? 'unknown'}` } })
  },
}

/** So much of two lines has to run side by side: what only crosses is judged by its depth, which no map tells. */
const besideM = 5
const besideDeg = 15
/** Pipes are always in the ground; what carries current may hang. */
const mayHang: ReadonlySet<string> = new Set(['power', 'lighting'])

/** From middle to middle, as they are drawn: the walls are nearer still. */
export const separation: Check = {
  kinds: ['duct', 'cable'],
  *find(feature, rules, asked) {
    const { kind, placement } = feature.properties
    if (kind === 'cable' && placement !== 'buried') return
    const { plane, dataset, globe } = asked.scene
    const [course] = rowsIn(plane, feature)
    if (!course || course.length < 4) return
    const scale = plane.scaleAt(course[0]!, course[1]!)
    for (const line of besideLine(dataset, feature)) {
      if (line.properties.kind !== 'utility') continue
      const { sector, diameterMm } = (line as Feature<'utility'>).properties
      const isUnderground = !mayHang.has(sector ?? '') || isBelow(line as Feature<'utility'>)
      const rule = isUnderground ? widest(rules, { sector, diameterMm, isUnderground }) : undefined
      if (!rule) continue
      const besides = besidesIn(plane, line)
      const reach: Reach = { withinM: rule.threshold * scale, angleDeg: besideDeg }
      const hits = besides.hits(course, reach)
      const near = united(hits)
      const nearM = lengthOf(near) / scale
      if (nearM < besideM) continue
      const longest = near.reduce((a, b) => (b.toM - b.fromM > a.toM - a.fromM ? b : a))
      yield drafted('separation', rule, asked, feature, {
        message: diameterMm === undefined ? 'grounding.separation' : 'grounding.separationOf',
        values: {
          sector: `choice.utilitySector.${sector ?? 'other'}`, leastM: rule.threshold, besideM: tenth(nearM), offM: hundredth(meanOffM(besides, course, hits) / scale),
          ...(diameterMm !== undefined && { diameterMm }),
        },
        also: [line], place: globe(...placeAt(course, (longest.fromM + longest.toM) / 2)),
      })
    }
  },
}
