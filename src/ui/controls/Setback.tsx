import { Icon } from '../icons'
import { Button } from './Button'

/** A result is old, or did not come about: what that means, and the way to a new one. */
export function Setback({ isBad, title, hint, again, onAgain }: { isBad: boolean; title: string; hint: string; again: string; onAgain: () => void }) {
  return (
    <section className={`banner ${isBad ? 'bad' : 'warn'}`} role="status">
      <Icon name={isBad ? 'error' : 'history'} size={16} />
      <div>
        <h3>{title}</h3>
        <p>{hint}</p>
        <p className="commands"><Button isSmall look="primary" icon="refresh" onClick={onAgain}>{again}</Button></p>
      </div>
    </section>
  )
}
