import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { fontFiles } from '../../src/map/style'
import { vietnam } from '../../src/model/vietnam'

const folder = join(import.meta.dirname, '..', '..', 'public', 'fonts')

/** The font without its packing, by the library that cut it. */
async function unpacked(file: string): Promise<Buffer> {
  const subset = createRequire(import.meta.url)('subset-font') as (font: Buffer, text: string | null, options: object) => Promise<Uint8Array>
  return Buffer.from(await subset(readFileSync(join(folder, file)), everyLetter, { targetFormat: 'truetype', noLayoutClosure: true }))
}

/** The characters a TrueType file has a glyph for (cmap format 4 or 12). */
async function charactersOf(file: string): Promise<Set<number>> {
  const bytes = await unpacked(file)
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = Array.from({ length: data.getUint16(4) }, (_, at) => 12 + 16 * at).find((at) => bytes.toString('latin1', at, at + 4) === 'cmap')!
  const cmap = data.getUint32(table + 8)
  const found = new Set<number>()
  for (let at = 0; at < data.getUint16(cmap + 2); at++) {
    const part = cmap + data.getUint32(cmap + 8 + 8 * at)
    if (data.getUint16(part) === 12) {
      for (let group = 0; group < data.getUint32(part + 12); group++) {
        for (let code = data.getUint32(part + 16 + 12 * group); code <= data.getUint32(part + 20 + 12 * group); code++) found.add(code)
      }
    } else if (data.getUint16(part) === 4) {
      const segments = data.getUint16(part + 6) / 2
      for (let segment = 0; segment < segments; segment++) {
        const end = data.getUint16(part + 14 + 2 * segment)
        for (let code = data.getUint16(part + 16 + 2 * segments + 2 * segment); code <= end && code < 0xffff; code++) found.add(code)
      }
    }
  }
  return found
}

const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const letters = [...'aăâeêioôơuưy'].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC'))).join('') + 'đ'
const everyWord = JSON.stringify(languages) + JSON.stringify(vietnam)
const everyLetter = letters + letters.toLocaleUpperCase('vi') + marks.join('') + '\u0302\u0306\u031b' + '0123456789°′″×·–—“”²³±' + everyWord

describe('the fonts in the build', () => {
  it.each(Object.values(fontFiles))('%s has every letter of Vietnamese, composed and in pieces, and every sign of our words', async (file) => {
    const has = await charactersOf(file)
    const isItalic = file.includes('italic')
    const missing = [...new Set(everyLetter)].filter((letter) => letter > ' ' && !has.has(letter.codePointAt(0)!))
    expect(missing.filter((letter) => !(isItalic ? '→←↑↓≤≥≈' : '→←↑↓').includes(letter))).toEqual([])
  })
  it('are small: what the first screen needs weighs at most 90 KB', () => {
    const sizes = ['be-vietnam-pro-400.woff2', 'be-vietnam-pro-500.woff2', 'be-vietnam-pro-600.woff2', 'noto-sans-400.woff2'].map((file) => statSync(join(folder, file)).size)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(90 * 1024)
    for (const file of Object.values(fontFiles)) expect(statSync(join(folder, file)).size).toBeLessThan(40 * 1024)
  })
  it('come with their licences', () => {
    expect(readdirSync(join(folder, '..', 'licences'))).toEqual(expect.arrayContaining(['noto-sans-OFL-1.1.txt', 'be-vietnam-pro-OFL-1.1.txt']))
  })
  it('are named by the rules of the panels', () => {
    const rules = readFileSync(join(folder, '..', '..', 'src', 'ui', 'fonts.css'), 'utf8')
    const named = [...rules.matchAll(/url\('\/fonts\/([^']+)'\)/g)].map((match) => match[1]!)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(named))
    expect(named).toHaveLength(5)
  })
})
