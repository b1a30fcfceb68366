import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folders of `src` from the bottom up: each may import from those before it and from itself. */
export const folders = [
  'i18n', 'model', 'load', 'analysis', 'tiles', 'export', 'storage', 'worker', 'state', 'map', 'ui', 'main',
]

/** Where each library may be imported in `src`: folders or modules, with everything below them. A library that is not here has no home yet. */
export const homes = {
  '@turf/*': ['model/turf'],
  flatbush: ['model/spatial'],
  'clipper2-ts': ['analysis/overlay/flattened'],
  'geojson-validation': ['load/structure'],
  papaparse: ['load'],
  pbf: ['tiles'],
  pdfkit: ['export'],
  idb: ['storage'],
  zustand: ['state', 'ui'],
  'maplibre-gl': ['map'],
  'terra-draw': ['map'],
  'terra-draw-maplibre-gl-adapter': ['map'],
  pmtiles: ['map'],
  '@tanstack/react-virtual': ['ui'],
  'lucide-react': ['ui/icons'],
  react: ['ui', 'main'],
  'react-dom': ['ui', 'main'],
  geojson: folders,
}

/**
 * The part of `src` a path belongs to: `model/vn2000/zones.ts` for `<root>/src/model/vn2000/zones.ts`.
 * @param {string} path absolute
 */
function partOf(path) {
  const [top, ...rest] = relative(root, path).split(sep)
  return top === 'src' && rest.length > 0 ? rest.join('/') : undefined
}

/** @param {string} part @param {string} home */
const isIn = (part, home) => part === home || part.startsWith(`${home}/`) || part.startsWith(`${home}.`)

/** @param {string} name */
const isVirtual = (name) => name.startsWith('virtual:') || name.startsWith('vite/')

/**
 * Why `specifier` may not be imported by a file of `src`; undefined if it may.
 * @param {string} part the importing file below `src`
 * @param {string} specifier as written
 */
export function objection(part, specifier) {
  const [name = ''] = specifier.split('?')
  const from = folders.findIndex((folder) => isIn(part, folder))
  if (from < 0) return `src/${part} lies in no folder of the flow: ${folders.join(' · ')}`
  if (name.startsWith('.') || name.startsWith('/')) {
    const path = name.startsWith('/') ? posix.normalize(name).slice(1) : posix.normalize(posix.join('src', posix.dirname(part), name))
    if (path.startsWith('data/') || path === 'package.json') return undefined
    if (!path.startsWith('src/')) return `src must not import from ${path}`
    const to = folders.findIndex((folder) => isIn(path.slice(4), folder))
    if (to < 0) return `${path} lies in no folder of the flow: ${folders.join(' · ')}`
    return to <= from ? undefined : `${folders[from]} must not import from ${folders[to]}; the order is ${folders.join(' · ')}`
  }
  if (isVirtual(name)) return undefined
  const owner = Object.entries(homes).find(([library]) =>
    library.endsWith('/*') ? name.startsWith(library.slice(0, -1)) : name === library || name.startsWith(`${library}/`))
  if (!owner) return `${name} has no home in src; give it one in scripts/order.mjs`
  return owner[1].some((home) => isIn(part, home)) ? undefined : `${name} may be imported in ${owner[1].join(', ')} only`
}

/** Types, re-exports and imports on demand are imports like any other: they tie two folders together just as well. */
const rule = {
  /** @param {any} context */
  create(context) {
    const part = partOf(join(context.filename))
    if (part === undefined) return {}
    /** @param {any} node */
    const check = (node) => {
      const source = node?.type === 'TSLiteralType' ? node.literal : node
      const value = source?.type === 'TemplateLiteral' && source.quasis.length === 1 ? source.quasis[0].value.cooked : source?.value
      if (typeof value !== 'string') return
      const message = objection(part, value)
      if (message) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: (/** @type {any} */ node) => check(node.source),
      ExportAllDeclaration: (/** @type {any} */ node) => check(node.source),
      ExportNamedDeclaration: (/** @type {any} */ node) => check(node.source),
      ImportExpression: (/** @type {any} */ node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument),
    }
  },
}

export default { meta: { name: 'tuyen' }, rules: { order: rule } }
