import type { Feature, Geometry, Position } from 'geojson'
import type { Answer, DuctLine, DuctRoute, DuctYears, Finder, Owned, Place, RateLine, Rates, SharingSettings } from '../analysis/sharing/asked'
import { noGains } from '../analysis/sharing/result'
import { chosenOf, type Judged } from '../analysis/sharing/verdict'
import { formatNumber, type Language, type Translate } from '../i18n'
import type { Phrase } from '../model/change'
import type { Feature as NetworkFeature } from '../model/dataset'
import { holderOf } from '../model/operator'
import type { CsvValue } from './csv'
import { geometryText } from './geojson'

const rounded = (value: number | null, digits: number): number | null => (value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits)
const percent = (share: number | null): number | null => (share === null ? null : rounded(100 * share, 2))
const said = ({ key, values }: Phrase, t: Translate): string => t(key, values)

/** By which limits it was worked out, and what of: has to be read with every list. */
export function sharingTold(settings: SharingSettings, isOwn: boolean, about: readonly string[], t: Translate): string {
  const { name, version } = settings
  return [t('sharefile.indicative'), t('sharefile.told', { name, version, changed: isOwn ? 'sharefile.isOwn' : 'sharefile.isStandard' }), ...about].join(' ')
}

const priceTold = ({ trenchVndPerM: vnd }: SharingSettings, t: Translate): string => (vnd === null ? t('sharefile.by.noPrice') : t('sharefile.by.price', { vnd }))

/** The limits one finder goes by. */
export function finderTold(finder: Finder, settings: SharingSettings, t: Translate, language: Language): string[] {
  const share = (value: number) => formatNumber(100 * value, language, 2)
  switch (finder) {
    case 'colocation': return [t('sharefile.by.colocation', { locationM: settings.locationM, percent: share(settings.tolerance) })]
    case 'poles': return [t('sharefile.by.poles', settings.poles)]
    case 'ducts': return [t('sharefile.by.ducts', { withinM: settings.ducts.withinM, angleDeg: settings.ducts.angleDeg, percent: share(settings.ducts.overlapShare) }), priceTold(settings, t)]
    case 'works': return [t('sharefile.by.works', settings.works), priceTold(settings, t)]
  }
}

export function ratesTold({ locationM, target }: Pick<Rates, 'locationM' | 'target'>, t: Translate, language: Language): string[] {
  return [t('sharefile.by.rates', { locationM }), ...(target ? [t('sharefile.by.target', { ...target, percent: formatNumber(100 * target.share, language, 2) })] : [])]
}

export const answerTold = ({ withinM }: Answer, t: Translate): string[] => [t('sharefile.by.request', { withinM })]
export const routeTold = ({ wish: { ways, year }, lengthM, withRoomM, newM }: DuctRoute, settings: SharingSettings, t: Translate): string[] =>
  [t('sharefile.by.route', { lengthM, ways, year, withRoomM, newM }), priceTold(settings, t)]
export const ownedTold = ({ name, areaM2, objects }: Owned, t: Translate): string[] => [t('sharefile.by.owned', { name, areaM2, n: objects })]

type Row = Readonly<Record<string, CsvValue>>

/** One line of a list of opportunities, by the proposal that was agreed to or is recommended. */
function opportunityRow(one: Judged, t: Translate): Row {
  const { id, rule, finder, score, name, owners, distanceM, verdict, decision, source, place, subjects } = one
  const proposal = chosenOf(one)
  const { masts, poles, cables, metres, savedVnd, lostPeople } = proposal?.gains ?? noGains
  const facts = (phrases: readonly Phrase[]) => (phrases.length > 0 ? `: ${phrases.map((phrase) => said(phrase, t).replace(/\.$/, '')).join('; ')}` : '')
  return {
    id, rule, finder: t(`sharing.tab.${finder}`), score, name, owners: owners.join('; '), distanceM: rounded(distanceM, 1), masts, poles, cables, metres: rounded(metres, 1), savedVnd: rounded(savedVnd, 0), lostPeople: rounded(lostPeople, 0),
    verdict: t(`sharing.verdict.${verdict}`), who: decision?.who ?? '', at: decision ? t('project.moment', { at: decision.at }) : '', reason: decision?.reason ?? '',
    proposal: proposal ? said(proposal.name, t) : '',
    tasks: proposal?.tasks.map(({ title, facts: more }) => said(title, t) + facts(more)).join(' · ') ?? '',
    facts: proposal?.parts.map(({ name: part, points, weight, facts: more }) => t('sharefile.scored', { part: t(`sharing.part.${finder === 'colocation' && part === 'room' ? 'mastRoom' : part}`), points: rounded(points, 1) ?? 0, weight, facts: facts(more) })).join(' · ') ?? '',
    cautions: proposal?.cautions.map((phrase) => said(phrase, t)).join(' · ') ?? '',
    document: source?.document ?? '', clause: source?.clause ?? '', provenance: source ? t(`provenance.${source.provenance}`) : '', subjects: subjects.join('; '), lng: rounded(place[0]!, 7), lat: rounded(place[1]!, 7),
  }
}

