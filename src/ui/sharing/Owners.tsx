import { letterOf, operators } from '../../model/operator'

const colours = new Map(operators.map(({ letter, colour }) => [letter, colour]))

/** Whose things are meant: a letter in its colour, the whole name for who points at it or hears it. */
export function Letter({ owner, isLarge = false }: { owner: string; isLarge?: boolean }) {
  const letter = letterOf(owner)
  return <span className={`letter ${isLarge ? 'large' : ''}`} style={{ background: colours.get(letter) }} title={owner || undefined} aria-hidden="true">{letter}</span>
}

export const Owners = ({ owners }: { owners: readonly string[] }) => <span className="owners">{owners.map((owner) => <Letter key={owner} owner={owner} />)}</span>
