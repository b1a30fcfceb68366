import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Subset = (font: Buffer, text: string, options: { targetFormat: 'woff2'; keepFeatures: string[]; noLayoutClosure: boolean; noHinting: boolean }) => Promise<Uint8Array>

const root = process.cwd()
const load = createRequire(join(root, 'package.json'))

/** Vowels with every mark of quality and tone, in both cases, composed; their parts stand beside them for text that comes in pieces. */
function vietnamese(): string {
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
  const small = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('') + 'đ'
  return small + small.toLocaleUpperCase('vi') + '\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u031b'
}

const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))

const signs = '′″‐‑–—‘’‚“”„†•…‰‹›€₫™−≈≠≤≥→←↑↓²³√∞△●○□■' + '\u2009\u202f'

/** Everything a map or a column of figures may write: Latin-1, Vietnamese and the signs of measures and of good typesetting. */
const characters = range(0x20, 0x7e) + range(0xa0, 0xff) + vietnamese() + 'ŒœŠšŽž' + signs
/** What words of our own are written with. A letter of another language is drawn from the next family. */
const ownCharacters = range(0x20, 0x7e) + '\u00a0§©«°±²³µ·»¼½¾×÷' + vietnamese() + signs

interface Cut { readonly from: string; readonly to: string; readonly features: readonly string[]; readonly text: string }

const noto = (weight: string) => `noto-sans/${weight}/NotoSans_${weight}.ttf`
const beViet = (weight: string) => `be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`
/**
 * The map and the columns of figures share Noto Sans, one whole file a style without layout rules: `ccmp` would take ọ and ụ apart.
 * Be Vietnam Pro is for words on panels only: it lacks the marks of minutes and breaks map labels.
 */
const cuts: readonly Cut[] = [
  ...[['400Regular', '400'], ['600SemiBold', '600'], ['400Regular_Italic', '400-italic']].map(([weight, name]): Cut =>
    ({ from: noto(weight!), to: `noto-sans-${name}.woff2`, features: [], text: characters })),
  ...[['400Regular', '400'], ['500Medium', '500'], ['600SemiBold', '600']].map(([weight, name]): Cut =>
    ({ from: beViet(weight!), to: `be-vietnam-pro-${name}.woff2`, features: ['kern'], text: ownCharacters })),
]

/** `npm run fonts`: cuts what `public/fonts` holds. The result is committed, since it changes only with the fonts themselves. */
async function cutFonts(): Promise<void> {
  const subset = load('subset-font') as Subset
  const packages = join(root, 'node_modules', '@expo-google-fonts')
  mkdirSync(join(root, 'public', 'fonts'), { recursive: true })
  for (const { from, to, features, text } of cuts) {
    const whole = readFileSync(join(packages, from))
    const part = await subset(whole, text, { targetFormat: 'woff2', keepFeatures: [...features], noLayoutClosure: true, noHinting: true })
    const path = join(root, 'public', 'fonts', to)
    writeFileSync(path, part)
    process.stdout.write(`${to.padEnd(28)} ${(statSync(path).size / 1024).toFixed(1)} KB\n`)
  }
  for (const name of ['noto-sans', 'be-vietnam-pro']) copyFileSync(join(packages, name, 'LICENSE_FONT'), join(root, 'public', 'licences', `${name}-OFL-1.1.txt`))
}

await cutFonts()