function rateRow(line: RateLine, target: Rates['target'], t: Translate): Row {
  const { unit, unitName, operator, year, locations, sharedLocations, stations, stationsOnShared, rateByPosition, rateByStation } = line
  const by = unit !== null ? 'unit' : operator !== null ? 'operator' : year !== null ? 'year' : 'all'
  return {
    by: t(`sharefile.group.${by}`), unit: unitName || operator, year, locations, sharedLocations, rateByPosition: percent(rateByPosition), stations, stationsOnShared, rateByStation: percent(rateByStation), target: percent(target?.share ?? null),
  }
}

function placeRow(place: Place, isAdvised: boolean, t: Translate): Row {
  const { step, footing, name, owner, at, distanceM, room, heightM, people, share, obstacles } = place
  return {
    step: t(`sharefile.step.${step}`), footing: t(`sharefile.footing.${footing}`), name, owner, distanceM: rounded(distanceM, 1), room, heightM, people: rounded(people, 0), share: percent(share),
    obstacles: obstacles.map(({ words, isFatal }) => (isFatal ? t('sharefile.fatal', { words: said(words, t) }) : said(words, t))).join(' · '), isAdvised: isAdvised ? t('sharefile.yes') : '', lng: rounded(at[0]!, 7), lat: rounded(at[1]!, 7),
  }
}

const pieceRow = ({ what, name, owner, freeWays, tenants, lengthM }: DuctRoute['pieces'][number], t: Translate): Row =>
  ({ what: t(`sharefile.what.${what}`), duct: name, owner, freeWays, tenants: tenants.join('; '), lengthM: rounded(lengthM, 1) })

const ductRow = ({ id, name, street, owner, ways, used, tenants, isShareable, status, phase, free }: DuctLine, years: readonly number[], t: Translate): Row => ({
  id, duct: name, street, owner, ways, used, tenants: tenants.join('; '), isShareable: isShareable ? t('sharefile.yes') : '', status: t(`choice.status.${status}`), year: phase,
  free: years.map((year, i) => t('sharefile.freeIn', { year, n: free[i] ?? '?' })).join('; '),
})

const ownedRow = ({ owner, kind, objects, lengthM, contacts }: Owned['lines'][number], t: Translate): Row =>
  ({ owner, kind: t(`kind.${kind}`), objects, lengthM: rounded(lengthM, 1), contacts: contacts.join('; ') })

export const opportunityRows = (all: readonly Judged[], t: Translate): Row[] => all.map((one) => opportunityRow(one, t))
export const rateRows = ({ total, units, operators, years, target }: Rates, t: Translate): Row[] => [total, ...units, ...operators, ...years].map((line) => rateRow(line, target, t))
export const answerRows = ({ places, advised }: Answer, t: Translate): Row[] => places.map((place, i) => placeRow(place, i === advised, t))
export const routeRows = ({ pieces }: DuctRoute, t: Translate): Row[] => pieces.map((piece) => pieceRow(piece, t))
export const ductRows = ({ years, lines }: DuctYears, t: Translate): Row[] => lines.map((line) => ductRow(line, years, t))
export const ownedRows = ({ lines }: Owned, t: Translate): Row[] => lines.map((line) => ownedRow(line, t))

/** The columns of each list; how it was worked out stands at the end of every line. */
export const sheets = {
  opportunities: ['id', 'finder', 'score', 'name', 'owners', 'distanceM', 'masts', 'poles', 'cables', 'metres', 'savedVnd', 'lostPeople', 'verdict', 'who', 'at', 'reason', 'proposal', 'tasks', 'facts', 'cautions',
    'document', 'clause', 'provenance', 'rule', 'subjects', 'lng', 'lat', 'method'],
  rates: ['by', 'unit', 'year', 'locations', 'sharedLocations', 'rateByPosition', 'stations', 'stationsOnShared', 'rateByStation', 'target', 'method'],
  answer: ['step', 'footing', 'name', 'owner', 'distanceM', 'room', 'heightM', 'people', 'share', 'obstacles', 'isAdvised', 'lng', 'lat', 'method'],
  route: ['what', 'duct', 'owner', 'freeWays', 'tenants', 'lengthM', 'method'],
  ducts: ['id', 'duct', 'street', 'owner', 'ways', 'used', 'free', 'tenants', 'isShareable', 'status', 'year', 'method'],
  owned: ['owner', 'kind', 'objects', 'lengthM', 'contacts', 'method'],
} as const

