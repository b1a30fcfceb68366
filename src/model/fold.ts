/** Text as it is searched for: no diacritics, lower case, đ as d, single spaces. "Phường Chánh Lộ" → "phuong chanh lo". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()
