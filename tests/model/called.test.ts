import { expect, test } from 'vitest'
import { calledOf, shortId } from '../../src/model/called'
import type { Feature } from '../../src/model/dataset'

const pole = (id: string, properties: object = {}) => ({ type: 'Feature', id, geometry: null, properties: { kind: 'pole', ...properties } }) as Feature

test('an object is called by its code, its name, or its id; of an id the program made only the beginning is read', () => {
  expect(calledOf(pole('P1', { code: 'CT-1', name: 'Cột 1' }))).toBe('CT-1')
  expect(calledOf(pole('P1', { name: 'Cột 1' }))).toBe('Cột 1')
  expect(calledOf(pole('P1'))).toBe('P1')
  expect(calledOf(pole('034554db-c307-4b77-a395-ffc8e8ad662b'))).toBe('#034554db')
  expect(shortId('deadbeef')).toBe('deadbeef')
})
