import { describe, expect, it } from 'vitest'
import { colocation, removalPlan } from '../../../src/analysis/colocation'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { isValidOn } from '../../../src/analysis/scope'
import { run } from '../../../src/load'
import { get, ofKind } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { sampleCity } from '../../worker/given'
import { askedOf } from './asking'
import { day, surveyed } from './made'

const dataset = sampleCity()
const survey = surveyed(dataset)
const asked = askedOf(dataset)
const all = run(colocation(asked, survey))
const plan = run(removalPlan(asked, survey))

describe('masts of the sample city', () => {
  it('have groups, the best first, each written as the schema allows', () => {
    const { opportunities, totals } = all
    expect(opportunities.length).toBeGreaterThan(10)
    expect(opportunities.map(({ score }) => score)).toEqual(opportunities.map(({ score }) => score).sort((a, b) => b - a))
    expect(totals.masts).toBe(opportunities.reduce((sum, { proposals }) => sum + proposals[0]!.gains.masts, 0))
    expect(totals.lostPeople).toBeGreaterThan(0)
    for (const { proposals, score, subjects, owners, strokes, name } of opportunities) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect([new Set(proposals.map(({ id }) => id)).size, owners.length > 0, name !== '']).toEqual([proposals.length, true, true])
      expect(strokes.filter(({ role }) => role === 'share')).toHaveLength(1)
      for (const { writes, parts, gains } of proposals) {
        for (const { points, weight } of parts) expect(points >= 0 && points <= weight).toBe(true)
        const ids = writes.flatMap((one) => one.ids)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(subjects.includes(id) || subjects.includes(String(get(dataset, id)?.properties.site))).toBe(true)
        expect(gains.masts).toBe(writes.flatMap(({ values, ids: of }) => (values.action === 'remove' ? of : [])).length)
      }
    }
  })

  it('are said in both languages without a gap', () => {
    for (const language of ['vi', 'en'] as const) {
      const t = translator(language)
      const phrases = [...all.notes, ...plan.notes, ...all.opportunities.flatMap(({ message, values, proposals, strokes }) => [
        { key: message, values }, ...strokes.flatMap(({ label, note }) => [label, note].filter((one) => one !== undefined)),
        ...proposals.flatMap(({ name, tasks, parts, cautions }) => [name, ...cautions, ...parts.flatMap(({ facts }) => facts), ...tasks.flatMap(({ title, facts }) => [title, ...facts])]),
      ])]
      for (const { key, values } of phrases) expect(t(key, values), key).not.toMatch(/[{}]|colocating\.|undefined|NaN/)
    }
  })

  it('come out the same once more, and of a ward only those that stand in it', () => {
    expect(run(colocation(asked, survey))).toEqual(all)
    expect(run(removalPlan(asked, survey))).toEqual(plan)
    const ids = new Set(all.opportunities.map(({ id }) => id))
    const wards = [...ofKind(dataset, 'unit')].filter((unit) => unit.properties.level === 'ward' && isValidOn(unit, day))
    const flat = wards.flatMap(({ id: scope }) => run(colocation(askedOf(dataset, { scope }), survey)).opportunities.map(({ id }) => id))
    expect(flat.length).toBeGreaterThan(0.8 * ids.size)
    expect(new Set(flat).size).toBe(flat.length)
    for (const id of flat) expect(ids.has(id)).toBe(true)
  }, 30_000)

  it('are the same groups after all of the plan was agreed to, with the same plan', () => {
    expect(plan.removedMasts).toBeGreaterThan(5)
    expect(plan.served.every(({ before, after }) => before === after)).toBe(true)
    const writes = plan.groups.flatMap(({ proposal }) => proposal.writes).map(({ ids, values }) => ({ ids, values: { phase: 2027, ...values } }))
    const { after } = carried(dataset, { do: 'plan', name: { key: 'colocating.keep' }, writes })
    const decided = surveyed(after)
    const again = run(colocation(askedOf(after), decided))
    expect(again.opportunities.map(({ id }) => id)).toEqual(all.opportunities.map(({ id }) => id))
    expect(again.opportunities.map(({ score }) => score)).toEqual(all.opportunities.map(({ score }) => score))
    expect(run(removalPlan(askedOf(after), decided)).groups.map(({ opportunity, proposal: { id } }) => [opportunity, id])).toEqual(plan.groups.map(({ opportunity, proposal: { id } }) => [opportunity, id]))
  })

  it('leave a larger share of locations shared once the plan is done', () => {
    expect(plan.rateAfter.rateByPosition).toBeGreaterThan(0)
    expect(plan.rateAfter.rateByStation).toBeLessThanOrEqual(1)
  })
})
