import type { Words } from '../i18n'

/**
 * The one table of what a network is made of. It makes the types, the loader's checks,
 * the property form, the table's columns, the export order and `data/README.md`.
 * A new field is one line here and two translations (`i18n/vi/model.ts`, `i18n/en/model.ts`).
 */

type Choices = { readonly [S in keyof Words['choice']]: readonly (keyof Words['choice'][S])[] }

/** Closed lists of values. "Unknown" is a value of its own wherever a register may honestly not know. */
export const choices = {
  status: ['proposed', 'planned', 'underConstruction', 'operational', 'inactive', 'decommissioned'],
  action: ['keep', 'share', 'relocate', 'underground', 'remove'],
  level: ['province', 'district', 'ward', 'village'],
  purpose: [
    'urban', 'suburban', 'rural', 'a1Only', 'aesthetic', 'undergrounding', 'safety', 'priority5g',
    'industrial', 'airport', 'military', 'economic', 'other',
  ],
  mastClass: ['A1a', 'A1b', 'A2a', 'A2b', 'A2c', 'unknown'],
  support: ['ground', 'rooftop', 'pole', 'indoor', 'unknown'],
  structure: ['selfSupporting', 'guyed', 'monopole', 'disguised', 'stub', 'concrete', 'none', 'unknown'],
  technology: ['2G', '3G', '4G', '5G'],
  poleClass: ['C1', 'C2', 'unknown'],
  poleSector: ['telecom', 'power', 'lighting', 'unknown'],
  material: ['concrete', 'steel', 'wood', 'other', 'unknown'],
  role: ['trunk', 'distribution', 'drop'],
  placement: ['aerial', 'duct', 'buried', 'wall'],
  ductClass: ['N1', 'N2', 'unknown'],
  surface: ['sidewalk', 'roadway', 'median', 'verge', 'unknown'],
  chamberClass: ['manhole', 'handhole', 'cabinet', 'unknown'],
  pointClass: ['D1', 'D2'],
  placeClass: [
    'village', 'health', 'school', 'government', 'heritage', 'tourism', 'transport', 'trade', 'industrial',
    'hotel', 'monitoring', 'culture', 'religion', 'other',
  ],
  roadClass: ['motorway', 'national', 'provincial', 'district', 'trunk', 'main', 'street', 'alley', 'village', 'unknown'],
  hanging: ['allowed', 'forbidden', 'unknown'],
  utilitySector: ['power', 'lighting', 'water', 'drainage', 'sewer', 'gas', 'other'],
  worksSector: ['road', 'power', 'water', 'drainage', 'lighting', 'telecom', 'gas', 'other'],
  incidentClass: ['sabotage', 'obstruction', 'unsafe', 'untidy', 'damage', 'other'],
  incidentState: ['reported', 'confirmed', 'fixed', 'dismissed'],
  backgroundClass: ['building', 'water', 'green', 'field', 'sand', 'parcel', 'rail', 'bridge', 'block', 'unknown'],
} as const satisfies Choices

export type ChoiceSet = keyof typeof choices
export type Choice<S extends ChoiceSet> = (typeof choices)[S][number]
export type Unit = keyof Words['unit']

/** How a field's value looks. Lists stay lists in GeoJSON; GDAL reads them as list fields. */
export type Field =
  | { type: 'text' | 'date' | 'url' | 'flag' | 'texts'; required?: boolean }
  | { type: 'number' | 'integer' | 'numbers'; unit?: Unit; min?: number; max?: number; required?: boolean }
  | { type: 'choice'; choices: ChoiceSet; required?: boolean }
  | { type: 'reference' | 'references'; to: readonly string[]; required?: boolean }

const text = { type: 'text' } as const
const texts = { type: 'texts' } as const
const date = { type: 'date' } as const
const flag = { type: 'flag' } as const
const url = { type: 'url' } as const
const year = { type: 'integer', unit: 'year', min: 1900, max: 2100 } as const
const number = <const L extends { unit?: Unit; min?: number; max?: number }>(limits: L) => ({ type: 'number', ...limits }) as const
const integer = <const L extends { unit?: Unit; min?: number; max?: number }>(limits: L) => ({ type: 'integer', ...limits }) as const
const choice = <const S extends ChoiceSet>(set: S) => ({ type: 'choice', choices: set }) as const
const reference = <const K extends string>(...to: K[]) => ({ type: 'reference', to }) as const
const references = <const K extends string>(...to: K[]) => ({ type: 'references', to }) as const
const required = <const F extends Field>(field: F) => ({ ...field, required: true }) as const

const metres = (max: number) => number({ unit: 'm', min: 0, max })
const people = integer({ unit: 'people', min: 0, max: 120_000_000 })
const households = integer({ unit: 'households', min: 0, max: 40_000_000 })

/** Fields every kind has, in export order before its own ones. */
const common = {
  name: text, code: text, owner: text, status: choice('status'), phase: year, action: choice('action'),
  ward: text, source: text, note: text,
} as const

export type GeometryType = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon'
const point = ['Point'] as const
const line = ['LineString'] as const
const area = ['Polygon', 'MultiPolygon'] as const
const any = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const

