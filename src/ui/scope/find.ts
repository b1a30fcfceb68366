import { fold } from '../../model/fold'
import type { UnitLine } from '../../worker/units'

/** More would not be read; the next letter narrows it down. */
const most = 150

/** Wards whose own name, code, or a name before or after fits, own names first; the lists of the two editions apart. */
export function wardsLike(units: readonly UnitLine[], text: string): { now: UnitLine[]; before: UnitLine[] } {
  const words = fold(text).split(' ').filter(Boolean)
  const fits = (told: string) => words.every((word) => told.includes(word))
  const ranked = units
    .map((unit) => {
      const own = fold(`${unit.name} ${unit.code}`)
      const others = fold([...unit.before, ...unit.after].map(({ name }) => name).join(' '))
      return { unit, rank: fits(own) ? 0 : fits(`${own} ${others}`) ? 1 : 2 }
    })
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit)
  return { now: ranked.filter(({ isCurrent }) => isCurrent).slice(0, most), before: ranked.filter(({ isCurrent }) => !isCurrent).slice(0, most) }
}
