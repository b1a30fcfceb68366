import { type ReactNode, useId } from 'react'

/** One answer of several, with what it means. */
export function Card({ group, isOn, onChoose, title, children, letter, tag, isLater = false, mark }: {
  group: string; isOn: boolean; onChoose: () => void; title: string; children?: ReactNode
  /** The sign it has on the map beside it. */
  letter?: string
  tag?: ReactNode
  /** No answer yet. */
  isLater?: boolean
  mark?: string | number
}) {
  const id = useId()
  return (
    <div className={isLater ? 'reading later' : 'reading'} data-answer={mark}>
      <input id={id} type="radio" name={group} checked={isOn} aria-describedby={children ? `${id}-means` : undefined} onChange={onChoose} />
      {letter && <span className="letter" aria-hidden="true">{letter}</span>}
      <div className="words">
        <label htmlFor={id}>{title}</label>
        {children && <small id={`${id}-means`}>{children}</small>}
      </div>
      {tag}
    </div>
  )
}
