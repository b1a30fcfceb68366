/** What a WMS offers: a layer that can be asked for, and whether in Web Mercator. */
export interface Offered { readonly name: string; readonly title: string; readonly isMercator: boolean }

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string => text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
  const code = name.startsWith('#') ? Number(name[1]!.toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1)) : NaN
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (signs[name] ?? whole)
}).trim()

/** Without remarks, and with raw text written as any other. */
const bare = (xml: string): string => xml.replace(/<!--[\s\S]*?-->/g, '')
  .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))

const mercators = /^EPSG:(?:3857|900913|102100|3785)$/i

interface Open { name: string; title: string; isMercator: boolean; readonly isLayer: boolean }

/**
 * Reads the layers out of a GetCapabilities answer, of 1.1.1 and 1.3.0. It looks at the tags itself: the browser's own reader
 * takes markup, and the page allows none from outside.
 */
export function layersOffered(xml: string): Offered[] {
  const found: Offered[] = []
  const layers: Open[] = []
  const path: string[] = []
  let textFrom = 0
  for (const match of bare(xml).matchAll(/<(\/?)(?:[\w.-]+:)?([\w.-]+)([^<>]*?)(\/?)>/g)) {
    const [whole, isEnd, tag = '', , isEmpty] = match
    const at = layers.at(-1)
    if (!isEnd) {
      if (tag === 'Layer') layers.push({ name: '', title: '', isMercator: at?.isMercator ?? false, isLayer: true })
      if (!isEmpty) path.push(tag)
      textFrom = match.index + whole.length
      if (tag === 'Layer' && isEmpty) layers.pop()
      continue
    }
    const text = plain(match.input.slice(textFrom, match.index))
    path.pop()
    if (at && path.at(-1) === 'Layer') {
      if (tag === 'Name') at.name = text
      else if (tag === 'Title') at.title = text
      else if ((tag === 'SRS' || tag === 'CRS') && text.split(/\s+/).some((code) => mercators.test(code))) at.isMercator = true
    }
    if (tag === 'Layer') {
      const closed = layers.pop()
      if (closed?.name) found.push({ name: closed.name, title: closed.title || closed.name, isMercator: closed.isMercator })
    }
  }
  return found
}

/** The reason a server gives instead of a map. */
export function exceptionIn(text: string): string | null {
  const [, said] = /<(?:\w+:)?ServiceException\b[^>]*>([\s\S]*?)<\//.exec(bare(text)) ?? []
  return said === undefined ? null : plain(said).slice(0, 300)
}
