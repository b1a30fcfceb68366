import type { PackRead } from '../../state/tidyrules'
import { Icon } from '../icons'
import { useWords } from '../shown'
import { faultWords } from './words'

const mostShown = 8

/** What became of a file: which pack it holds, or why it was not taken and where. */
export function ReadNote({ read }: { read: PackRead | null }) {
  const { t } = useWords()
  if (!read) return null
  if ('pack' in read) {
    const { name, version, rules } = read.pack
    return <p className="read-note" role="status"><Icon name="check" size={16} />{t('ruling.imported', { name, version, n: rules.length })}</p>
  }
  const { refused, faults } = read
  return (
    <div className="read-note refused" role="alert">
      <p><Icon name="error" size={16} />{t(refused.key, refused.values)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, mostShown).map((fault) => {
            const words = faultWords(fault, t)
            return <li key={fault}>{words ?? <code lang="en">{fault.slice(0, 300)}</code>}</li>
          })}
          {faults.length > mostShown && <li>{t('ruling.faultsMore', { n: faults.length - mostShown })}</li>}
        </ul>
      )}
    </div>
  )
}
