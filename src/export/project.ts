import { projectVersion, type Records } from '../load/records'
import type { Feature } from '../model/dataset'
import { findingRecord } from '../model/record'

/** A feature as it is, every digit of it: reading it back gives the same one. */
const plainText = ({ id, geometry, properties }: Feature): string =>
  `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${JSON.stringify(geometry)},"properties":${JSON.stringify(properties)}}`

/**
 * A whole project as one GeoJSON collection, which any GIS opens, with one extra member for what is not an object.
 * Comes in pieces, one feature or record a line, so that it is never one text in memory.
 */
export function* projectText(features: Iterable<Feature>, records: Omit<Records, 'version'>): Generator<string> {
  const { name, saved, program, id, notices, settings, waivers, findings, journal } = records
  const description = notices.length ? `"description":${JSON.stringify(notices[0])},` : ''
  yield `{"type":"FeatureCollection","name":${JSON.stringify(name)},${description}"features":[`
  yield* list(features, plainText)
  const head = { version: projectVersion, ...(id !== undefined && { id }), name, saved, program, notices, settings }
  yield `],\n"tuyen":${JSON.stringify(head).slice(0, -1)},\n"waivers":[`
  yield* list(waivers, JSON.stringify)
  yield '],\n"findings":['
  yield* list(findings, (finding) => JSON.stringify(findingRecord(finding)))
  yield '],\n"journal":['
  yield* list(journal, JSON.stringify)
  yield ']}}\n'
}

function* list<T>(items: Iterable<T>, textOf: (item: T) => string): Generator<string> {
  let before = '\n'
  for (const item of items) {
    yield before + textOf(item)
    before = ',\n'
  }
  if (before === ',\n') yield '\n'
}
