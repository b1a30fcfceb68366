import { describe, expect, it } from 'vitest'
import { ductRoute, ductRuns } from '../../../src/analysis/ducts'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import type { Phrase } from '../../../src/model/change'
import { get } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { sampleCity } from '../../worker/given'
import { askedOf } from './asking'

const dataset = sampleCity()
const asked = askedOf(dataset)
const { opportunities, totals, notes } = run(ductRuns(asked))
const held = (list: typeof opportunities) => list.map(({ id, score, proposals }) => ({ id, score, writes: proposals.map(({ writes }) => writes) }))

describe('ducts of the sample city', () => {
  it('have room for cables of several streets', () => {
    expect(opportunities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Quang Trung', 'Phan Đình Phùng', 'Lê Trung Đình']))
    expect(totals.opportunities).toBe(opportunities.length)
    expect(totals.cables).toBe(opportunities.reduce((sum, { proposals: [first] }) => sum + first!.gains.cables, 0))
    expect(totals.metres).toBeGreaterThan(1000)
  })

  it('the same in every run, each under an id of its own', () => {
    expect(run(ductRuns(asked)).opportunities).toEqual(opportunities)
    expect(new Set(opportunities.map(({ id }) => id)).size).toBe(opportunities.length)
  }, 60_000)

  it('no cable belongs to two of them', () => {
    const cables = opportunities.flatMap(({ proposals: [first] }) => first!.writes.flatMap(({ ids }) => ids))
    expect(new Set(cables).size).toBe(cables.length)
  })

  it('stay as they are, one decided after the other', () => {
    let now = dataset
    for (const { proposals: [first] } of opportunities) {
      if (first!.writes.length === 0) continue
      now = carried(now, { do: 'plan', name: { key: 'ducting.title' }, writes: first!.writes.map(({ ids, values }) => ({ ids, values: { phase: 2028, ...values } })) }).after
      expect(held(run(ductRuns(askedOf(now))).opportunities)).toEqual(held(opportunities))
    }
    expect(now).not.toBe(dataset)
  }, 60_000)

  it('a way along Quang Trung uses them', () => {
    const course = opportunities.find(({ name }) => name === 'Quang Trung')!.subjects.slice(0, 10).flatMap((id) => (get(dataset, id)!.geometry as { coordinates: number[][] }).coordinates)
    const { pieces, withRoomM, owners } = run(ductRoute(asked, { line: course, ways: 1, year: 2027 }))
    expect(pieces.every(({ what }) => what !== 'none')).toBe(true)
    expect(withRoomM).toBeGreaterThan(100)
    expect(owners).toContain('UBND tỉnh Quảng Ngãi')
  })

  it.each(['vi', 'en'] as const)('say why, in %s', (language) => {
    const t = translator(language)
    const phrases = opportunities.flatMap(({ message, values, proposals, strokes }): Phrase[] => [
      { key: message, values }, ...strokes.flatMap(({ label }) => label ?? []),
      ...proposals.flatMap(({ name, parts, tasks, cautions }) => [name, ...cautions, ...parts.flatMap(({ facts }) => facts), ...tasks.flatMap(({ title, facts }) => [title, ...facts])]),
    ])
    for (const { key, values } of [...notes, ...phrases]) expect(t(key, values)).not.toMatch(/[{}]|ducting\.|undefined|NaN|Infinity/)
    for (const { proposals } of opportunities) for (const { parts, score } of proposals) {
      expect(parts.every(({ facts, points, weight }) => facts.length > 0 && points >= 0 && points <= weight)).toBe(true)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }
  })
})
