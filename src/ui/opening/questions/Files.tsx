import type { Asking } from '../../../state/asking'
import { currentOf } from '../../../state/asking'
import { Icon, type IconName } from '../../icons'
import { useShown, useWords } from '../../shown'

type Standing = 'clear' | 'ask' | 'bad'
const icons: Record<Standing, IconName> = { clear: 'check', ask: 'help', bad: 'error' }
const words = { clear: 'ask.stateClear', ask: 'ask.stateAsk', bad: 'ask.stateBad' } as const

export function standingOf(asking: Asking, name: string): Standing {
  const file = currentOf(asking, name)
  if (file.features === 0) return 'bad'
  return openOf(asking, name) > 0 ? 'ask' : 'clear'
}

/** Questions nobody answered yet. A column that may be a field is no question that must be answered. */
export const openOf = (asking: Asking, name: string): number =>
  new Set(currentOf(asking, name).questions.flatMap(({ about }) => (about === 'mapping' ? [] : about))).size

/** The files of one import, each with how it stands. */
export function Files({ asking }: { asking: Asking }) {
  const { t } = useWords()
  const turnTo = useShown((state) => state.turnTo)
  return (
    <nav className="files" aria-label={t('ask.files')}>
      <ul>
        {asking.reading.files.map(({ name }) => {
          const standing = standingOf(asking, name)
          return (
            <li key={name}>
              <button type="button" aria-current={name === asking.file || undefined} onClick={() => turnTo(name)}>
                <Icon name={icons[standing]} size={16} /><span>{name}</span><small>{t(words[standing])}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
