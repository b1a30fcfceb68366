import { colourOf, colours } from './colours'
import { letterAt } from './letters'
import { box, circle, rowOf, type Sign, type Stroke } from './sign'

const ink = colours.sign
const pen = (d: string, strokeWidthPx = 1.3, stroke: string = ink): Stroke => ({ d, stroke, strokeWidthPx })
const solid = (d: string, fill: string = ink): Stroke => ({ d, fill })
const outlined = (d: string, strokeWidthPx = 1.2, stroke: string = ink, fill: string = colours.white): Stroke => ({ d, fill, stroke, strokeWidthPx })

/** How any point sign shows its status, beside the masts: broken outlines are not there yet, struck and crossed ones no more. */
function withStatus(sign: Sign, status: string | undefined): Sign {
  const [first, ...rest] = sign.strokes
  if (!first) return sign
  const half = Math.min(sign.widthPx, sign.heightPx) / 2 - 1
  switch (status) {
    case 'proposed': return { ...sign, strokes: [{ ...first, ...bare(first), dash: [0.1, 2.6], cap: 'round' }, ...faded(rest)] }
    case 'planned': return { ...sign, strokes: [{ ...first, ...bare(first), dash: [2.8, 1.8] }, ...rest] }
    case 'underConstruction': return { ...sign, strokes: [{ ...first, ...bare(first) }, ...rest, pen(`M${-half} ${half + 1.5}H${half}`, 2)] }
    case 'inactive': return { ...sign, strokes: [...grey(sign.strokes), pen(`M${-half} ${half}L${half} ${-half}`, 3, colours.white), pen(`M${-half} ${half}L${half} ${-half}`, 1.2)] }
    case 'decommissioned': return {
      ...sign, strokes: [{ ...first, fill: colours.white, stroke: colours.faint, strokeWidthPx: 1 }, ...faded(grey(rest)), pen(`M${-half} ${-half}L${half} ${half}M${half} ${-half}L${-half} ${half}`, 1.2, colours.faint)],
    }
    default: return sign
  }
}
/** The outline alone: what is not built yet is not filled. */
const bare = (stroke: Stroke): Stroke => ({ d: stroke.d, fill: colours.white, stroke: stroke.stroke ?? stroke.fill ?? ink, strokeWidthPx: (stroke.strokeWidthPx ?? 1) + 0.3 })
const faded = (strokes: readonly Stroke[]): Stroke[] => strokes.map((stroke) => ({ ...stroke, opacity: 0.55 }))
const grey = (strokes: readonly Stroke[]): Stroke[] => strokes.map((stroke) =>
  ({ ...stroke, ...(stroke.fill && stroke.fill !== colours.white && { fill: colours.faint }), ...(stroke.stroke && { stroke: colours.faint }) }))

const sized = (px: number, strokes: Stroke[], heightPx = px): Sign => ({ widthPx: px, heightPx, strokes })

/** Telecom's own poles are rings, shared ones half full; power is full, lighting shines. */
function poleBody(poleClass: string | undefined, sector: string | undefined): Sign {
  if (sector === 'lighting') return sized(18, [solid(circle(3.45)), pen('M0 -8.7V-4.6M0 4.6V8.7M-8.7 0H-4.6M4.6 0H8.7', 1.1), ...shared(poleClass, 3.45, colours.white)])
  if (sector === 'power') return sized(13, [outlined(circle(5), 1.2, ink, ink), solid(circle(3)), ...shared(poleClass, 2.2, colours.white)])
  if (poleClass === 'C2') return sized(13, [outlined(circle(5)), solid('M0 -5A5 5 0 0 1 0 5Z')])
  if (poleClass === 'C1') return sized(13, [outlined(circle(5))])
  return sized(13, [outlined(circle(5)), solid(circle(1.3))])
}
/** A shared pole of power or lighting keeps the sign of its sector and gets a light half. */
const shared = (poleClass: string | undefined, radius: number, fill: string): Stroke[] =>
  poleClass === 'C2' ? [solid(`M0 ${-radius}A${radius} ${radius} 0 0 0 0 ${radius}Z`, fill)] : poleClass === 'C1' ? [solid(circle(1.2), fill)] : []

