import { colours } from './colours'
import { letterAt } from './letters'
import { type LineSign, type Pen, rowOf, type Sign, type Stroke } from './sign'

const pen = (colour: string, widthPx: number, dash?: readonly number[]): Pen => ({ colour, widthPx, ...(dash && { dash }) })
const mark = (widthPx: number, heightPx: number, ...strokes: Stroke[]): Sign => ({ widthPx, heightPx, strokes })

/** What is not there yet is broken, each status in its own rhythm; what is gone is a thread of points. */
export const rhythms: Readonly<Record<string, readonly number[]>> = {
  proposed: [2, 4], planned: [8, 5], underConstruction: [14, 3], decommissioned: [1, 5],
}
const isSpent = (status: string | undefined): boolean => status === 'inactive' || status === 'decommissioned'

const crosses: LineSign['repeat'] = { sign: mark(10, 10, { d: 'M-4 -4L4 4M4 -4L-4 4', stroke: colours.ink, strokeWidthPx: 1.5 }), everyPx: 22 }
const downArrows: LineSign['repeat'] = { sign: mark(10, 16, { d: 'M0 -2V6M-3.4 2.6L0 6L3.4 2.6', stroke: colours.ink, strokeWidthPx: 1.5 }), everyPx: 36 }
const strikes: LineSign['repeat'] = { sign: mark(8, 10, { d: 'M-2.5 4L2.5 -4', stroke: colours.spent, strokeWidthPx: 1.4 }), everyPx: 30 }

/** The second sign that action or status puts on any line of ours. */
export function repeatOf(action: string | undefined, status: string | undefined): LineSign['repeat'] {
  if (action === 'remove' || status === 'decommissioned') return crosses
  if (action === 'underground') return downArrows
  return status === 'inactive' ? strikes : undefined
}

const aerial: Readonly<Record<string, Pen>> = {
  trunk: pen(colours.cable, 2.4), distribution: pen(colours.sign, 1.3), drop: pen('#454A4D', 0.8), cable: pen(colours.sign, 1, [1, 2]),
}

interface Line {
  readonly layer: string
  readonly class?: string | undefined
  readonly status?: string | undefined
  readonly action?: string | undefined
  readonly sector?: string | undefined
  readonly placement?: string | undefined
  readonly isFlagged?: boolean | undefined
}

/** Aerial cables are ink; a cable along a wall has its wall beside it. A dead cable is an inactive one. */
function cableSign(line: Line): LineSign {
  const status = line.isFlagged === true ? 'inactive' : line.status
  const base = line.layer === 'buried' ? buried(line.placement) : aerial[line.layer]!
  const dash = line.action === 'underground' ? [3, 3] : rowOf(rhythms, status) ?? base.dash
  const main: Pen = { colour: isSpent(status) || line.action === 'remove' ? colours.faint : base.colour, widthPx: base.widthPx, ...(dash && { dash }) }
  const wall: Pen = { colour: colours.sign, widthPx: 0.8, dash: [2, 3], asidePx: 4 }
  const repeat = repeatOf(line.action, status)
  return { pens: line.placement === 'wall' ? [main, wall] : [main], ...(repeat && { repeat }) }
}
const buried = (placement: string | undefined): Pen => (placement === 'duct' ? pen(colours.tube, 1, [6, 2, 1, 2]) : pen(colours.cable, 2, [12, 3, 2, 3, 2, 3]))

/** Ducts are tubes: dark edges, yellow core; shared trenches (N2) have cross ticks, an unknown class sparse ones. */
function ductSign({ class: ductClass, status, action }: Line): LineSign {
  const dash = status === 'planned' ? [9, 5] : rowOf(rhythms, status)
  const core = isSpent(status) ? colours.spentFill : colours.telecom
  const ticks = ductClass === 'N2' ? [2, 9] : ductClass === 'N1' ? undefined : [2, 24]
  const repeat = repeatOf(action, status)
  const pens = [pen(isSpent(status) ? colours.faint : colours.tube, 6, dash), pen(core, 3.4, dash), ...(ticks ? [pen(isSpent(status) ? colours.faint : colours.tube, 6, ticks)] : [])]
  return { pens, ...(repeat && { repeat }) }
}

