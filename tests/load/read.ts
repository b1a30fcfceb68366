import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { type Answers, type Loaded, load, run } from '../../src/load'
import type { Feature } from '../../src/model/dataset'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Loads one text as if it were a file of that name. */
export const read = (content: unknown, answers: Answers = {}, name = 'thu.geojson'): Loaded =>
  run(load([{ name, bytes: content instanceof Uint8Array ? content : bytesOf(typeof content === 'string' ? content : JSON.stringify(content)) }], answers))

export const feature = (geometry: unknown, properties: unknown = { kind: 'background' }, id: unknown = 'F1') => ({ type: 'Feature', id, properties, geometry })
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
export const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates })
export const here = [108.8, 15.12]

/** Rule names without their prefix, and each message filled in: none may show a placeholder. */
export function rules({ findings }: Loaded): string[] {
  for (const language of ['vi', 'en'] as const) {
    for (const { message, values, question } of findings) {
      const texts = [translator(language)(message, values), ...(question?.candidates ?? []).map(({ words }) => translator(language)(words.key, words.values))]
      for (const text of texts) if (/\{\w+[:}]|\b(load|kind|field)\.\w/.test(text.replace(/\(load\.\w+\)/, ''))) throw new Error(`unfinished message: ${text}`)
    }
  }
  return findings.map(({ rule }) => rule.replace('load.', ''))
}

export const only = ({ features }: Loaded): Feature => {
  if (features.length !== 1) throw new Error(`expected one feature, got ${features.length}`)
  return features[0]!
}