export const poleSign = (given: { class?: string; sector?: string; status?: string }): Sign =>
  withStatus(poleBody(given.class, given.sector), given.status)

const manhole = sized(16, [outlined(box(-6.5, -6.5, 13, 13), 1.3), pen('M-6.5 -6.5L6.5 6.5M6.5 -6.5L-6.5 6.5', 1)])
const chambers: Readonly<Record<string, Sign>> = {
  manhole,
  handhole: sized(15, [outlined(box(-6, -6, 12, 12), 1.3)]),
  cabinet: sized(19, [outlined(box(-8, -5.6, 16, 11.2), 1.3), solid(box(-8, -5.6, 8, 11.2))], 15),
}
const anyChamber = sized(15, [outlined(box(-6, -6, 12, 12), 1.3), solid(circle(1.4))])
export const chamberSign = (given: { class?: string; status?: string }): Sign =>
  withStatus(rowOf(chambers, given.class) ?? anyChamber, given.status)

const house = 'M-8 7V-2L0 -9L8 -2V7Z'
export function servicePointSign(given: { class?: string; status?: string }): Sign {
  const isFirst = given.class === 'D1'
  const isStanding = given.status === undefined || given.status === 'operational'
  const figure = isFirst ? '1' : given.class === 'D2' ? '2' : '?'
  const body = sized(19, [
    outlined(house, 1.4, ink, isFirst ? ink : colours.white),
    ...letterAt(figure, { y: 1.2, heightPx: 6.8, colour: isFirst && isStanding ? colours.white : ink, penPx: 1.8 }),
  ], 20)
  return withStatus(body, given.status)
}

/** Waves to both sides, so that they still show around a mast on the same spot; more waves for a later generation. */
const waves: Readonly<Record<string, string>> = {
  '2G': 'M-7 -4Q-9.6 0 -7 4', '3G': 'M-7 -4Q-9.6 0 -7 4M7 -4Q9.6 0 7 4',
  '4G': 'M-7 -4Q-9.6 0 -7 4M7 -4Q9.6 0 7 4M10.4 -6Q14.6 0 10.4 6',
  '5G': 'M-7 -4Q-9.6 0 -7 4M7 -4Q9.6 0 7 4M10.4 -6Q14.6 0 10.4 6M-10.4 -6Q-14.6 0 -10.4 6',
}
export function stationSign(given: { class?: string; letter?: string; status?: string }): Sign {
  const colour = colourOf(given.letter)
  const body = sized(30, [
    outlined(circle(5.2), 1.2, colour), ...letterAt(given.letter ?? 'K', { heightPx: 5.6, colour, penPx: 1.7 }),
    pen(rowOf(waves, given.class) ?? 'M-2 -8Q0 -9.6 2 -8', 1.5, colour),
  ], 18)
  return withStatus(body, given.status)
}

const triangle = 'M0 -9L9.4 7.2H-9.4Z'
const marks: Readonly<Record<string, string>> = {
  unsafe: 'M0 -3.6V1.6M0 3.6V5.2', sabotage: 'M1.6 -4L-1.8 1H1.8L-1.4 5.6', obstruction: 'M-4 3.4H4', untidy: 'M-4.6 3.4Q-2.3 -.6 0 3.4Q2.3 6.4 4.6 3.4',
  damage: 'M-2.6 -.4L2.6 4.8M2.6 -.4L-2.6 4.8', other: 'M0 1.6V3.4',
}
/** A report from the street. Confirmed ones are full; what is settled is grey, ticked when fixed and struck when it was no fault. */
export function incidentSign(given: { class?: string; status?: string }): Sign {
  const { status } = given
  const isSettled = status === 'fixed' || status === 'dismissed'
  const colour = isSettled ? colours.spent : colours.alarm
  const isFull = status === 'confirmed'
  return sized(22, [
    { d: triangle, fill: isFull ? colour : colours.white, stroke: colour, strokeWidthPx: 1.8 },
    pen(rowOf(marks, given.class) ?? marks.other!, 1.8, isFull ? colours.white : colour),
    ...(status === 'fixed' ? [pen('M2 6L5.6 9.4L11 2.4', 4.4, colours.white), pen('M2 6L5.6 9.4L11 2.4', 1.8, colours.ink)] : []),
    ...(status === 'dismissed' ? [pen('M-10 9L10 -8', 3.4, colours.white), pen('M-10 9L10 -8', 1.4, colours.spent)] : []),
  ], 22)
}

