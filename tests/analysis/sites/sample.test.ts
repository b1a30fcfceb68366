import { describe, expect, it } from 'vitest'
import { asItIs, type Asked, assumptionsOf, type Question, surveyOf, type Tried } from '../../../src/analysis/coverage'
import { standardOptions, suggest } from '../../../src/analysis/sites'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import { ofKind } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { sampleCity } from '../../worker/given'

const dataset = sampleCity()
const asked: Asked = { dataset, assumptions: assumptionsOf({}), grid: null, scope: null, day: '2026-11-20', whatIf: asItIs }
const survey = run(surveyOf(asked))
const questions: readonly Question[] = [{ technology: '5G', operator: null }, { technology: '5G', operator: 'Viettel' }, { technology: '4G', operator: 'FPT' }, { technology: 'broadband', operator: null }]

describe.each(questions)('sites in the sample city, $technology, $operator', (question) => {
  const options = standardOptions(asked, question)
  const { total } = run(survey.answer(question, asItIs))
  const found = run(suggest(asked, { ...options, aim: { sites: 10 } }, survey))

  it('begin with the people the coverage counts, and never come to more than there are', () => {
    expect(found.population).toBeCloseTo(total.population!, 4)
    expect(found.curve[0]!.population).toBeCloseTo(total.coveredPopulation!, 3)
    const gained = found.sites.reduce((sum, { population }) => sum + population, 0)
    expect(gained).toBeGreaterThan(1000)
    expect(total.coveredPopulation! + gained).toBeLessThanOrEqual(total.population! + 1e-3)
    expect(found.curve.at(-1)!.population).toBeCloseTo(total.coveredPopulation! + gained, 2)
    for (let i = 1; i < found.curve.length; i++) expect(found.curve[i]!.population).toBeGreaterThanOrEqual(found.curve[i - 1]!.population)
  })

  it('serve, once they are tried, what the list says of them, to half a per cent of the people', () => {
    const added = found.sites.slice(0, 10).map(({ id, at, radiusM }): Tried => ({ id, at: [at[0]!, at[1]!], operator: question.operator ?? 'VNPT', technology: options.technology, radiusM }))
    const tried = run(survey.answer(question, { ...asItIs, added }))
    expect(Math.abs(tried.total.coveredPopulation! - found.curve[10]!.population)).toBeLessThan(0.005 * total.population!)
    const next = run(suggest({ ...asked, whatIf: { ...asItIs, added } }, options, survey))
    expect(next.curve[0]!.population).toBeCloseTo(tried.total.coveredPopulation!, 3)
  })

  it('say why in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const t = translator(language)
      const said = [...found.notes, ...found.sites.flatMap(({ reasons }) => reasons)].map(({ key, values }) => t(key, values))
      for (const text of said) expect(text).not.toMatch(/[{}]|siting\.|choice\./)
    }
    expect(found.sites.every(({ reasons }) => reasons.length >= 2)).toBe(true)
  })

  it('can be planned as they are', () => {
    const drafts = found.sites.flatMap((site) => site.drafts.map((draft) => ({ ...draft, values: { ...draft.values, phase: 2027 } })))
    const { after, select } = carried(dataset, { do: 'create', drafts })
    expect(select).toHaveLength(drafts.length)
    const made = new Set(select)
    for (const { id, properties } of ofKind(after, 'station')) if (made.has(id)) expect(properties.site).toBeTruthy()
  })
})
