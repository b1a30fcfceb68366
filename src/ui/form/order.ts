import { type Field, type FieldName, fieldsOf, type Kind } from '../../model/schema'

/** What is asked first of each kind: what tells one from another, what law and plans look at. The rest stands under a fold. */
const usual: Readonly<Record<Kind, readonly FieldName[]>> = {
  site: [
    'name', 'code', 'owner', 'mastClass', 'status', 'support', 'structure', 'disguised', 'heightM', 'buildingHeightM', 'halfWidthM', 'capacityTenants',
    'tenants', 'phase', 'action', 'address',
  ],
  station: ['code', 'operator', 'technology', 'status', 'site', 'bandMHz', 'radiusM', 'azimuths', 'phase'],
  pole: ['code', 'owner', 'poleClass', 'sector', 'heightM', 'capacityCables', 'material', 'status', 'phase', 'ownerSign', 'street'],
  cable: ['code', 'operator', 'role', 'placement', 'fibres', 'status', 'phase', 'permitUntil', 'lowestM', 'tagged', 'street'],
  duct: ['code', 'owner', 'ductClass', 'ways', 'usedWays', 'diameterMm', 'coverM', 'surface', 'status', 'phase', 'shareable', 'street'],
  chamber: ['code', 'owner', 'chamberClass', 'lidOwner', 'size', 'status', 'phase', 'street'],
  servicePoint: ['name', 'code', 'pointClass', 'operator', 'landM2', 'floorM2', 'status', 'address'],
  place: ['name', 'code', 'class', 'fibre', 'population', 'households', 'address'],
  unit: ['name', 'unitCode', 'level', 'parent', 'validFrom', 'validTo', 'population', 'households'],
  zone: ['name', 'code', 'purpose', 'status', 'validFrom', 'validTo'],
  road: ['name', 'code', 'roadClass', 'widthM', 'hanging', 'undergroundingYear'],
  utility: ['name', 'code', 'sector', 'owner', 'voltageKv', 'bare', 'diameterMm', 'depthM', 'status'],
  works: ['name', 'code', 'sector', 'owner', 'start', 'end', 'status', 'contact'],
  incident: ['name', 'code', 'category', 'state', 'reported', 'photo', 'note'],
  background: ['name', 'class', 'heightM'],
}

export interface Order { readonly usual: readonly FieldName[]; readonly more: readonly FieldName[] }

export function orderOf(kind: Kind): Order {
  return { usual: usual[kind], more: ([...fieldsOf(kind).keys()] as FieldName[]).filter((name) => !usual[kind].includes(name)) }
}

/** Names and codes are each one's own: several objects are not given the same. */
const own: ReadonlySet<FieldName> = new Set(['name', 'code', 'unitCode'])

/** Fields that mean the same for all of these kinds. */
export function orderOfAll(kinds: readonly Kind[]): Order {
  const [first, ...others] = kinds
  if (!first) return { usual: [], more: [] }
  const isShared = (name: FieldName) => !own.has(name) && others.every((kind) => same(fieldsOf(first).get(name), fieldsOf(kind).get(name)))
  const { usual: before, more } = orderOf(first)
  return { usual: before.filter(isShared), more: more.filter(isShared) }
}

const same = (a: Field | undefined, b: Field | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)
