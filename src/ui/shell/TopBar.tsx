import { type Language, languageNames } from '../../i18n'
import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { Segments } from '../controls/Segments'
import { isNarrow, useWidth } from '../controls/width'
import { Logo } from '../icons'
import { useCommand } from '../keyboard'
import { useSteps } from '../projects/name'
import { ProjectMenu } from '../projects/ProjectMenu'
import { Saved } from '../projects/Saved'
import { Scope } from '../scope/Scope'
import { Search } from '../search/Search'
import { useShown, useWords } from '../shown'

const order = Object.keys(languageNames) as Language[]

/** What is open, what of it is looked at, where to find something, whether it is saved, in which language. */
export function TopBar() {
  const { t } = useWords()
  const width = useWidth()
  return (
    <header className="top" data-region="top" aria-label={t('region.top')}>
      {width !== 'phone' && <span className="mark"><Logo /></span>}
      <div className="open">
        <ProjectMenu />
        <Scope />
      </div>
      {!isNarrow(width) && <Search />}
      <div className="state">
        <Saved />
        {isNarrow(width) && <Search />}
        {width !== 'phone' && <Steps />}
        {isNarrow(width) ? width === 'tablet' && <More /> : <><Speech /><HelpButton /></>}
      </div>
    </header>
  )
}

/** Undo and redo, each naming its key and, where it cannot, why. */
function Steps() {
  const undo = useCommand('undo')
  const redo = useCommand('redo')
  const steps = useSteps()
  return (
    <span className="steps-back">
      {[undo, redo].map(({ key, word, icon, shortcut, disabled, run }) => (
        <Button
          key={key} look="icon" icon={icon} label={(!disabled && steps[key as 'undo' | 'redo']) || word} shortcut={shortcut}
          disabled={disabled} data-command={key} onClick={run}
        />
      ))}
    </span>
  )
}

function Speech() {
  const { t, language } = useWords()
  const speak = useShown((state) => state.speak)
  return (
    <Segments
      label={t('app.language')} value={language} onChange={speak}
      options={order.map((value) => ({ value, word: value.toUpperCase(), label: languageNames[value], lang: value }))}
    />
  )
}

function HelpButton() {
  const { word, icon, shortcut, run } = useCommand('help')
  return <Button look="icon" icon={icon} label={word} shortcut={shortcut} onClick={run} />
}

function More() {
  const { t, language } = useWords()
  const help = useCommand('help')
  const keys = useCommand('keys')
  const tour = useCommand('tour')
  const other = useCommand(language === 'vi' ? 'toEnglish' : 'toVietnamese')
  return <Menu look="icon" icon="more" label={t('drawer.more')} align="end" items={[help, keys, tour, { ...other, isApart: true }]} />
}
