import { useState } from 'react'
import { idleOf, type TidyRule, type TidyShown } from '../../state/tidyrules'
import { Choice } from '../controls/Choice'
import { TextField } from '../controls/TextField'
import { provinceName } from '../sharing/limits/words'
import { useWords } from '../shown'
import { canonical } from '../form/filled'
import { type Filling, type RuleDraft, ruleShown, typedOf } from './draft'
import { RuleForm } from './RuleForm'
import { RuleRow } from './RuleRow'
import { groupNames, groupOf, nation, noSieve, passes, type Sieve } from './words'

/** All rules by what they are about; sieved, switched, and changed one at a time. */
export function RuleList({ draft, faults, change, shown: { standard, day, province } }: Filling & { shown: TidyShown }) {
  const { t, language } = useWords()
  const [sieve, setSieve] = useState<Sieve>(noSieve)
  const [open, setOpen] = useState<string | null>(null)
  const put = (part: Partial<Sieve>) => setSieve((before) => ({ ...before, ...part }))
  const edit = (id: string, part: Partial<RuleDraft> | null) => {
    const { [id]: before, ...others } = draft.edits
    change({ edits: part === null ? others : { ...others, [id]: { ...before, ...part } } })
  }
  const byId = new Map(standard.pack.rules.map((rule) => [rule.id, rule]))
  const rows = draft.pack.rules.map((rule) => {
    const origin = byId.get(rule.id)
    const now = ruleShown(rule, draft, origin, language)
    return { rule, now, idle: idleOf(now, day, province), isChanged: !origin || canonical(origin) !== canonical(now), isWrong: Object.keys(faults).some((field) => field.startsWith(`${rule.id}/`)) }
  })
  const seen = rows.filter(({ rule, now, idle, isChanged, isWrong }) => isWrong || rule.id === open || passes(now, idle, isChanged, sieve))
  const close = (id: string) => {
    setOpen(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-rule="${CSS.escape(id)}"] [aria-expanded]`)?.focus())
  }
  /** To what the program brought; a rule it did not bring goes back to what the file says. */
  const back = (rule: TidyRule) => {
    const { text, document, clause, severity, on, threshold } = byId.get(rule.id) ?? rule
    edit(rule.id, { text, document, clause, severity, on, threshold: typedOf({ ...rule, threshold }, { ...draft, edits: {} }, language).threshold })
  }
  return (
    <div className="rule-list">
      <Sieving sieve={sieve} put={put} rules={draft.pack.rules} />
      <p className="caption" role="status">{t('ruling.counted', { shown: seen.length, all: rows.length, n: rows.filter(({ idle }) => idle === null).length })}</p>
      {seen.length === 0 && <p className="caption">{t('ruling.none')}</p>}
      {groupNames.map((name) => {
        const mine = seen.filter(({ rule }) => groupOf(rule) === name)
        return mine.length > 0 && (
          <section key={name} aria-labelledby={`rules-${name}`}>
            <h3 id={`rules-${name}`}>{t(`ruling.group.${name}`)}</h3>
            {name === 'listed' && <p className="caption">{t('ruling.listedHint')}</p>}
            <ul>
              {mine.map(({ rule, now, isWrong, ...row }) => {
                const isOpen = open === rule.id || isWrong
                return (
                  <RuleRow key={rule.id} {...row} rule={now} isWrong={isWrong} isOpen={isOpen} onSwitch={(on) => edit(rule.id, { on })} onEdit={() => (open === rule.id ? close(rule.id) : setOpen(rule.id))}>
                    {isOpen && <RuleForm rule={rule} origin={byId.get(rule.id) ?? rule} typed={typedOf(rule, draft, language)} faults={faults} onChange={(part) => edit(rule.id, part)} onBack={row.isChanged ? () => back(rule) : null} onDone={() => close(rule.id)} />}
                  </RuleRow>
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Sieving({ sieve, put, rules }: { sieve: Sieve; put: (part: Partial<Sieve>) => void; rules: readonly TidyRule[] }) {
  const { t } = useWords()
  const places = new Map(rules.flatMap((rule) => (rule.province === null ? [] : [[rule.province, provinceName(rule) ?? rule.province] as const])))
  const all = (word: string) => ({ value: '*' as const, word })
  return (
    <div className="sieve" role="search">
      <TextField className="words" label={t('ruling.search')} icon="search" placeholder={t('ruling.searchHint')} value={sieve.words} onChange={(words) => put({ words })} />
      <Choice label={t('ruling.filter.provenance')} value={sieve.provenance} onChange={(provenance) => put({ provenance })} options={[all(t('ruling.filter.allProvenances')), ...(['read', 'local', 'memory'] as const).map((value) => ({ value, word: t(`provenance.${value}`) }))]} />
      <Choice label={t('ruling.filter.state')} value={sieve.state} onChange={(state) => put({ state })} options={[all(t('ruling.filter.allStates')), ...(['inForce', 'on', 'off', 'changed'] as const).map((value) => ({ value, word: t(`ruling.filter.${value}`) }))]} />
      <Choice label={t('ruling.filter.province')} value={sieve.province} onChange={(province) => put({ province })} options={[all(t('ruling.filter.allProvinces')), { value: nation, word: t('ruling.filter.national') }, ...[...places].map(([value, word]) => ({ value, word }))]} />
    </div>
  )
}
