import table from '../../data/operators.json'
import type { Feature } from './dataset'
import { fold } from './fold'

/** The sign of an owner on the map: a letter, repeated by a colour. K stands for all others. */
export type Letter = 'V' | 'N' | 'M' | 'F' | 'K'
export interface Operator { readonly letter: Letter; readonly name: string; readonly colour: string; readonly names: readonly string[] }

export const operators = table.operators as readonly Operator[]
export const letters: readonly Letter[] = operators.map(({ letter }) => letter)

const known = new Map<string, Letter>()

/** The letter of an owner as a register writes it: "Viettel Quảng Ngãi", "VNPT QNI". */
export function letterOf(owner: string): Letter {
  let letter = known.get(owner)
  if (!letter) {
    const folded = fold(owner)
    letter = operators.find(({ names }) => names.some((name) => folded.includes(name)))?.letter ?? 'K'
    known.set(owner, letter)
  }
  return letter
}

/** Whose a thing is: its owner, or for what has none of its own, who runs it. Empty where the data do not say. */
export function holderOf({ properties }: Feature): string {
  const { owner, operator } = properties
  return typeof owner === 'string' && owner ? owner : typeof operator === 'string' ? operator : ''
}
