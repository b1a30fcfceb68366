import type { WordKey } from '../../i18n'
import { commandKeys, commandOf, isLetter, regionKeys, wordOfChord } from '../commands'
import { Switch } from '../controls/Switch'
import { useParts, useWords } from '../shown'

const ofRegions: readonly (readonly [WordKey, readonly string[]])[] = [
  ['command.nextRegion', [regionKeys.next]], ['command.previousRegion', [regionKeys.previous]],
]

/** Every command that has a key, straight from the table the keyboard obeys. */
export function Keys() {
  const { t } = useWords()
  const { hasLetterKeys, show } = useParts('hasLetterKeys', 'show')
  const lines = commandKeys.flatMap((key) => {
    const { word, keys } = commandOf(key)
    return keys ? [[word, keys] as const] : []
  })
  return (
    <>
      <div className="letters">
        <Switch isOn={hasLetterKeys} onChange={(isOn) => show({ hasLetterKeys: isOn })}>{t('help.letterKeys')}</Switch>
        <p className="caption">{t('help.letterKeysHint')}</p>
      </div>
      <table className="keys">
        <thead><tr><th scope="col">{t('help.does')}</th><th scope="col">{t('help.key')}</th></tr></thead>
        <tbody>
          {[...lines, ...ofRegions].map(([word, chords]) => (
            <tr key={word}>
              <th scope="row">{t(word)}</th>
              <td>{chords.map((chord) => (hasLetterKeys || !isLetter(chord) ? <kbd key={chord}>{wordOfChord(chord)}</kbd> : <s key={chord}>{wordOfChord(chord)}</s>))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
