import { areaOf, place, plus, type Point, smooth } from './plane'

/** The hand-drawn ground of the sample city, straight and coarse: `bend` and `wander` make it natural. */
const line = (...corners: [number, number][]): Point[] => corners.map(([lng, lat]) => place(lng, lat))

/** The middle of the Trà Khúc river from the west to its mouth: also where the wards of both banks meet. */
export const river = smooth(line(
  [108.762, 15.1315], [108.772, 15.1345], [108.784, 15.138], [108.797, 15.1395], [108.812, 15.1378],
  [108.829, 15.1345], [108.849, 15.138], [108.869, 15.143], [108.886, 15.1445], [108.899, 15.142],
), 1)
/** Half the width of the water, evenly from its source in the sample to its mouth. */
export const riverHalfM = [150, 160, 175, 190, 200, 190, 210, 230, 260, 300]
export const riverAbove = line([108.727, 15.1268], [108.745, 15.1262])

const southShore = line([108.9015, 15.133], [108.904, 15.115], [108.9085, 15.092])
const southBorder = line(
  [108.88, 15.088], [108.855, 15.0915], [108.835, 15.0925], [108.82, 15.0915], [108.806, 15.0905], [108.79, 15.0915], [108.77, 15.0965],
)
const southWest = line([108.7635, 15.113])
const northShore = line(
  [108.8975, 15.156], [108.8965, 15.172], [108.9, 15.188], [108.922, 15.192], [108.932, 15.199], [108.928, 15.207], [108.912, 15.213],
  [108.902, 15.221],
)
const northBorder = line(
  [108.899, 15.236], [108.872, 15.239], [108.853, 15.234], [108.842, 15.216], [108.828, 15.1975], [108.802, 15.187], [108.785, 15.1845],
  [108.771, 15.182],
)
const northWest = line([108.7675, 15.165], [108.764, 15.148])
const farShore = line([108.908, 15.244], [108.928, 15.249], [108.937, 15.26], [108.929, 15.272], [108.909, 15.283])
const farBorder = line([108.872, 15.286], [108.838, 15.283], [108.803, 15.277], [108.785, 15.266])
const farWest = line([108.779, 15.222], [108.776, 15.2])

/** Moves some corners north or south until the outline has its area. */
function fitted(areaM2: number, outline: (byM: number) => Point[]): Point[] {
  let low = -4000
  let high = 4000
  const grows = areaOf(outline(high)) > areaOf(outline(low))
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (areaOf(outline(middle)) < areaM2 === grows) low = middle
    else high = middle
  }
  return outline((low + high) / 2)
}
const moved = (points: readonly Point[], byM: number) => points.map((p) => plus(p, [0, byM]))

export interface Ground {
  south: Point[]
  north: Point[]
  far: Point[]
  /** Corners of the coast from south to north. */
  shore: Point[]
}

/** The three pieces of the mainland: south of the river, north of it, and beyond the old city. */
export function ground(southKm2: number, northKm2: number, farKm2: number): Ground {
  const mouth = river.at(-1)!
  const southLine = (byM: number) => moved(southBorder, byM)
  const southOf = (byM: number) => [...river].reverse().concat(southWest, [...southLine(byM)].reverse(), [...southShore].reverse())
  const south = fitted(southKm2 * 1e6, southOf)
  const northLine = (byM: number) => moved(northBorder, byM)
  const northOf = (byM: number) => [...river, ...northShore, ...northLine(byM), ...northWest]
  const north = fitted(northKm2 * 1e6, northOf)
  const border = north.slice(river.length + northShore.length, river.length + northShore.length + northBorder.length)
  const top = border[0]!
  const farOf = (byM: number) => [top, ...farShore, ...moved(farBorder, byM), ...farWest, ...border.slice(1).reverse()]
  const far = fitted(farKm2 * 1e6, farOf)
  return { south, north, far, shore: [...[...southShore].reverse(), mouth, ...northShore, top, ...farShore] }
}

const island = (middle: Point, km2: number, corners: readonly Point[]): Point[] => {
  const by = Math.sqrt((km2 * 1e6) / areaOf(corners))
  return corners.map((p) => plus(middle, p, by))
}
/** Lý Sơn, Đảo Lớn and Đảo Bé, 10.4 km² together. */
export const islands = [
  island(place(109.1175, 15.3805), 9.71, [
    [-2900, 150], [-2500, -500], [-1500, -850], [-300, -1000], [900, -1050], [2000, -800], [2900, -250], [3150, 350], [2500, 800], [1500, 1000],
    [200, 1050],
    [-1200, 1100], [-2300, 800],
  ]),
  island(place(109.078, 15.428), 0.69, [[-450, 0], [-250, -330], [150, -400], [480, -150], [430, 220], [50, 380], [-300, 300]]),
] as const
