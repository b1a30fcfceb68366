import { fold } from '../../model/fold'

/** A text with the part that was looked for made bold, diacritics or not. */
export function Marked({ text, query }: { text: string; query: string }) {
  const letters = [...text.normalize('NFC')]
  const plain = letters.map((letter) => fold(letter) || ' ')
  const at = plain.every((letter) => letter.length === 1) ? plain.join('').indexOf(fold(query)) : -1
  const length = fold(query).length
  if (at < 0 || length === 0) return <>{text}</>
  const part = (from: number, to?: number) => letters.slice(from, to).join('')
  return <>{part(0, at)}<b>{part(at, at + length)}</b>{part(at + length)}</>
}
