import { version } from '../../../package.json'
import { Logo } from '../icons'
import { useWords } from '../shown'

/** What the program is, which one this is, and of what it is made. */
export function About() {
  const { t } = useWords()
  return (
    <div className="about">
      <p className="name"><Logo size={40} /><span><strong>{t('app.name')}</strong><span className="caption">{t('help.version', { version })}</span></span></p>
      <p>{t('help.aboutText')}</p>
      <p>{t('help.notLegal')}</p>
      <p>{t('app.local')}.</p>
      <ul>
        <li><a href="./licences/third-party.txt" target="_blank" rel="noreferrer">{t('help.licences')}</a></li>
        <li>
          <a href="./licences/geojson-validation-LGPL-3.0.txt" target="_blank" rel="noreferrer">{t('help.lgpl')}</a>
          <p className="caption">{t('help.lgplText')}</p>
        </li>
      </ul>
    </div>
  )
}
