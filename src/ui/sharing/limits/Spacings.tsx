import { binds } from '../../../model/rule'
import type { ShareSettings, SpacingRule } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import { Tag } from '../../controls/Tag'
import { useWords } from '../../shown'
import { type Filling, freshSpacing, isOwnSpacing, ownPreset, type SpacingDraft } from './draft'
import { OwnSpacing } from './OwnSpacing'
import { Spacing } from './Spacing'
import { provinceName } from './words'

/** Which document is gone by, and each of its distances; an office adds rows of its own. */
export function Spacings({ draft: { spacing, preset }, faults, change, settings: { standard, automatic, province, day } }: Filling & { settings: ShareSettings }) {
  const { t } = useWords()
  const shown = preset === 'auto' ? (automatic ?? ownPreset) : preset
  const rows = spacing.filter((row) => row.preset === shown)
  const own = rows.filter((row) => isOwnSpacing(row, standard))
  const presets = [...new Set([...standard.spacing.map((rule) => rule.preset), ...spacing.map((row) => row.preset), ownPreset])]
  const firstOf = (name: string) => standard.spacing.find((rule) => rule.preset === name)
  const called = (name: string): string => {
    const rule = firstOf(name)
    return rule ? t('limiting.ofProvince', { province: provinceName(rule) ?? '–', document: rule.document }) : t('limiting.ownPreset')
  }
  const put = (next: SpacingDraft) => change({ spacing: spacing.map((row) => (row.id === next.id ? next : row)) })
  const add = () => {
    const fresh = freshSpacing(spacing, shown)
    change({ spacing: [...spacing, fresh] })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-spacing="${fresh.id}"] select`)?.focus())
  }
  const short = firstOf(automatic ?? '')
  return (
    <section>
      <header>
        <h3>{t('limiting.spacing')}</h3>
        <Button isSmall icon="plus" onClick={add}>{t('limiting.add')}</Button>
      </header>
      <p className="caption">{t('limiting.spacingHint')}</p>
      <Choice
        label={t('limiting.preset')} value={preset} error={faults.preset && t(faults.preset.key, faults.preset.values)} onChange={(next) => change({ preset: next })}
        options={[
          { value: 'auto', word: short ? t(isBinding(short, province, day) ? 'limiting.auto' : 'limiting.autoReference', { name: provinceName(short) ?? short.document }) : t('limiting.autoNone') },
          ...presets.map((value) => ({ value, word: called(value) })),
        ]}
      />
      <About rule={firstOf(shown)} province={province} day={day} />
      {own.length > 0 && (
        <ul className="own-radii" aria-label={t('limiting.ownRows')}>
          {own.map((row) => <OwnSpacing key={row.id} row={row} faults={faults} onChange={put} onRemove={() => change({ spacing: spacing.filter(({ id }) => id !== row.id) })} />)}
        </ul>
      )}
      {rows.length === 0 && <p className="caption">{t('limiting.noRows')}</p>}
      {rows.length > own.length && (
        <table className="radii">
          <thead>
            <tr>{(['used', 'for', 'metres', 'source'] as const).map((head) => <th key={head} scope="col">{t(`limiting.${head}`)}</th>)}</tr>
          </thead>
          <tbody>{rows.filter((row) => !isOwnSpacing(row, standard)).map((row) => <Spacing key={row.id} row={row} shipped={standard.spacing.find(({ id }) => id === row.id)!} fault={faults[`${row.id}.metres`]} onChange={put} />)}</tbody>
        </table>
      )}
    </section>
  )
}

const isBinding = (rule: SpacingRule, province: string | null, day: string) => binds({ ...rule, on: true }, day, province)

/** Where a document is from, and whether anybody here has to keep it. */
function About({ rule, province, day }: { rule: SpacingRule | undefined; province: string | null; day: string }) {
  const { t } = useWords()
  if (!rule) return null
  const name = provinceName(rule)
  const isHere = isBinding(rule, province, day)
  return (
    <p className="about-preset">
      <Tag tone={isHere ? 'ok' : 'warn'}>{t(isHere ? 'limiting.binding' : province === null ? 'limiting.referenceNoProvince' : 'limiting.reference')}</Tag>
      <Tag>{name ? t('limiting.province', { name }) : t('limiting.provinceNone')}</Tag>
      <Tag>{rule.validFrom ? t('limiting.from', { day: rule.validFrom }) : t('limiting.noDay')}</Tag>
    </p>
  )
}
