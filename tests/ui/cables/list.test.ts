import { expect, it } from 'vitest'
import '../../../src/i18n/languages'
import { calledStreet, isStreetAsked, type Streeted, type StreetQuery, streetOf, streetsListed } from '../../../src/state/streets'
import { kmColumn, kmNumber, kmText } from '../../../src/ui/cables/km'
import { undertakingsOf, yearsOf } from '../../../src/ui/cables/sheet/programmed'
import type { Programmed } from '../../../src/state/programme'
import { random } from '../../random'
import { street } from './street'

const streets = [
  street('1', { name: 'Phan Bội Châu', score: 31, overheadM: 3840, owners: ['a', 'b', 'c', 'd'], wards: ['W1', 'W2'] }), street('2', { name: 'Lê Lợi', score: 31, overheadM: 900, owners: ['a'], wards: ['W1'] }),
  street('3', { name: 'Hùng Vương', score: 88, overheadM: 400, owners: ['a', 'b'], wards: ['W2'] }), street('4', { name: 'Đinh Tiên Hoàng', score: null, wards: ['W2'] }),
]
const found = { streets, sections: [street('1a', { street: '1', name: 'Phan Bội Châu', from: 'Lê Lợi', to: 'Hùng Vương' })] } as unknown as Streeted
const listed = (query: Partial<StreetQuery>) => streetsListed({ streetsFound: found, streetQuery: { text: '', ward: null, sort: 'score', isDown: false, ...query } }).map(({ id }) => id)

it('the lowest score comes first, equal ones by name; what has no score stays last whichever way', () => {
  expect(listed({})).toEqual(['2', '1', '3', '4'])
  expect(listed({ isDown: true })).toEqual(['3', '2', '1', '4'])
})

it('any column sorts both ways; names as Vietnamese has them', () => {
  expect(listed({ sort: 'overhead', isDown: true })).toEqual(['1', '2', '3', '4'])
  expect(listed({ sort: 'owners' })).toEqual(['4', '2', '3', '1'])
  expect(listed({ sort: 'name' })).toEqual(['4', '3', '2', '1'])
  expect(listed({ sort: 'name', isDown: true })).toEqual(['1', '2', '3', '4'])
})

it('text finds without marks, a ward finds every street that lies in it', () => {
  expect(listed({ text: ' phan boi' })).toEqual(['1'])
  expect(listed({ text: 'dinh' })).toEqual(['4'])
  expect(listed({ ward: 'W2' })).toEqual(['1', '3', '4'])
  expect(listed({ ward: 'W2', text: 'lê' })).toEqual([])
})

it('sorting loses no street and adds none, whatever the query', () => {
  const seed = Date.now()
  const next = random(seed)
  const many = Array.from({ length: 200 }, (_, i) => street(`s${i}`, { name: `Đường ${Math.floor(next() * 40)}`, score: next() < 0.2 ? null : next() * 100, overheadM: next() * 900, wards: [`W${Math.floor(next() * 4)}`] }))
  for (const sort of ['score', 'overhead', 'owners', 'findings', 'name'] as const) {
    for (const isDown of [false, true]) {
      const query = { text: next() < 0.5 ? '' : '1', ward: next() < 0.5 ? null : 'W1', sort, isDown }
      const ids = streetsListed({ streetsFound: { ...found, streets: many }, streetQuery: query }).map(({ id }) => id)
      expect([...ids].sort(), `seed ${seed} ${sort}`).toEqual(many.filter((line) => isStreetAsked(line, query)).map(({ id }) => id).sort())
    }
  }
})

it('a street goes by its name, a section by its ends', () => {
  expect(calledStreet(streetOf({ streetsFound: found }, '1a')!)).toBe('Phan Bội Châu (Lê Lợi – Hùng Vương)')
  expect(calledStreet(streetOf({ streetsFound: found }, '1')!)).toBe('Phan Bội Châu')
  expect(streetOf({ streetsFound: found }, 'x')).toBeNull()
})

it('kilometres stand straight in a column and are as short as their size allows elsewhere', () => {
  expect([3840, 45_284, 4, 0, 1_234_560].map((metres) => kmColumn(metres, 'vi'))).toEqual(['3,84', '45,28', '0,00', '0,00', '1.234,56'])
  expect(kmColumn(7000, 'en')).toBe('7.00')
  expect([3840, 45_284, 519_400].map((metres) => kmNumber(metres, 'vi'))).toEqual(['3,84', '45,3', '519'])
  expect(kmText(41_600, 'en')).toBe('41.6\u00a0km')
})

it('of a street all its sections are told with their years, of a section its own', () => {
  const programme = {
    undertakings: [{ id: '1a', streetId: '1' }, { id: '1b', streetId: '1' }, { id: '1c', streetId: '1' }, { id: '3a', streetId: '3' }],
    years: [{ year: 2026, items: [{ undertaking: '3a' }] }, { year: 2027, items: [{ undertaking: '1b' }] }, { year: 2029, items: [{ undertaking: '1a' }] }],
  } as unknown as Programmed
  expect(yearsOf(programme, { id: '1', street: null })).toEqual({ years: [2027, 2029], waiting: 1 })
  expect(yearsOf(programme, { id: '1a', street: '1' })).toEqual({ years: [2029], waiting: 0 })
  expect(undertakingsOf(programme, { id: '2', street: null })).toEqual([])
})
