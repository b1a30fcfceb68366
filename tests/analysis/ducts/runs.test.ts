import { describe, expect, it } from 'vitest'
import { finders, type Opportunity } from '../../../src/analysis/sharing'
import type { Dataset } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { askedOf, found, type Given, lineOf, street } from './asking'

/** A cable of 60 m that turns so many degrees off the duct, about its own middle. */
const turned = (degrees: number) => {
  const [dx, dy] = [30 * Math.cos((degrees * Math.PI) / 180), 30 * Math.sin((degrees * Math.PI) / 180)]
  return [50 - dx, -dy, 50 + dx, dy]
}

interface Case { readonly cable?: Given; readonly duct?: Given; readonly course?: readonly number[]; readonly day?: string }
/** What fires, and what is just outside. */
const cases: readonly (readonly [string, Case, boolean])[] = [
  ['9.99 m beside', { course: [0, 9.99, 100, 9.99] }, true],
  ['10.02 m beside', { course: [0, 10.02, 100, 10.02] }, false],
  ['14.9° off', { course: turned(14.9) }, true],
  ['15.1° off', { course: turned(15.1) }, false],
  ['drawn the other way', { course: [100, 4, 0, 4] }, true],
  // The last 10 m of the duct's reach are beyond its end: √(10² − 4²) = 9.165.
  ['half of it beside, and a little more', { course: [0, 4, 2 * 109.13, 4] }, true],
  ['half of it beside, less a little', { course: [0, 4, 2 * 109.2, 4] }, false],
  ['one way left', { duct: { usedWays: 3 } }, true],
  ['none left', { duct: { usedWays: 4 } }, false],
  ['nobody says how many ways', { duct: { ways: undefined } }, false],
  ['a buried cable', { cable: { placement: 'buried' } }, true],
  ['on poles, though nobody says it hangs', { cable: { placement: undefined, poles: ['P1'] } }, true],
  ['in a duct already', { cable: { placement: 'duct' } }, false],
  ['on a wall', { cable: { placement: 'wall' } }, false],
  ['a cable that is no more', { cable: { status: 'decommissioned' } }, false],
  ['a cable that is to go', { cable: { action: 'remove' } }, false],
  ['a cable nobody uses', { cable: { inUse: false } }, false],
  ['a cable that is planned', { cable: { status: 'planned', phase: 2028 } }, true],
  ['a cable that was to go under anyway', { cable: { action: 'underground', phase: 2027 } }, true],
  ['not opened to others', { duct: { shareable: undefined } }, true],
  ['a duct planned for 2029', { duct: { status: 'planned', phase: 2029, usedWays: undefined } }, true],
  ['a duct planned for nobody knows when', { duct: { status: 'planned', usedWays: undefined } }, false],
  ['a duct that is not to be built', { duct: { status: 'planned', phase: 2029, action: 'remove' } }, false],
  ['a duct that goes after this year', { duct: { action: 'remove', phase: 2027 }, day: '2026-12-31' }, true],
  ['a duct that goes this year', { duct: { action: 'remove', phase: 2026 }, day: '2026-12-31' }, false],
]

