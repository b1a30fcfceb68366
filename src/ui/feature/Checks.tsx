import { Icon } from '../icons'
import { Fix } from '../findings/Fix'
import { useParts, useWords } from '../shown'
import './checks.css'

const icons = { error: 'error', warning: 'warning', info: 'info' } as const
const mostShown = 8

/** What the checks say of the one selected object, with what they offer. */
export function Checks() {
  const { t } = useWords()
  const { about, checking, checkAll, show, openGroup } = useParts('about', 'checking', 'checkAll', 'show', 'openGroup')
  if (!about) return null
  const found = about.findings.filter(({ rule, waiver }) => rule.startsWith('network.') && !waiver)
  const openAll = () => {
    const [first] = found
    show({ drawer: 'findings' })
    if (first) void openGroup({ rule: first.rule, severity: first.severity })
  }
  return (
    <section className="checks" aria-labelledby="checks">
      <h3 id="checks">{t('check.title')}</h3>
      <ul role="status">
        {found.slice(0, mostShown).map((finding) => {
          const text = t(finding.message, finding.values)
          return (
            <li key={finding.id} className={finding.severity} data-finding={finding.id}>
              <Icon name={icons[finding.severity]} size={16} />
              <span><span className="unseen">{t(`severity.${finding.severity}`)}. </span>{text} {finding.fix && <Fix finding={finding.id} called={text} isLink />}</span>
            </li>
          )
        })}
        {found.length === 0 && about.isChecked && <li className="passed"><Icon name="check" size={16} /><span>{t('check.passed')}</span></li>}
        {!about.isChecked && (
          <li className="unknown">
            <Icon name="circle" size={16} />
            <span>{t('check.notChecked')} {!checking && <button type="button" className="link" onClick={() => void checkAll()}>{t('check.all')}</button>}</span>
          </li>
        )}
      </ul>
      {found.length > mostShown && <button type="button" className="link" onClick={openAll}>{t('check.more', { n: found.length - mostShown })}</button>}
    </section>
  )
}
