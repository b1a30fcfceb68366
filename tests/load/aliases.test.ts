import { expect, test } from 'vitest'
import { languages } from '../../src/i18n/languages'
import {
  choiceWords, coordinateHeadings, fileWords, flagWords, headingWords, headingWordsOf, ignoredHeadings, kindHeadings, weakFileWords,
} from '../../src/load/aliases'
import { mapping } from '../../src/load/fields'
import { listOf } from '../../src/load/fields/mapping'
import { understand } from '../../src/load/fields/value'
import { fold } from '../../src/load/text'
import { choices, type ChoiceSet, type FieldName, fieldsOf, kinds } from '../../src/model/schema'

const leaves = (value: unknown): string[] => (typeof value === 'string' ? listOf(value) : Object.values(value as object).flatMap(leaves))
const tables = { choiceWords, coordinateHeadings, fileWords, flagWords, headingWords, headingWordsOf, ignoredHeadings, kindHeadings, weakFileWords }
const bare = (word: string) => word.replace(/[?~]$/, '')

test('every word is composed and not empty', () => {
  for (const [name, table] of Object.entries(tables)) {
    for (const word of leaves(table)) {
      expect(word.normalize('NFC'), `${name}: ${word}`).toBe(word)
      expect(fold(word), `${name}: ${word}`).not.toBe('')
    }
  }
})

test('no list says a word twice', () => {
  const twice = (words: string) => {
    const folded = listOf(words).map((word) => fold(word))
    return folded.filter((word, i) => folded.indexOf(word) !== i)
  }
  const lists = (value: unknown): string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(lists))
  for (const [name, table] of Object.entries(tables)) {
    if (name === 'weakFileWords') continue
    for (const words of lists(table)) {
      const same = twice(words).filter((word) => new Set(listOf(words).filter((w) => fold(w) === word)).size === 1)
      expect(same, `${name}: ${words}`).toEqual([])
    }
  }
})

test('a field answers to its name, in snake case, and to its labels', () => {
  for (const kind of kinds) {
    const names = [...fieldsOf(kind).keys()]
    const labels = (field: string) => Object.values(languages).map((words) => words.field[field as FieldName])
    for (const field of names) {
      const snake = field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
      for (const heading of [field.toUpperCase(), snake, ...labels(field), ` ${labels(field)[0]!.toUpperCase()} `].filter((h) => h !== field)) {
        const unitNeeded = field === 'areaKm2' && fold(heading) !== fold(field)
        expect(mapping(kind, [heading]), `${kind} ${heading}`).toEqual([{ heading, field, sure: !unitNeeded }])
      }
    }
  }
})

test('no heading is a sure word of two fields of one kind', () => {
  for (const kind of kinds) {
    const seen = new Map<string, string>()
    for (const field of fieldsOf(kind).keys()) {
      const own = listOf(headingWordsOf[kind]?.[field as FieldName] ?? '')
      const special = Object.values(headingWordsOf[kind] ?? {}).flatMap(leaves).map((word) => fold(bare(word)))
      const general = listOf(headingWords[field as FieldName] ?? '').filter((word) => !special.includes(fold(word)))
      for (const word of [...own, ...general].filter((w) => bare(w) === w)) {
        const other = seen.get(fold(word))
        expect(other === undefined || other === field, `${kind}: ${word} is ${field} and ${other}`).toBe(true)
        seen.set(fold(word), field)
      }
    }
  }
})

test('two words of different codes never become one by losing their marks', () => {
  for (const [set, words] of Object.entries(choiceWords)) {
    const spelt = new Map<string, { word: string; code: string }[]>()
    for (const [code, list] of Object.entries(words)) {
      for (const word of listOf(list)) spelt.set(fold(word), [...(spelt.get(fold(word)) ?? []), { word, code }])
    }
    for (const same of spelt.values()) {
      const isOneWord = new Set(same.map(({ word }) => word.toLowerCase())).size === 1
      expect(isOneWord || new Set(same.map(({ code }) => code)).size === 1, `${set}: ${JSON.stringify(same)}`).toBe(true)
    }
  }
  const both = listOf(flagWords.yes).map(fold).filter((word) => listOf(flagWords.no).map(fold).includes(word))
  expect(both).toEqual([])
})

test('a code, its labels and its letter are that code, whatever else they may mean', () => {
  for (const set of Object.keys(choices) as ChoiceSet[]) {
    for (const code of choices[set] as readonly string[]) {
      for (const words of Object.values(languages)) {
        const label = (words.choice[set] as Record<string, string>)[code]!
        for (const text of [code.toUpperCase(), label, ` ${label.toLowerCase()} `, label.normalize('NFD')]) {
          expect(understand({ type: 'choice', choices: set }, text), `${set}: ${text}`).toEqual({ value: code })
        }
      }
    }
  }
  expect(understand({ type: 'choice', choices: 'mastClass' }, 'a2b')).toEqual({ value: 'A2b' })
  expect(understand({ type: 'choice', choices: 'pointClass' }, 'đ1')).toEqual({ value: 'D1' })
})

test('ignored and coordinate columns are no field of any kind', () => {
  const columns = [...listOf(ignoredHeadings), ...leaves(coordinateHeadings)]
  for (const kind of kinds) expect(mapping(kind, columns).map(({ heading }) => heading), kind).toEqual([])
})
