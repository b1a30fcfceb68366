import type { Translate } from '../../../i18n'
import type { Meaning } from '../../../load/facts'
import { fieldsOf, type Kind } from '../../../model/schema'
import { useWords } from '../../shown'
import { choiceWord, fieldWord } from './value'

const mostWords = 4
const mostLines = 8

/** Words of the file that were taken for others: what an official checks before anything is taken over. */
export function Understood({ meanings, kind }: { meanings: readonly Meaning[]; kind: Kind }) {
  const { t } = useWords()
  if (meanings.length === 0) return null
  return (
    <ul className="understood">
      {meanings.slice(0, mostLines).map((one) => (
        <li key={`${one.field} ${one.to}`} className={one.to === null ? 'unknown' : undefined}>
          <b>{t('ask.meaningOf', { field: fieldWord(one.field, t) })}</b> {sentence(one, kind, t)}
        </li>
      ))}
    </ul>
  )
}

function sentence({ field, to, from, count }: Meaning, kind: Kind, t: Translate): string {
  const words = from.slice(0, mostWords).map(([text]) => `“${text}”`)
  const more = from.length > mostWords ? ` ${t('ask.meaningMore', { n: from.length - mostWords })}` : ''
  const said = words.join(', ') + more
  if (to === null) return t('ask.meaningUnknown', { from: said, n: count })
  const schema = fieldsOf(kind).get(field)
  const meant = typeof to === 'boolean' ? t(to ? 'ask.yes' : 'ask.no') : schema?.type === 'choice' ? choiceWord(schema, to, t) : to
  return t('ask.meaning', { from: said, n: count, to: meant })
}
