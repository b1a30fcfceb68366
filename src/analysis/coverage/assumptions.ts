import pack from '../../../data/rules/coverage.json'
import { isRecord, type Settings } from '../../model/record'
import { faultsOf as ruleFaultsOf } from '../../model/rule'
import { type Choice, choices } from '../../model/schema'
import { between, flag, listOf, oneOf, orNull, ownOf, partFaults, partsOf, type Readers, targetOf, text, whole } from '../reading'
import { type Assumptions, environments, peopleSources, type RadiusRule } from './settings'

const { rules, ...rest } = pack
/** What the program brings with it. */
export const standard = { ...rest, radii: rules } as unknown as Assumptions

/** Farther than this no cell of any network reaches. */
const farthestM = 60_000

/** What has been taken down serves nobody. */
const mayServe = choices.status.filter((status) => status !== 'decommissioned') as Choice<'status'>[]

const readers: Readers<Assumptions> = {
  name: text,
  version: text,
  radii: radiiOf,
  error: between(0, 1),
  statuses: listOf(mayServe),
  untilYear: orNull(whole(1900, 2100)),
  people: oneOf(['auto', ...peopleSources]),
  villageShare: (value) => (value === 0 ? undefined : between(0, 1)(value)),
  leastGapM2: between(0, 1e9),
  withoutWater: flag,
  densePerKm2: between(0, 1e6),
  priority: listOf(choices.placeClass),
  target: orNull(targetOf),
}
/** What a project says of coverage, part by part; what it does not say, or says so that nobody can tell, is as it is in `standard`. */
export const assumptionsOf = (settings: Settings): Assumptions => partsOf(readers, ownOf(settings, 'coverage'), standard)

/** What is wrong with assumptions somebody wrote, in one line each; empty when all of it is taken as it stands. */
export function faultsOf(assumptions: unknown): string[] {
  if (!isRecord(assumptions)) return ['expected an object']
  const given = Array.isArray(assumptions.radii) ? assumptions.radii : []
  const laws = ruleFaultsOf({ name: '', version: '', rules: given })
  const radii = given.flatMap((rule, i) => (radiusRuleOf(rule) ? [] : [`radii[${i}]: technology, bandMHz, environment or threshold cannot be meant`]))
  return [...partFaults(readers, assumptions), ...laws, ...radii]
}

/** Rules that can be read; the first of those with the same id. */
function radiiOf(value: unknown): readonly RadiusRule[] | undefined {
  if (!Array.isArray(value)) return undefined
  const byId = new Map<string, RadiusRule>()
  for (const item of value) {
    const rule = radiusRuleOf(item)
    if (rule && !byId.has(rule.id)) byId.set(rule.id, rule)
  }
  return [...byId.values()]
}

function radiusRuleOf(value: unknown): RadiusRule | null {
  if (!isRecord(value) || ruleFaultsOf({ name: '', version: '', rules: [value] }).length > 0) return null
  const own = (name: string) => ownOf(value, name)
  const [technology, environment, bandMHz] = [own('technology') ?? null, own('environment') ?? null, own('bandMHz') ?? null]
  const threshold = between(1, farthestM)(own('threshold'))
  if (technology !== null && !choices.technology.some((one) => one === technology)) return null
  if (environment !== null && !environments.some((one) => one === environment)) return null
  if (threshold === undefined || (bandMHz !== null && !isSpan(bandMHz))) return null
  const rule = value as unknown as RadiusRule
  return {
    id: rule.id, text: rule.text, threshold, unit: rule.unit, document: rule.document, clause: rule.clause, validFrom: rule.validFrom, validTo: rule.validTo,
    province: rule.province, provenance: rule.provenance, confidence: rule.confidence, on: rule.on,
    technology: technology as RadiusRule['technology'], bandMHz: bandMHz && [bandMHz[0], bandMHz[1]], environment: environment as RadiusRule['environment'],
  }
}

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((end) => Number.isFinite(end)) && value[0] <= value[1]
