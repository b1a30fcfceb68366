import type { WordKey } from '../../i18n'
import { commandKeys, commandOf, isLetter, regionKeys, wordOfChord } from '../commands'
import { Switch } from '../controls/Switch'
import { useParts, useWords } from '../shown'

const ofRegions: readonly (readonly [WordKey, readonly string[]])[] = [
  ['command.nextRegion', [regionKeys.next]], ['command.previousRegion', [regionKeys.previous]],
]

/** What the map hears while a tool of the hand is at work: only there, so no letter is in anybody's way. */
const ofHand: readonly (readonly [WordKey, readonly string[]])[] = [
  ['hand.key.put', ['Space']], ['hand.key.finish', ['Enter']], ['hand.key.back', ['Backspace', 'Ctrl+Z']], ['hand.key.drop', ['Escape']], ['hand.key.free', ['Alt']],
  ['hand.key.steer', ['Shift']], ['hand.key.vertices', ['.', ',']], ['hand.key.removeVertex', ['Delete']], ['hand.key.nudge', ['Alt+←', 'Alt+→', 'Alt+↑', 'Alt+↓']],
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
        <tbody>
          <tr><th scope="rowgroup" colSpan={2}>{t('hand.title')}</th></tr>
          {ofHand.map(([word, chords]) => <tr key={word}><th scope="row">{t(word)}</th><td>{chords.map((chord) => <kbd key={chord}>{wordOfChord(chord)}</kbd>)}</td></tr>)}
        </tbody>
      </table>
    </>
  )
}
