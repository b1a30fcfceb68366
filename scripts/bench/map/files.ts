import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Point, Position } from 'geojson'
import type { Feature } from '../../../src/model/dataset'
import { write } from '../../write'
import { provinceFile } from '../metric'

/** A file of the bench: features of the province sample, fewer of them or several times over. */
export interface BenchFile { readonly path: string; readonly count: number }

const head = '{"type":"FeatureCollection","features":[\n'

function linesOf(): string[] {
  const lines = readFileSync(provinceFile(), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('{"type":"Feature",')).map((line) => line.replace(/,$/, ''))
}

/** `count` features: every so many of the province for fewer, copies of it to the north and south for more. */
export function fileOf(count: number): BenchFile {
  const path = provinceFile().replace(/\.geojson$/, `-${count}.geojson`)
  if (!existsSync(path)) write(path, [head, ...pieces(count), '\n]}\n'])
  return { path, count }
}

function* pieces(count: number): Generator<string> {
  const lines = linesOf()
  const step = Math.max(1, lines.length / count)
  let written = 0
  for (let copy = 0; written < count; copy++) {
    for (let at = 0; at < lines.length && written < count; at += step) {
      const line = lines[Math.floor(at)]!
      yield `${written ? ',\n' : ''}${copy ? moved(line, copy) : line}`
      written++
    }
  }
}

/** The same feature under another id, 0.8° further north or south. */
function moved(line: string, copy: number): string {
  const feature = JSON.parse(line) as Feature
  const north = 0.8 * (copy % 2 ? (copy + 1) / 2 : -copy / 2)
  const shift = (at: Position | Position[]): unknown =>
    typeof at[0] === 'number' ? [at[0], Math.round(((at[1] as number) + north) * 1e6) / 1e6] : (at as Position[]).map(shift)
  const { type, coordinates } = feature.geometry as { type: string; coordinates: Position }
  return JSON.stringify({ ...feature, id: `${copy}-${feature.id}`, geometry: { type, coordinates: shift(coordinates) } })
}

/** Where the bench looks, and an object in the middle of it to be edited. */
export interface Target { readonly feature: Feature; readonly number: number; readonly center: [number, number] }

/** A pole in the densest square of a hundredth of a degree. */
export function targetIn({ path }: BenchFile): Target {
  const poles = new Map<string, { line: string; number: number }[]>()
  readFileSync(path, 'utf8').split('\n').slice(1).forEach((line, number) => {
    const place = line.includes('"kind":"pole"') && /"coordinates":\[(\d+\.\d{2})\d*,(\d+\.\d{2})/.exec(line)
    if (!place) return
    const key = `${place[1]} ${place[2]}`
    poles.set(key, [...(poles.get(key) ?? []), { line, number }])
  })
  const [densest] = [...poles.values()].sort((a, b) => b.length - a.length)
  const { line, number } = densest![densest!.length >> 1]!
  const feature = JSON.parse(line.replace(/,$/, '')) as Feature & { geometry: Point }
  return { feature, number, center: feature.geometry.coordinates as [number, number] }
}

/** Its name beside the page. */
export const nameOf = ({ path }: BenchFile): string => basename(path)