export const schema = {
  unit: {
    geometry: area,
    fields: {
      level: required(choice('level')), unitCode: required(text), validFrom: date, validTo: date, parent: text,
      population: people, households, adults: people, areaKm2: number({ unit: 'km2', min: 0, max: 400_000 }),
      successors: texts, fibre: flag,
    },
  },
  zone: { geometry: area, fields: { purpose: required(choice('purpose')), validFrom: date, validTo: date } },
  site: {
    geometry: point,
    fields: {
      mastClass: choice('mastClass'), support: choice('support'), structure: choice('structure'), heightM: metres(400),
      buildingHeightM: metres(600), halfWidthM: metres(50), groundLevelM: number({ unit: 'm', min: -20, max: 4000 }),
      capacityTenants: integer({ min: 0, max: 20 }), tenants: texts, disguised: flag, address: text, builtYear: year,
    },
  },
  station: {
    geometry: point,
    fields: {
      site: reference('site'), moveTo: reference('site'), operator: required(text), technology: choice('technology'),
      bandMHz: number({ unit: 'MHz', min: 1, max: 300_000 }), radiusM: metres(60_000),
      azimuths: { type: 'numbers', unit: 'deg', min: 0, max: 360 }, beamwidthDeg: number({ unit: 'deg', min: 0, max: 360 }),
      eirpDbm: number({ unit: 'dBm', min: -50, max: 100 }), builtYear: year,
    },
  },
  pole: {
    geometry: point,
    fields: {
      poleClass: choice('poleClass'), sector: choice('poleSector'), material: choice('material'), heightM: metres(60),
      capacityCables: integer({ min: 0, max: 100 }), ownerSign: flag, cabinets: texts, hasPowerEquipment: flag,
      street: text, builtYear: year,
    },
  },
  cable: {
    geometry: line,
    fields: {
      operator: text, role: choice('role'), placement: choice('placement'), fibres: integer({ min: 0, max: 10_000 }),
      poles: references('pole'), duct: references('duct'), moveTo: references('duct', 'pole'), lowestM: metres(100), bundled: flag, suspended: flag,
      tagged: flag, heightSign: flag, ownerConsent: flag, spareCoilM: metres(1000), inUse: flag, permitUntil: date,
      street: text, builtYear: year,
    },
  },
  duct: {
    geometry: line,
    fields: {
      ductClass: choice('ductClass'), ways: integer({ min: 0, max: 200 }), usedWays: integer({ min: 0, max: 200 }),
      diameterMm: number({ unit: 'mm', min: 1, max: 3000 }), coverM: metres(20), surface: choice('surface'),
      shareable: flag, tenants: texts, street: text, builtYear: year,
    },
  },
  chamber: {
    geometry: point,
    fields: { chamberClass: choice('chamberClass'), lidOwner: text, size: text, street: text, builtYear: year },
  },
  servicePoint: {
    geometry: point,
    fields: {
      pointClass: choice('pointClass'), operator: text, landM2: number({ unit: 'm2', min: 0, max: 1e7 }), landUse: text,
      floorM2: number({ unit: 'm2', min: 0, max: 1e6 }), address: text, builtYear: year,
    },
  },
  place: {
    geometry: ['Point', 'Polygon', 'MultiPolygon'],
    fields: { class: required(choice('placeClass')), population: people, households, fibre: flag, address: text },
  },
  road: {
    geometry: ['LineString', 'MultiLineString'],
    fields: { roadClass: choice('roadClass'), widthM: metres(200), hanging: choice('hanging'), undergroundingYear: year },
  },
  utility: {
    geometry: ['LineString', 'Point', 'MultiLineString'],
    fields: {
      sector: required(choice('utilitySector')), voltageKv: number({ unit: 'kV', min: 0, max: 1000 }), bare: flag,
      diameterMm: number({ unit: 'mm', min: 0, max: 10_000 }), depthM: metres(50),
    },
  },
  works: {
    geometry: ['LineString', 'Polygon', 'MultiLineString', 'MultiPolygon'],
    fields: { sector: required(choice('worksSector')), start: date, end: date, contact: text },
  },
  incident: {
    geometry: point,
    fields: { category: required(choice('incidentClass')), reported: date, state: choice('incidentState'), photo: url },
  },
  background: { geometry: any, fields: { class: choice('backgroundClass'), heightM: metres(1000) } },
} as const satisfies Record<string, { geometry: readonly GeometryType[]; fields: Record<string, Field> }>

export type Kind = keyof typeof schema
export const kinds = Object.keys(schema) as Kind[]

type ValueOf<F> = F extends { type: 'number' | 'integer' } ? number
  : F extends { type: 'flag' } ? boolean
  : F extends { type: 'numbers' } ? number[]
  : F extends { type: 'texts' | 'references' } ? string[]
  : F extends { type: 'choice'; choices: infer S extends ChoiceSet } ? Choice<S>
  : string

type Values<F> = { -readonly [N in keyof F]?: ValueOf<F[N]> }
/** What the schema says of a kind, plus whatever else the file carried: unknown properties are never dropped. */
export type Properties<K extends Kind = Kind> = { kind: K } & Values<typeof common> & Values<(typeof schema)[K]['fields']> & {
  [unknown: string]: unknown
}

type Keys<T> = T extends T ? keyof T : never
export type FieldName = keyof typeof common | Keys<(typeof schema)[Kind]['fields']>
/** A field without a word in `i18n/vi/model.ts` does not compile. */
type Untranslated = Exclude<FieldName, keyof Words['field']> | Exclude<Kind, keyof Words['kind']>
const everyFieldHasAWord: [Untranslated] extends [never] ? true : Untranslated = true
void everyFieldHasAWord

const tables = new Map<Kind, ReadonlyMap<string, Field>>(
  kinds.map((kind) => [kind, new Map<string, Field>(Object.entries({ ...common, ...schema[kind].fields }))]),
)

/** Every field of a kind by name, in export order. */
export const fieldsOf = (kind: Kind): ReadonlyMap<string, Field> => tables.get(kind)!
export const commonFields: readonly string[] = Object.keys(common)
export const isKind = (value: unknown): value is Kind => typeof value === 'string' && Object.hasOwn(schema, value)
export const takesGeometry = (kind: Kind, type: string): boolean => (schema[kind].geometry as readonly string[]).includes(type)
