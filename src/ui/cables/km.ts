import { formatNumber, type Language } from '../../i18n'

const space = '\u00a0'
const digitsOf = (km: number) => (km >= 100 ? 0 : km >= 10 ? 1 : 2)

/** Kilometres as a figure: 41,6 km, 3,84 km. */
export const kmText = (metres: number, language: Language): string => `${kmNumber(metres, language)}${space}km`

/** Kilometres in a column whose head has the unit: two decimals, so that columns stand straight. */
export const kmColumn = (metres: number, language: Language): string => {
  const text = formatNumber(Math.round(metres / 10) / 100, language)
  const comma = language === 'vi' ? ',' : '.'
  const [whole = '0', part = ''] = text.split(comma)
  return `${whole}${comma}${part.padEnd(2, '0')}`
}

/** As many figures as the size allows. */
export const kmNumber = (metres: number, language: Language): string => formatNumber(metres / 1000, language, digitsOf(metres / 1000))
