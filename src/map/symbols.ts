import type { Map as Canvas, StyleImageMetadata } from 'maplibre-gl'
import { areaOf, lineOf, scaled, type Stroke, symbolOf } from '../model/symbol'
import { readName } from '../model/symbol/name'
import { coverPicture, type Picture } from './covering/pictures'
import { sharePicture } from './sharing/pictures'
import { streetPicture } from './streets/pictures'

/** What an image of the map is made of: a sign around its centre, or the tile of a hatch from its corner. */
export type { Picture } from './covering/pictures'

/** The picture a name asks for; undefined for names that are not ours, or ask for nothing. */
export function pictureOf(name: string): Picture | undefined {
  const asked = readName(name)
  if (!asked) return coverPicture(name) ?? sharePicture(name) ?? streetPicture(name)
  const { given, scale, use } = asked
  if (use === 'hatch') {
    const { hatch } = areaOf(given)
    return hatch && { hatch }
  }
  if (use === 'mark') {
    const sign = lineOf(given).repeat?.sign
    return sign && { sign: scaled(sign, scale) }
  }
  return { sign: scaled(symbolOf(given), scale) }
}

type Pencil = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

function draw(pencil: Pencil, { d, fill, stroke, strokeWidthPx = 1, dash = [], cap = 'butt', opacity = 1 }: Stroke): void {
  const path = new Path2D(d)
  pencil.globalAlpha = opacity
  if (fill) {
    pencil.fillStyle = fill
    pencil.fill(path)
  }
  if (!stroke) return
  pencil.strokeStyle = stroke
  pencil.lineWidth = strokeWidthPx
  pencil.lineCap = cap
  pencil.setLineDash([...dash])
  pencil.stroke(path)
}

/** A picture in pixels of the screen. */
export function imageOf(picture: Picture, ratio: number): ImageData | undefined {
  const isSign = 'sign' in picture
  const [widthPx, heightPx] = isSign ? [picture.sign.widthPx, picture.sign.heightPx] : [picture.hatch.sizePx, picture.hatch.sizePx]
  const [width, height] = [Math.max(1, Math.round(widthPx * ratio)), Math.max(1, Math.round(heightPx * ratio))]
  const canvas = new OffscreenCanvas(width, height)
  const pencil = canvas.getContext('2d', { willReadFrequently: true })
  if (!pencil) return undefined
  pencil.scale(width / widthPx, height / heightPx)
  if (isSign) pencil.translate(widthPx / 2, heightPx / 2)
  for (const stroke of isSign ? picture.sign.strokes : picture.hatch.strokes) draw(pencil, stroke)
  return pencil.getImageData(0, 0, width, height)
}

const empty = { width: 1, height: 1, data: new Uint8Array(4) }

/** Draws each sign when the map first asks for it. */
export function lendSigns(map: Pick<Canvas, 'setMissingStyleImageResolver' | 'hasImage' | 'addImage'>, ratio = devicePixelRatio): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return
    const picture = pictureOf(id)
    const image = picture && imageOf(picture, ratio)
    map.addImage(id, image ?? empty, { pixelRatio: image ? ratio : 1, ...(image && picture && stretched(picture, image)) })
  })
}

/** A box about a text grows in its middle. */
function stretched(picture: Picture, { width, height }: ImageData): Partial<StyleImageMetadata> {
  if (!('sign' in picture) || picture.edgePx === undefined) return {}
  const edge = Math.round((picture.edgePx * width) / picture.sign.widthPx)
  return { stretchX: [[edge, width - edge]], stretchY: [[edge, height - edge]], content: [edge, edge, width - edge, height - edge] }
}
