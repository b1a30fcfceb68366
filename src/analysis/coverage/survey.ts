import type { Phrase } from '../../model/change'
import type { Asked, Survey } from '.'
import { type Basis, basisOf, between } from './basis'
import { type Counted, figuresOf, isPlaceServed, villagesOf } from './figures'
import { gapsOf } from './gaps'
import { type Laid, laidOf } from './laid'
import { layerOf } from './layers'
import { outcomesOf } from './outcome'
import type { Coverage, Method, StationFigures, UnitFigures, Unserved } from './result'
import { answering, type Question, type Served, type WhatIf } from './settings'
import { standingOf } from './standing'
import { keyOf } from './stations'

export function* surveyOf(asked: Asked): Generator<number, Survey> {
  const basis = yield* basisOf(asked)
  const over = keeperOf(basis)
  return {
    *answer(question, whatIf) {
      const { technology } = question
      const key = keyIn(question)
      const answer = yield* between(0, 0.6, over(technology, key, whatIf, (laid) => answered(basis, laid, question)))
      const operators: UnitFigures[] = []
      const all = operatorsOf(basis, technology, whatIf)
      for (const [i, { key: one, name }] of all.entries()) {
        const work = over(technology, one, whatIf, (laid) => figuresOf(basis, laid, name, technology))
        operators.push(one === key ? answer.total : (yield* between(0.6 + (0.4 * i) / all.length, 0.6 + (0.4 * (i + 1)) / all.length, work)).total)
      }
      return { ...answer, operators }
    },
    *table(technologies, whatIf) {
      const lines = technologies.flatMap((technology) => [{ technology, key: null, name: null }, ...operatorsOf(basis, technology, whatIf).map((one) => ({ technology, ...one }))])
      const figures: UnitFigures[] = []
      for (const [i, { technology, key, name }] of lines.entries()) {
        const work = over(technology, key, whatIf, (laid) => figuresOf(basis, laid, name, technology))
        figures.push(...(yield* between(i / lines.length, (i + 1) / lines.length, work)).units)
      }
      return figures
    },
    layer: (what, question, whatIf) => over(question.technology, keyIn(question), whatIf, (laid) => layerOf(what, basis, laid, question)),
    over: (question, whatIf, work) => over(question.technology, keyIn(question), whatIf, (laid) => work(basis, laid)),
  }
}

const keyIn = ({ operator }: Question): string | null => (operator === null ? null : keyOf(operator))

/**
 * One laying for each generation and operator, moved from one trial to the next. Work on it may be cancelled, or be cut in
 * between by work on another trial: then that one gets a laying of its own, so that nobody's ground moves under him.
 */
function keeperOf(basis: Basis) {
  const kept = new Map<string, { readonly laid: Laid; said: string; using: number }>()
  return function* over<R>(technology: Served, key: string | null, whatIf: WhatIf, work: (laid: Laid) => Generator<number, R>): Generator<number, R> {
    const [name, said] = [JSON.stringify([technology, key]), JSON.stringify(whatIf)]
    const outcomes = outcomesOf(basis, technology, key, whatIf)
    let mine = kept.get(name)
    if (!mine || (mine.using > 0 && mine.said !== said)) {
      mine = { laid: yield* between(0, 0.5, laidOf(basis, outcomes)), said, using: 0 }
      kept.set(name, mine)
    }
    mine.using++
    mine.said = said
    try {
      yield* between(0.5, 0.6, mine.laid.put(outcomes))
      return yield* between(0.6, 1, work(mine.laid))
    } finally {
      mine.using--
    }
  }
}

/** Those of the data, and those who only try, by key. */
function operatorsOf({ stations }: Basis, technology: Served, { added }: WhatIf): readonly { readonly key: string; readonly name: string }[] {
  const technologies = answering[technology]
  const present = stations.operators(technologies)
  const tried = added.filter((mast) => technologies.includes(mast.technology) && keyOf(mast.operator) !== '').map((mast) => ({ key: keyOf(mast.operator), name: stations.tried(mast).operator }))
  const byKey = new Map([...tried.toReversed(), ...present].map((one) => [one.key, one]))
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function* answered(basis: Basis, laid: Laid, question: Question): Generator<number, Omit<Coverage, 'operators'>> {
  const { technology } = question
  const operator = question.operator === null ? null : (basis.stations.operators(answering[technology]).find(({ key }) => key === keyOf(question.operator))?.name ?? question.operator)
  // Gaps first: with their pieces comes what the figures ask of the same grounds.
  const { gaps, slivers } = yield* between(0, 0.5, gapsOf(basis, laid))
  const counted = yield* between(0.5, 0.8, figuresOf(basis, laid, operator, technology))
  const stations = yield* between(0.8, 1, standingOf(basis, laid))
  return {
    question, total: counted.total, units: counted.units, villages: villagesOf(basis, laid), gaps, stations, unserved: unservedOf(basis, laid),
    method: methodOf(basis, laid, question, counted, stations, slivers),
  }
}

function unservedOf(basis: Basis, laid: Laid): Unserved[] {
  const { places: { priority }, asked: { assumptions } } = basis
  const rank = (one: Unserved) => assumptions.priority.indexOf(one.class)
  return priority.flatMap(({ id, name, class: group, at }, i): Unserved[] => (isPlaceServed(basis, laid, i) ? [] : [{ id, name, class: group, at }]))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

function methodOf({ asked, people, stations: { unplaced }, notes }: Basis, { outcomes }: Laid, { technology, operator }: Question, { units }: Counted, stations: readonly StationFigures[], slivers: Method['slivers']): Method {
  const on = stations.filter(({ isOn }) => isOn)
  const ruled = on.flatMap(({ radiusFrom }) => (typeof radiusFrom === 'object' ? [radiusFrom.rule] : []))
  const flattened = units.filter(({ isFlattened }) => isFlattened).length
  const noted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return {
    people: people.source, day: asked.day, version: asked.dataset.version, stations: on.length,
    unplaced: unplaced.filter((one) => answering[technology].includes(one.technology) && (operator === null || one.key === keyOf(operator))).length,
    assumed: ruled.length, rules: [...new Set(ruled)].sort(), slivers,
    notes: [...notes, ...noted('surveying.note.boundless', outcomes.boundless), ...noted('surveying.note.flattened', flattened)],
  }
}