describe('a cable beside a duct', () => {
  it.each(cases)('%s', (_, { cable, duct, course, day }, fires) => {
    const { opportunities } = found(street(cable, duct, course).dataset(), {}, day ? { today: day } : {})
    expect(opportunities.map(({ rule, finder, subjects }) => ({ rule, finder, subjects }))).toEqual(fires ? [{ rule: 'share.ducts', finder: finders[2], subjects: ['D1'] }] : [])
  })

  it('settings decide: distance, angle, share', () => {
    const wide = street({}, {}, [0, 12, 100, 12]).dataset()
    expect([found(wide).opportunities.length, found(wide, { withinM: 12.1 }).opportunities.length]).toEqual([0, 1])
    const askew = street({}, {}, turned(20)).dataset()
    expect([found(askew).opportunities.length, found(askew, { angleDeg: 21 }).opportunities.length]).toEqual([0, 1])
    const long = street({}, {}, [0, 4, 300, 4]).dataset()
    expect([found(long).opportunities.length, found(long, { overlapShare: 0.36 }).opportunities.length]).toEqual([0, 1])
  })

  it('a way that is promised for 2029 is not free now', () => {
    const net = street().add('cable', 'C2', lineOf(500, 0, 600, 0), { placement: 'aerial', action: 'underground', moveTo: ['D1'], phase: 2029 })
    expect(found(net.dataset()).opportunities).toEqual([])
    expect(found(street({}, { usedWays: 2 }).add('cable', 'C2', lineOf(500, 0, 600, 0), { placement: 'aerial', action: 'underground', moveTo: ['D1'], phase: 2029 }).dataset()).opportunities).toHaveLength(1)
  })

  it('says what is asked of whom', () => {
    const [one] = found(street({}, { shareable: false, tenants: ['FPT', 'VNPT Quảng Ngãi'] }).dataset()).opportunities as [Opportunity]
    const [proposal] = one.proposals
    expect(one).toMatchObject({ name: 'Quang Trung', owners: ['VNPT', 'Viettel'], message: 'ducting.aerial', values: { aerial: 1, buried: 0, room: 1 }, source: null })
    expect(one.distanceM).toBeCloseTo(4, 1)
    expect(proposal!.writes).toEqual([{ ids: ['C1'], values: { action: 'underground', moveTo: ['D1'] } }])
    expect(proposal!.gains).toMatchObject({ cables: 1, masts: 0, poles: 0 })
    expect(proposal!.gains.metres).toBeCloseTo(100, 1)
    expect(proposal!.cautions).toEqual([{ key: 'ducting.caution.closed', values: { owner: 'VNPT', n: 1 } }])
    expect(proposal!.tasks.map(({ does, owner, subjects }) => ({ does, owner, subjects }))).toEqual([{ does: 'underground', owner: 'Viettel', subjects: ['C1'] }, { does: 'share', owner: 'VNPT', subjects: ['D1'] }])
    expect(proposal!.tasks[1]!.facts).toContainEqual({ key: 'ducting.fact.tenants', values: { names: 'FPT' } })
    expect(new Set(one.strokes.map(({ role }) => role))).toEqual(new Set(['along', 'beside', 'link']))
  })

  it('of the owner of the duct needs nobody\'s leave', () => {
    const { opportunities: [one] } = found(street({ operator: 'VNPT Quảng Ngãi' }, { shareable: undefined }).dataset())
    expect(one!.proposals[0]!.cautions).toEqual([])
  })

  it('what is planned is written with the year of its duct', () => {
    const { opportunities: [one] } = found(street({}, { status: 'planned', phase: 2029, usedWays: undefined }).dataset())
    expect(one!.proposals[0]!.writes[0]!.values).toEqual({ action: 'underground', moveTo: ['D1'], phase: 2029 })
    expect(one!.proposals[0]!.cautions.map(({ key }) => key)).toContain('ducting.caution.planned')
  })
})

