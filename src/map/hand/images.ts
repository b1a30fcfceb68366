import type { Map as Canvas } from 'maplibre-gl'
import { handColours, type HandImage } from '../style/hand'

type Pencil = OffscreenCanvasRenderingContext2D

const square = (fill: string) => (pencil: Pencil) => {
  pencil.fillStyle = fill
  pencil.strokeStyle = handColours.accent
  pencil.lineWidth = 2
  pencil.beginPath()
  pencil.roundRect(-5, -5, 10, 10, 1.5)
  pencil.fill()
  pencil.stroke()
}

/** A ring open in the middle, so that what it lies on is seen, with four ticks. */
function crossHair(pencil: Pencil): void {
  for (const [colour, widthPx] of [['#fff', 5], [handColours.accent, 2.2]] as const) {
    pencil.strokeStyle = colour
    pencil.lineWidth = widthPx
    pencil.beginPath()
    pencil.arc(0, 0, 11, 0, 2 * Math.PI)
    for (const [x, y] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      pencil.moveTo(x * 7, y * 7)
      pencil.lineTo(x * 16, y * 16)
    }
    pencil.stroke()
  }
}

function cross(pencil: Pencil): void {
  for (const [colour, widthPx] of [['#fff', 5], [handColours.bad, 2.4]] as const) {
    pencil.strokeStyle = colour
    pencil.lineWidth = widthPx
    pencil.beginPath()
    for (const side of [1, -1]) {
      pencil.moveTo(-6, -6 * side)
      pencil.lineTo(6, 6 * side)
    }
    pencil.stroke()
  }
}

const drawings: Readonly<Record<HandImage, (pencil: Pencil) => void>> = {
  'hand-square': square('#fff'), 'hand-full': square(handColours.accent), 'hand-snap': crossHair, 'hand-cross': cross,
}
const sizePx = 36

/** The signs of the hand; a map that lost its canvas lost them too. */
export function lendHandles(map: Pick<Canvas, 'hasImage' | 'addImage'>, ratio = devicePixelRatio): void {
  for (const [name, draw] of Object.entries(drawings)) {
    if (map.hasImage(name)) continue
    const size = Math.round(sizePx * ratio)
    const pencil = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true })
    if (!pencil) continue
    pencil.scale(size / sizePx, size / sizePx)
    pencil.translate(sizePx / 2, sizePx / 2)
    draw(pencil)
    map.addImage(name, pencil.getImageData(0, 0, size, size), { pixelRatio: ratio })
  }
}
