import { expect, test } from 'vitest'
import { csv, dialects } from '../../src/export/csv'

const lines = (...rows: (string | number | null)[][]) => [...csv(['Tên', 'Cao (m)'], rows, dialects.vi)].join('').slice(1).split('\r\n').slice(1, -1)

test('Excel knows the encoding by the mark at the beginning', () => {
  expect([...csv(['a'], [], dialects.vi)].join('')).toBe('\ufeffa\r\n')
})

test('separators, quotes and line ends are held by quotes; empty cells are empty', () => {
  expect(lines(['a;b', 1.5], ['nói "có"', null], ['hai\ndòng', -3], [' cách ', 0])).toEqual(['"a;b";1,5', '"nói ""có""";', '"hai\ndòng";-3', '" cách ";0'])
  expect([...csv(['a'], [['x,y', 1.5]], dialects.en)].at(-1)).toBe('"x,y",1.5\r\n')
})

test.each(['=1+1', '+84905', '-1+cmd|x', '@SUM(A1)', ' =1', '\t=1', '\u00a0=1', '＝1', '\r=1', '\ufeff=1'])('a text a spreadsheet would run is only text: %j', (text) => {
  const [field] = lines([text])
  expect(field!.replace(/^"/, '')[0]).toBe("'")
})

test('numbers stay numbers, harmless texts stay as they are', () => {
  expect(lines(['QNI-V-0147', -12.5], ['a=b', 1e21])).toEqual(['QNI-V-0147;-12,5', 'a=b;1e+21'])
})
