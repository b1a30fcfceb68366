import type { Feature } from '../../src/model/dataset'

const notice = 'Dữ liệu mẫu, không có giá trị pháp lý'

/** A FeatureCollection in pieces of text, one feature a line, so that no size needs to fit in memory and differences stay readable. */
export function* collection(features: Iterable<Feature>, name?: string): Generator<string> {
  yield `{"type":"FeatureCollection",${name ? `"name":${JSON.stringify(name)},` : ''}"description":${JSON.stringify(notice)},"features":[`
  let piece = ''
  let before = '\n'
  for (const feature of features) {
    piece += before + JSON.stringify(feature)
    before = ',\n'
    if (piece.length > 1 << 16) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}\n]}\n`
}