/** Head and lines of a list, ready for `csv`. */
export const sheetOf = (name: keyof typeof sheets, rows: readonly Row[], told: string, t: Translate): { head: string[]; rows: CsvValue[][] } =>
  ({ head: sheets[name].map((column) => t(`sharefile.column.${column}`)), rows: rows.map((row) => sheets[name].map((column) => (column === 'method' ? told : (row[column] ?? null)))) })

const featureOf = (geometry: Geometry | null, properties: Readonly<Record<string, unknown>>): Feature => ({ type: 'Feature', geometry: geometry as Geometry, properties })
const pointOf = (coordinates: Position): Geometry => ({ type: 'Point', coordinates })

/** Each opportunity as a point; what the map draws of it behind it, with the opportunity it is `of` and its role. */
export function* opportunityFeatures(all: readonly Judged[], t: Translate): Generator<Feature> {
  for (const one of all) {
    const { lng: _lng, lat: _lat, ...row } = opportunityRow(one, t)
    const { finder, verdict, decision, source, place } = one
    yield featureOf(pointOf(place), { layer: 'opportunity', ...row, finder, verdict, at: decision?.at ?? null, provenance: source?.provenance ?? null })
  }
  for (const one of all) {
    const { id } = one
    for (const { role, geometry, label, note, owner } of chosenOf(one)?.strokes ?? one.strokes) yield featureOf(geometry, { layer: 'stroke', of: id, role, label: label ? said(label, t) : null, note: note ? said(note, t) : null, owner: owner ?? null })
  }
}

/** Units with their rates; `geometryOf` knows their outlines. */
export const rateFeatures = ({ units }: Rates, geometryOf: (id: string) => Geometry | null): Feature[] => units.map(({ unit, unitName, operator: _operator, year: _year, ...figures }) =>
  featureOf(unit === null ? null : geometryOf(unit), { layer: 'rate', unit, name: unitName, ...figures }))

export function answerFeatures({ wish, places, advised }: Answer, t: Translate): Feature[] {
  const found = places.map((place, i) => {
    const { lng: _lng, lat: _lat, ...row } = placeRow(place, i === advised, t)
    return featureOf(pointOf(place.at), { layer: 'place', ...row, step: place.step, footing: place.footing, isAdvised: i === advised, subject: place.subject, share: rounded(place.share, 4) })
  })
  const { at, operator, technology, radiusM, heightM } = wish
  return [featureOf(pointOf(at), { layer: 'wish', name: t('sharefile.wish'), operator, technology, radiusM, heightM }), ...found]
}

export const routeFeatures = ({ pieces }: DuctRoute): Feature[] => pieces.map(({ what, duct, name, owner, freeWays, tenants, lengthM, line }) =>
  featureOf({ type: 'LineString', coordinates: [...line] }, { layer: 'piece', what, duct, name, owner, freeWays, tenants: tenants.join('; '), lengthM: rounded(lengthM, 1) }))

/** Ducts as they lie, the free ways of each year as a number of its own. */
export const ductFeatures = ({ years, lines }: DuctYears, geometryOf: (id: string) => Geometry | null): Feature[] => lines.map(({ free, tenants, ...line }) => ({
  ...featureOf(geometryOf(line.id), { layer: 'duct', ...line, tenants: tenants.join('; '), ...Object.fromEntries(years.map((year, i) => [`free${year}`, free[i] ?? null])) }), id: line.id,
}))

/** The objects themselves, as they are, each with whose it is. */
export const ownedFeatures = (objects: Iterable<NetworkFeature>): Feature[] =>
  Array.from(objects, (object) => ({ ...featureOf(object.geometry, { layer: 'owned', ...object.properties, owner: holderOf(object) || null }), id: object.id }))

/** What a collection says beside its features, for who opens it without us. */
export interface SharingMembers { readonly name: string; readonly description: string; readonly settings: SharingSettings; readonly notes: readonly string[]; readonly [more: string]: unknown }

/** RFC 7946, one feature a line; the member `sharing` holds by which limits it was worked out. */
export function* sharingGeojson(features: Iterable<Feature>, { name, description, ...sharing }: SharingMembers): Generator<string> {
  let before = `{"type":"FeatureCollection","name":${JSON.stringify(name)},"description":${JSON.stringify(description)},"sharing":${JSON.stringify(sharing)},"features":[\n`
  for (const { id, geometry, properties } of features) {
    yield `${before}{"type":"Feature",${id === undefined ? '' : `"id":${JSON.stringify(id)},`}"geometry":${geometryText(geometry)},"properties":${JSON.stringify(properties)}}`
    before = ',\n'
  }
  yield `${before === ',\n' ? '\n' : before}]}\n`
}
