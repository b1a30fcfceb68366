/** How scores of streets look: four colours, each with a dash and a width of its own, so that a print in grey tells them apart. */
export const bands = [
  { from: 0, colour: '#8C2A12', widthPx: 7 },
  { from: 40, colour: '#C7762A', widthPx: 6, dash: [2.4, 0.7] },
  { from: 60, colour: '#5A7E86', widthPx: 5, dash: [1.1, 0.8] },
  { from: 80, colour: '#0B6B75', widthPx: 4, dash: [0.45, 0.6] },
] as const satisfies readonly { readonly from: number; readonly colour: string; readonly widthPx: number; readonly dash?: readonly number[] }[]

export type Band = 0 | 1 | 2 | 3
export const bandNames = [0, 1, 2, 3] as const satisfies readonly Band[]
export const dashOf = (band: Band): readonly number[] | undefined => (bands[band] as { readonly dash?: readonly number[] }).dash

export const bandOf = (score: number): Band => (score < bands[1].from ? 0 : score < bands[2].from ? 1 : score < bands[3].from ? 2 : 3)

/** A score as it is written: whole, and never over the edge of its band: 39.6 is 39. */
export function pointsOf(score: number): number {
  const whole = Math.round(score)
  return bandOf(whole) === bandOf(score) ? whole : Math.floor(score)
}
