import { expect, it } from 'vitest'
import { freeWaysOf } from '../../../src/analysis/ducts'
import { get } from '../../../src/model/dataset'
import type { Properties } from '../../../src/model/schema'
import { at, network } from '../../network'

type Duct = Partial<Properties<'duct'>>
type Cable = Partial<Properties<'cable'>>
const line = { type: 'LineString' as const, coordinates: [at(0, 0), at(80, 0)] }

/** Free ways of D in 2026, 2027, 2028, with cables that name it. */
function free(duct: Duct, ...cables: Cable[]) {
  const net = network().add('duct', 'D', line, { code: 'CB-1', ways: 4, usedWays: 1, ...duct })
  cables.forEach((cable, i) => net.add('cable', `C${i}`, line, cable))
  const dataset = net.dataset()
  return [2026, 2027, 2028].map((year) => freeWaysOf(dataset, get(dataset, 'D')!, year))
}

it.each<[string, Duct, Cable[], (number | null)[]]>([
  ['nothing planned', {}, [], [3, 3, 3]],
  ['nobody counted the ways that are used', { usedWays: undefined }, [{ duct: ['D'] }, { duct: ['CB-1'] }], [2, 2, 2]],
  ['nobody says how many it has', { ways: undefined }, [], [null, null, null]],
  ['more in it than it has', { usedWays: 7 }, [], [0, 0, 0]],
  ['a cable planned into it', {}, [{ status: 'planned', phase: 2027, duct: ['D'] }], [3, 2, 2]],
  ['a planned cable that was counted already', { usedWays: 2 }, [{ duct: ['D'] }, { status: 'planned', phase: 2027, duct: ['D'] }], [3, 2, 2]],
  ['a planned cable counted in a planned duct', { status: 'planned', phase: 2026 }, [{ status: 'planned', phase: 2027, duct: ['D'] }], [4, 3, 3]],
  ['a cable to be moved into it', {}, [{ placement: 'aerial', action: 'underground', moveTo: ['CB-1'], phase: 2028 }], [3, 3, 2]],
  ['to be moved, nobody says when', {}, [{ placement: 'aerial', action: 'underground', moveTo: ['D'] }], [2, 2, 2]],
  ['a cable in it that is to go', {}, [{ duct: ['D'], action: 'remove', phase: 2027 }], [3, 4, 4]],
  ['a cable in it that is to move elsewhere', {}, [{ duct: ['D'], action: 'relocate', moveTo: ['P1'], phase: 2028 }], [3, 3, 4]],
  ['a cable that is no more', { usedWays: undefined }, [{ duct: ['D'], status: 'decommissioned' }], [4, 4, 4]],
  ['a duct that comes in 2027', { status: 'planned', phase: 2027, usedWays: undefined }, [{ status: 'planned', phase: 2028, duct: ['D'] }], [0, 4, 3]],
  ['a planned duct without a year', { status: 'planned' }, [], [0, 0, 0]],
  ['a planned duct that is not to be built', { status: 'planned', phase: 2027, action: 'remove' }, [], [0, 0, 0]],
  ['a duct that goes in 2028', { action: 'remove', phase: 2028 }, [], [3, 3, 0]],
  ['a duct that is no more', { status: 'decommissioned' }, [], [0, 0, 0]],
])('%s', (_, duct, cables, expected) => expect(free(duct, ...cables)).toEqual(expected))
