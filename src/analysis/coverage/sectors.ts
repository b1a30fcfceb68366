/** A part of the round an antenna serves, radians left of east. */
export interface Wedge { readonly from: number; readonly width: number }

/** Directions nearer than this are the same: two millimetres at a kilometre. */
const sameDeg = 1e-4
/** Halves of a wide sector lie over each other by so much, lest rounding leaves a slit between them. */
const lapDeg = 5e-5
const radians = Math.PI / 180

/**
 * What directional antennas serve, as wedges no wider than half a turn: sectors that meet are one, a wide one is two halves.
 * Null where they serve all round, or where nobody says how they stand. Azimuths are degrees clockwise from true north;
 * the north of the plane is off by the convergence of the meridians, less than a degree here, which is less than any
 * azimuth is known to and is left out.
 */
export function wedgesOf(azimuths: unknown, beamwidthDeg: unknown): readonly Wedge[] | null {
  const spans = spansOf(azimuths, beamwidthDeg)
  return spans && spans.flatMap(halvesOf).map(([from, to]) => ({ from: turned((90 - to) * radians), width: (to - from) * radians }))
}

/** For drawing: each span as one. */
export function sectorsOf(azimuths: unknown, beamwidthDeg: unknown): readonly Wedge[] | null {
  const spans = spansOf(azimuths, beamwidthDeg)
  return spans && spans.map(([from, to]) => ({ from: turned((90 - to) * radians), width: (to - from) * radians }))
}

type Span = readonly [fromDeg: number, toDeg: number]

const halvesOf = ([from, to]: Span): Span[] => (to - from <= 180 ? [[from, to]] : [[from, (from + to) / 2 + lapDeg], [(from + to) / 2 - lapDeg, to]])
const turned = (angle: number) => angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI))

/** Clockwise from north, merged, beginning within the first turn. */
function spansOf(azimuths: unknown, beamwidthDeg: unknown): Span[] | null {
  const width = typeof beamwidthDeg === 'number' && beamwidthDeg > sameDeg ? beamwidthDeg : 360
  const middles = Array.isArray(azimuths) ? azimuths.filter((azimuth): azimuth is number => Number.isFinite(azimuth)) : []
  if (middles.length === 0 || width >= 360 - 4 * sameDeg) return null
  const starts = middles.map((azimuth) => mod(azimuth - width / 2)).sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (const start of starts) {
    const last = spans.at(-1)
    if (last && start <= last[1] + sameDeg) last[1] = Math.max(last[1], start + width)
    else spans.push([start, start + width])
  }
  while (spans.length > 1 && spans.at(-1)![1] >= spans[0]![0] + 360 - sameDeg) {
    const [, end] = spans.shift()!
    const last = spans.at(-1)!
    last[1] = Math.max(last[1], end + 360)
  }
  return spans.length === 1 && spans[0]![1] - spans[0]![0] >= 360 - 4 * sameDeg ? null : spans
}

const mod = (degrees: number) => ((degrees % 360) + 360) % 360