describe('a street', () => {
  /** Three ducts in a row of 100 m with two ways left, but the last with one; cables of 300, 200 and 150 m, and a buried one of 300 m. */
  const long = () => street({}, { usedWays: 2 }, [0, 4, 300, 4])
    .add('duct', 'D2', lineOf(100, 0, 200, 0), { owner: 'VNPT', ways: 4, usedWays: 2, shareable: true, street: 'Quang Trung' })
    .add('duct', 'D3', lineOf(200, 0, 300, 0), { owner: 'VNPT', ways: 4, usedWays: 3, shareable: true, street: 'Quang Trung' })
    .add('cable', 'C2', lineOf(0, -4, 200, -4), { operator: 'VNPT', placement: 'aerial' })
    .add('cable', 'C3', lineOf(0, 5, 150, 5), { operator: 'FPT', placement: 'aerial' })
    .add('cable', 'C4', lineOf(0, 6, 300, 6), { operator: 'FPT', placement: 'buried' })

  it('is one thing to decide, its longest cables first, as many as there are ways', () => {
    const { opportunities, totals } = found(long().dataset())
    expect(opportunities).toHaveLength(1)
    const [one] = opportunities as [Opportunity]
    expect(one.subjects).toEqual(['D1', 'D2', 'D3'])
    expect(one.values).toMatchObject({ aerial: 3, buried: 1, room: 1 })
    expect(one.proposals.map(({ id, writes }) => [id, writes])).toEqual([
      ['all', [{ ids: ['C1'], values: { action: 'underground', moveTo: ['D1', 'D2', 'D3'] } }, { ids: ['C2'], values: { action: 'underground', moveTo: ['D1', 'D2'] } }]],
      ['own', [{ ids: ['C2'], values: { action: 'underground', moveTo: ['D1', 'D2'] } }]],
    ])
    expect(one.proposals[0]!.cautions).toContainEqual({ key: 'ducting.caution.short', values: { n: 2, names: 'C3, C4' } })
    expect(totals).toMatchObject({ opportunities: 1, cables: 2 })
    expect(totals.metres).toBeCloseTo(500, 0)
  })

  it('of two owners is two', () => {
    const net = street({}, { usedWays: 0 }).add('duct', 'D2', lineOf(100, 0, 200, 0), { owner: 'Viettel', ways: 4, usedWays: 0, shareable: true, street: 'Quang Trung' })
      .add('cable', 'C2', lineOf(110, 4, 200, 4), { operator: 'FPT', placement: 'aerial' })
    expect(found(net.dataset()).opportunities.map(({ subjects }) => subjects)).toEqual(expect.arrayContaining([['D1'], ['D2']]))
  })

  it('a cable takes one of two ducts beside each other', () => {
    const net = street({}, { usedWays: 0 }).add('duct', 'D2', lineOf(0, 8, 100, 8), { owner: 'FPT', ways: 4, usedWays: 0, street: 'Quang Trung' })
    const runs = found(net.dataset()).opportunities.filter(({ rule }) => rule === 'share.ducts')
    expect(runs.flatMap(({ proposals: [first] }) => first!.writes)).toEqual([{ ids: ['C1'], values: { action: 'underground', moveTo: ['D1'] } }])
  })

  it('where nobody names it goes on from duct to duct, not round a corner of three', () => {
    const named = { owner: 'VNPT', ways: 4, usedWays: 0, shareable: true }
    const net = street({}, { usedWays: 0, street: undefined })
      .add('duct', 'D2', lineOf(100, 0, 200, 0), named).add('duct', 'D3', lineOf(200, 0, 300, 0), named).add('duct', 'D4', lineOf(200, 0, 200, 100), named)
      .add('cable', 'C2', lineOf(0, 5, 200, 5), { placement: 'aerial' })
    expect(found(net.dataset()).opportunities.map(({ subjects }) => subjects)).toEqual([['D1', 'D2']])
  })

  const said = (dataset: Dataset) => found(dataset).opportunities.map(({ strokes: _, ...one }) => one)
  const ids = (dataset: Dataset) => said(dataset).map(({ id }) => id).sort()

  it('stays the same once it is decided, and once a cable more hangs there', () => {
    const dataset = long().dataset()
    const [one] = said(dataset)
    const decided = carried(dataset, { do: 'plan', name: { key: 'ducting.title' }, writes: one!.proposals[0]!.writes.map(({ ids, values }) => ({ ids, values: { ...values, phase: 2027 } })) }).after
    expect(said(decided)).toEqual(said(dataset))
    const more = long().add('cable', 'C9', lineOf(0, 7, 300, 7), { operator: 'VNPT', placement: 'aerial' }).dataset()
    expect(ids(more)).toEqual(ids(dataset))
  })

  it('keeps to what was decided otherwise', () => {
    const dataset = carried(long().dataset(), { do: 'plan', name: { key: 'ducting.title' }, writes: [{ ids: ['C3'], values: { action: 'underground', moveTo: ['D1'], phase: 2027 } }] }).after
    const written = found(dataset).opportunities[0]!.proposals[0]!.writes
    expect(written).toContainEqual({ ids: ['C3'], values: { action: 'underground', moveTo: ['D1'] } })
    expect(written.filter(({ values }) => (values.moveTo as string[]).includes('D1'))).toHaveLength(2)
  })

  it('counts for the unit its middle lies in', () => {
    const net = long().square('unit', 'U1', 100, -50, 100, { level: 'ward' }).square('unit', 'U2', 200, -50, 200, { level: 'ward' })
    expect(found(net.dataset(), {}, { scope: 'U1' }).opportunities).toHaveLength(1)
    expect(found(net.dataset(), {}, { scope: 'U2' })).toMatchObject({ opportunities: [], totals: { opportunities: 0, cables: 0, metres: 0 } })
  })
})

