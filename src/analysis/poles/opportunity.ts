import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import { findingOf, type Source } from '../../model/finding'
import type { Opportunity, Stroke } from '../sharing/result'
import { partOf } from './facing'
import { cableOwner, holderAt, isPlanned, type Kept, nameOf, type Ground } from './proposal'
import type { Streets } from './streets'
import { lineOf, type Together } from './together'
import type { PoleLine } from './lines'

/** The words were read; they hold for poles that do not stand yet. */
const noNewPole: Source = { document: 'QCVN 33:2019/BTTTT', clause: '2.1.3', provenance: 'read' }

/** The proposals of two lines as a finding: what stands already first, then the better one, of two as good that of the line that comes first. */
export function opportunityOf(ground: Ground, pair: Together, kept: readonly Kept[], lines: readonly PoleLine[], streets: Streets): Opportunity {
  const { poles } = ground
  const { sides, lengthM, offM, link } = pair
  const best = kept[0]!
  const place = poles.plane.toGlobe((link[0] + link[2]) / 2, (link[1] + link[3]) / 2)
  const owners = [...new Set([holderAt(poles, best.kept), holderAt(poles, best.gone), ...best.cables.map((cable) => cableOwner(poles, cable))])].filter(Boolean)
  const source = isPlanned(poles, best.gone) && !isPlanned(poles, best.kept) ? noNewPole : null
  return {
    ...findingOf({
      rule: 'share.poles', severity: 'info', subjects: sides.flatMap((side) => side.poles.map((i) => poles.features[i]!.id)), place,
      message: 'poling.message', values: { owner: nameOf(poles, sides[0]), other: nameOf(poles, sides[1]), overlap: lengthM, off: offM }, source,
    }),
    finder: 'poles', place, name: streetOf(ground, pair, streets), score: best.proposal.score, owners, distanceM: offM,
    proposals: kept.map(({ proposal }) => proposal), strokes: strokesOf(ground, pair, best, lines), source,
  }
}

/** As the poles say, else as the road beside them is called; where nobody says, the first pole. */
function streetOf({ poles }: Ground, { sides, link }: Together, streets: Streets): string {
  const counts = new Map<string, number>()
  for (const { poles: inside } of sides) for (const i of inside) {
    const { street } = poles.features[i]!.properties
    if (street) counts.set(street, (counts.get(street) ?? 0) + 1)
  }
  const [street] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? []
  const road = street ? null : streets.at(link[0], link[1])
  return street || (road && poles.roads[road.road]!.properties.name) || calledOf(poles.features[sides[0].poles[0] ?? sides[1].poles[0]!]!)
}

const mostNamed = 8

function strokesOf({ poles }: Ground, { link, offM }: Together, { kept, gone }: Kept, lines: readonly PoleLine[]): Stroke[] {
  const globe = ([x, y]: readonly [number, number]): Position => poles.plane.toGlobe(x, y)
  const along = (role: 'along' | 'beside', { line, stretches }: Kept['kept']): Stroke => {
    const drawn = lineOf(lines[line]!, poles.places)
    return { role, geometry: { type: 'MultiLineString', coordinates: stretches.map((stretch) => partOf(drawn, stretch).map(globe)).filter((part) => part.length > 1) } }
  }
  // On a long line the names of its poles would lie over each other.
  const isNamed = kept.poles.length + gone.poles.length <= mostNamed
  const points = (role: 'share' | 'remove', { poles: inside }: Kept['kept']): Stroke[] => inside.map((i) => {
    const feature = poles.features[i]!
    return { role, geometry: feature.geometry!, ...(isNamed && { label: { key: `poling.label.${role}`, values: { name: calledOf(feature) } } as const }), owner: holderAt(poles, { line: 0, poles: [i], stretches: [] }) }
  })
  return [
    along('beside', kept), along('along', gone),
    { role: 'link', geometry: { type: 'LineString', coordinates: [globe([link[0], link[1]]), globe([link[2], link[3]])] }, label: { key: 'poling.label.off', values: { off: offM } } },
    ...points('remove', gone), ...points('share', kept),
  ]
}