const drop = 'M0 0L-4.4 -6A8 8 0 1 1 4.4 -6Z'
const severities: Readonly<Record<string, { colour: string; d: string }>> = {
  error: { colour: colours.bad, d: 'M-2.8 -15.4L2.8 -9.8M2.8 -15.4L-2.8 -9.8' },
  warning: { colour: colours.warn, d: 'M0 -16.6V-11.8M0 -10.2V-8.6' },
  info: { colour: colours.sign, d: 'M0 -13.4V-8.8M0 -16.4V-15' },
}
/** A pin beside nothing else on the map: what was found stands over its object, not on it. */
export function findingSign(given: { class?: string; isFlagged?: boolean }): Sign {
  const { colour, d } = rowOf(severities, given.class) ?? severities.info!
  const isWaived = given.isFlagged === true
  return sized(20, [
    { d: drop, fill: isWaived ? colours.white : colour, stroke: isWaived ? colours.spent : colours.white, strokeWidthPx: 1.2, ...(isWaived && { dash: [2.4, 1.6] }) },
    pen(d, 2, isWaived ? colours.spent : colours.white),
  ], 42)
}

/** Points of other sectors: a box with the sector's second sign. */
const sectors: Readonly<Record<string, { colour: string; strokes: Stroke[] }>> = {
  power: { colour: colours.power, strokes: [pen('M1.6 -4.6L-2 .6H2L-1.4 4.8', 1.5, colours.power)] },
  lighting: { colour: colours.power, strokes: [pen('M0 -4V4M-3.6 -2.2L3.6 2.2M-3.6 2.2L3.6 -2.2', 1.2, colours.power)] },
  water: { colour: colours.supply, strokes: letterAt('N', { heightPx: 7, colour: colours.supplyText, penPx: 1.7 }) },
  drainage: { colour: ink, strokes: [solid('M-3.6 -3.4L4 0L-3.6 3.4Z')] },
  sewer: { colour: ink, strokes: letterAt('T', { heightPx: 7, colour: ink, penPx: 1.7 }) },
  gas: { colour: colours.energy, strokes: letterAt('G', { heightPx: 7, colour: colours.energyText, penPx: 1.7 }) },
}
export function utilitySign(given: { sector?: string; status?: string }): Sign {
  const { colour, strokes } = rowOf(sectors, given.sector) ?? { colour: ink, strokes: [solid(circle(1.8))] }
  return withStatus(sized(18, [outlined('M-7.5 -4L-4 -7.5H4L7.5 -4V4L4 7.5H-4L-7.5 4Z', 1.5, colour), ...strokes]), given.status)
}

export const plainSign: Sign = sized(8, [outlined(circle(2.6), 1)])
/** A disc for the number of what is too close to be drawn; of findings in the colour of the worst kind drawn there. */
export const clusterSign = (given: { class?: string }): Sign =>
  sized(22, [{ d: circle(9), fill: given.class ? (rowOf(severities, given.class) ?? severities.info!).colour : ink, stroke: colours.white, strokeWidthPx: 2 }])

/** Far out an object is a dot: large and dark for masts, faint for the many poles. `class` is its layer. */
const dots: Readonly<Record<string, Stroke>> = {
  site: { d: circle(3.4), fill: colours.cable }, incident: { d: circle(2.6), fill: colours.alarm }, pole: { d: circle(1.5), fill: colours.faint }, chamber: { d: circle(2), fill: ink },
}
export const dotSign = (given: { class?: string }): Sign => sized(8, [rowOf(dots, given.class) ?? dots.site!])
