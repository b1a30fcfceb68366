import { expect, test } from 'vitest'
import { clean, fold, needsCleaning } from '../../src/load/text'

const names = [
  'Phường Chánh Lộ', 'Đặc khu Lý Sơn', 'Thị trấn Sơn Tịnh', 'ĐƯỜNG QUANG TRUNG', 'Cột ăng ten trên mái nhà', 'Ủy ban nhân dân xã Nghĩa Lộ',
    'Tổ dân phố số 7',
  'Quốc lộ 1A – đoạn “Trà Khúc”', 'Chiều cao: 42 m, độ sâu 0,7 m', 'Nguyễn Thị Ỷ Nhi', 'Ký hiệu: ẵ ẳ ẫ ậ ễ ệ ỗ ộ ỡ ợ ữ ự ỹ ỵ đ Đ',
]

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const bytesOf = (text: string) => [...new TextEncoder().encode(text)]
/** What the name looks like after somebody read its UTF-8 bytes as Windows-1252. */
const misread = (text: string) => bytesOf(text).map((byte) => (byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80]! : String.fromCharCode(byte))).join('')
const cleaned = (text: string) => clean(text).text

test('fold keeps letters and digits only', () => {
  expect(fold('Chiều cao cột (m)')).toBe('chieucaocotm')
  expect(fold('Chiều cao cột (m)'.normalize('NFD'))).toBe('chieucaocotm')
  expect(fold('  ĐƯỜNG_KÍNH-ống ')).toBe('duongkinhong')
  expect(fold('Diện tích (m²)')).toBe('dientichm2')
  expect(fold('heightM')).toBe('heightm')
  expect(fold('—')).toBe('')
})

test('right text comes back as it is, unmarked', () => {
  for (const name of [...names, '', 'plain', 'a\tb\nc\r\nd', 'điểm “A” – 12°', '_x000D_']) {
    expect(clean(name)).toEqual({ text: name, composed: false, mojibake: false, stripped: false })
  }
  expect(names.filter(needsCleaning)).toEqual([])
})

test('decomposed text is composed', () => {
  for (const name of names) {
    expect(clean(name.normalize('NFD')), name).toEqual({ text: name, composed: name !== name.normalize('NFD'), mojibake: false, stripped: false })
  }
  expect(cleaned('ê\u0323')).toBe('ệ')
})

test('UTF-8 read as Windows-1252 is decoded again, once and twice', () => {
  expect(misread('Phường Chánh Lộ')).toBe('PhÆ°á»\u009dng ChÃ¡nh Lá»™')
  for (const name of names) {
    expect(clean(misread(name)), name).toMatchObject({ text: name, mojibake: true })
    expect(clean(misread(misread(name))), `${name} twice`).toMatchObject({ text: name, mojibake: true })
    expect(clean(misread(name.normalize('NFD'))), `${name} decomposed`).toMatchObject({ text: name, mojibake: true })
  }
})

test('the same with Latin-1, where all of 80–9F are controls', () => {
  const latin = (text: string) => bytesOf(text).map((byte) => String.fromCharCode(byte)).join('')
  for (const name of names) expect(cleaned(latin(name)), name).toBe(name)
})

test('what only looks broken is left alone', () => {
  const right = ['108Â°48', 'XÃ\u00a0BA', 'LÔ–B', 'CÔ’', '«XÃ»', 'Ã', 'Â', 'THÊ–', 'café', 'Côte d’Azur', 'São Paulo', 'ÃÃÃ', 'PhÆ°á»ng', 'Phường Ã¡',
    '™', '12 €']
  for (const text of right) expect(clean(text), text).toMatchObject({ text, mojibake: false })
})

test('control characters and byte-order marks go, spaces stay', () => {
  expect(clean('\ufeffcode')).toEqual({ text: 'code', composed: false, mojibake: false, stripped: true })
  expect(cleaned('a\u0000b\u0007c\u001fd\ufeff')).toBe('abcd')
  expect(cleaned(' \u00a0a\t ')).toBe(' \u00a0a\t ')
  expect(cleaned('\u0000')).toBe('')
})

test('cleaning twice is cleaning once', () => {
  for (const name of names) {
    for (const text of [name, misread(name), misread(misread(name)), name.normalize('NFD'), `\u0001${name}\ufeff`]) {
      const once = cleaned(text)
      expect(clean(once)).toEqual({ text: once, composed: false, mojibake: false, stripped: false })
    }
  }
})