const slants: LineSign['repeat'] = { sign: mark(12, 12, { d: 'M-4 -5L4 5', stroke: colours.power, strokeWidthPx: 1.6 }), everyPx: 28 }
const stars: LineSign['repeat'] = { sign: mark(12, 12, { d: 'M0 -5V5M-4.5 -3L4.5 3M-4.5 3L4.5 -3', stroke: colours.power, strokeWidthPx: 1.3 }), everyPx: 28 }
const flow: LineSign['repeat'] = { sign: mark(12, 9, { d: 'M-4 -3L4 0L-4 3Z', fill: colours.sign }), everyPx: 28 }
const lettered = (letter: string, colour: string, paper: string = colours.paper): LineSign['repeat'] =>
  ({ sign: mark(18, 14, { d: 'M-8 -5H8V5H-8Z', fill: paper }, ...letterAt(letter, { heightPx: 7.6, colour, penPx: 1.8 })), everyPx: 72 })

/** TTLT 21/2013: red power and lighting, blue water, white drainage, brown energy. The second sign says it without colour. */
function utilityLine({ sector, isFlagged, status }: Line): LineSign {
  const dash = rowOf(rhythms, status)
  const of = (colour: string) => pen(isSpent(status) ? colours.faint : colour, 2.2, dash)
  switch (sector) {
    case 'power': return { pens: [of(colours.power), pen(colours.power, 10, [1.6, 14])], ...(isFlagged && { repeat: slants }) }
    case 'lighting': return { pens: [of(colours.power)], repeat: stars }
    case 'water': return { pens: [of(colours.supply)], repeat: lettered('N', colours.supplyText) }
    case 'gas': return { pens: [of(colours.energy)], repeat: lettered('G', colours.energyText) }
    case 'drainage': return { pens: [pen(colours.sign, 5, dash), pen(colours.white, 3, dash)], repeat: flow }
    case 'sewer': return { pens: [pen(colours.sign, 5, dash), pen(colours.white, 3, dash)], repeat: lettered('T', colours.sign, colours.white) }
    default: return { pens: [of(colours.faint)], repeat: lettered('?', colours.faint) }
  }
}

/** Announced works: a broad band, broken like a barrier. */
const worksLine: LineSign = { pens: [pen('#C9B27A', 7), pen(colours.works, 7, [3, 9]), pen(colours.white, 4, [3, 9])] }

export interface RoadClass { readonly widthM: number; readonly leastPx: number; readonly colour: string; readonly kerb: string }
const way = (widthM: number, leastPx: number, isTrunk = false): RoadClass =>
  ({ widthM, leastPx, colour: isTrunk ? colours.trunk : colours.street, kerb: isTrunk ? colours.trunkKerb : colours.kerb })
/** Roads are as wide as such roads are, but never thinner than can be seen. */
export const roads: Readonly<Record<string, RoadClass>> = {
  motorway: way(26, 2.6, true), national: way(18, 2.2, true), trunk: way(24, 1.8, true), provincial: way(13, 1.6, true), main: way(15, 1.2, true),
  district: way(9, 0.9), street: way(10, 0.7), unknown: way(7, 0.5), village: way(5.5, 0.4), alley: way(4.5, 0.3),
}

/** Boundaries: the higher the unit, the heavier its line. */
const boundaries: Readonly<Record<string, readonly Pen[]>> = {
  province: [pen('#D9D0E2', 5), pen(colours.wardLabel, 2, [14, 3, 3, 3])],
  ward: [pen(colours.wardLabel, 1.6, [9, 3, 2, 3])],
  village: [pen('#8C8196', 1, [2, 4])],
}

export function lineOf(line: Line): LineSign {
  switch (line.layer) {
    case 'trunk': case 'distribution': case 'drop': case 'cable': case 'buried': return cableSign(line)
    case 'duct': return ductSign(line)
    case 'utility': return utilityLine(line)
    case 'works': return worksLine
    case 'province': case 'ward': case 'village': return { pens: boundaries[line.layer]! }
    case 'road': {
      const { colour, kerb } = rowOf(roads, line.class) ?? roads.unknown!
      return { pens: [pen(kerb, 7), pen(colour, 5)] }
    }
    default: return line.class === 'bridge' ? { pens: [pen('#9A958A', 8), pen(colours.trunk, 6)] }
      : line.class === 'rail' ? { pens: [pen('#8B8880', 3), pen(colours.white, 1.6, [8, 8])] } : { pens: [pen('#B8B4A8', 1)] }
  }
}
