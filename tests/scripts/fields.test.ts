import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldTables, refreshed } from '../../scripts/fields'
import { fieldsOf, kinds } from '../../src/model/schema'

test('the field tables of data/README.md are those of the schema (npm run fields makes them anew)', () => {
  const readme = readFileSync('data/README.md', 'utf8')
  expect(readme).toBe(refreshed(readme))
})

test('every kind and every field stands in them', () => {
  const tables = fieldTables()
  for (const kind of kinds) {
    expect(tables).toContain(`### \`${kind}\``)
    for (const field of fieldsOf(kind).keys()) expect(tables).toContain(`| \`${field}\` |`)
  }
})
