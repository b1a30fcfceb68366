import { version } from '../../package.json'
import { projectText } from '../export/project'
import { all } from '../model/dataset'
import { deedOf } from '../storage/replay'
import { Refused } from './keep'
import type { Context } from './replica'
import type { Opening } from './turn'

const pieceChars = 1 << 20

/** The open project as one file. A Blob may be larger than any text, and the browser moves it to the disk by itself. */
export async function* projectFile({ name }: { name: string }, { replica }: Context): AsyncGenerator<Opening, Blob> {
  const { project, dataset, history: { steps, at }, past, notices, settings, waivers, said: findings } = replica
  if (!project) throw new Refused('project.refusedNone')
  const journal = [...past, ...steps.slice(0, at).map(deedOf)]
  const saved = new Date().toISOString()
  const records = { id: project.id, name, saved, program: `Tuyến ${version}`, notices, settings, waivers: [...waivers.values()], findings, journal }
  const total = dataset.size + findings.length + journal.length + waivers.size + 1
  const blobs: Blob[] = []
  let piece = ''
  let done = 0
  for (const text of projectText(all(dataset), records)) {
    piece += text
    done++
    if (piece.length >= pieceChars) {
      blobs.push(new Blob([piece]))
      piece = ''
    }
    if (done % 500 === 0) yield { fraction: Math.min(1, done / total) }
  }
  return new Blob([...blobs, piece], { type: 'application/geo+json' })
}