describe('ducts beside ducts', () => {
  const pair = (other: Given, y = 3) => street({ placement: 'wall' }, {}).add('duct', 'D2', lineOf(0, y, 90, y), { owner: 'Viettel', ways: 4, usedWays: 0, street: 'Quang Trung', ...other })
  const pairsIn = (dataset: Dataset, more = {}) => found(dataset, {}, more).opportunities.filter(({ rule }) => rule === 'share.ductPair')

  it.each<[string, Given, number, number]>([
    ['of two owners', {}, 3, 1], ['of one owner', { owner: 'VNPT QNI' }, 3, 0], ['of nobody', { owner: undefined }, 3, 0],
    ['at 9.99 m', {}, 9.99, 1], ['at 10.02 m', {}, 10.02, 0], ['that are no more', { status: 'decommissioned' }, 3, 0],
  ])('%s', (_, other, y, n) => expect(pairsIn(pair(other, y).dataset())).toHaveLength(n))

  it('both there: to be known', () => {
    const [one] = pairsIn(pair({}).dataset())
    expect(one).toMatchObject({ subjects: ['D1', 'D2'], message: 'ducting.pair' })
    expect(one!.proposals).toMatchObject([{ id: 'know', writes: [], gains: { metres: 0, savedVnd: null } }])
  })

  it.each<[string, Given, boolean]>([
    ['planned, and one way left beside', { status: 'planned', phase: 2028 }, true],
    ['planned, and none left', { status: 'planned', phase: 2028, note: 'full' }, false],
    ['planned without a year', { status: 'planned' }, false],
  ])('%s', (_, other, isLeftOut) => {
    const net = pair(other)
    if (other!.note === 'full') net.add('cable', 'C8', lineOf(0, 0, 100, 0), { status: 'planned', phase: 2028, duct: ['D1'] })
    const dataset = net.dataset()
    const [one] = pairsIn(dataset)
    expect(one!.proposals[0]!.writes).toEqual(isLeftOut ? [{ ids: ['D2'], values: { action: 'remove', phase: 2028 } }] : [])
    if (!isLeftOut) return expect(one!.proposals[0]!.cautions.map(({ key }) => key)).toContain('ducting.caution.full')
    expect(one!.proposals[0]!.gains.metres).toBeCloseTo(90, 1)
    const after = carried(dataset, { do: 'plan', name: { key: 'ducting.title' }, writes: one!.proposals[0]!.writes }).after
    expect(pairsIn(after)).toEqual(pairsIn(dataset))
  })

  it('cables of what is not built go beside, and money is told where there is a price', () => {
    const dataset = pair({ status: 'planned', phase: 2028 }).add('cable', 'C8', lineOf(0, 3, 90, 3), { operator: 'Viettel', placement: 'duct', status: 'planned', phase: 2028, duct: ['D2'] }).dataset()
    const [one] = pairsIn(dataset)
    const { writes, gains } = one!.proposals[0]!
    expect(gains.savedVnd).toBeNull()
    expect(writes).toEqual([{ ids: ['D2'], values: { action: 'remove', phase: 2028 } }, { ids: ['C8'], values: { action: 'relocate', moveTo: ['D1'], phase: 2028 } }])
    const after = carried(dataset, { do: 'plan', name: { key: 'ducting.title' }, writes }).after
    const held = ({ id, score, proposals }: Opportunity) => ({ id, score, writes: proposals.map((one) => one.writes) })
    expect(pairsIn(after).map(held)).toEqual(pairsIn(dataset).map(held))
    const priced = pairsIn(dataset, { settings: { ...askedOf(dataset).settings, trenchVndPerM: 1000 } })
    expect(priced[0]!.proposals[0]!.gains.savedVnd).toBeCloseTo(90_000, -2)
  })

  it('of two that are planned the later one is left out', () => {
    const net = street({ placement: 'wall' }, { status: 'planned', phase: 2029, usedWays: undefined }).add('duct', 'D2', lineOf(0, 3, 90, 3), { owner: 'Viettel', ways: 4, status: 'planned', phase: 2027 })
    expect(pairsIn(net.dataset())[0]!.proposals[0]!.writes).toEqual([{ ids: ['D1'], values: { action: 'remove', phase: 2029 } }])
  })
})
