import type { Phrase } from '../../../model/change'
import type { SpacingRule } from '../../../state/sharing'
import { Check } from '../../controls/Check'
import { Tag } from '../../controls/Tag'
import { TextField } from '../../controls/TextField'
import { provenanceTones } from '../../form/provenance'
import { readIn } from '../../form/text'
import { useWords } from '../../shown'
import type { SpacingDraft } from './draft'
import { spacingWords } from './words'

/** A row the program brought with it: switched, and its metres changed; where it is from stays. */
export function Spacing({ row, shipped, fault, onChange }: { row: SpacingDraft; shipped: SpacingRule; fault: Phrase | undefined; onChange: (row: SpacingDraft) => void }) {
  const { t, language } = useWords()
  const words = spacingWords(shipped, t, language)
  const said = readIn({ type: 'number' }, row.metres, language)
  const isChanged = 'value' in said && said.value !== shipped.threshold
  const { document, clause, provenance, confidence, threshold, text } = shipped
  return (
    <tr data-spacing={row.id} className={row.on ? undefined : 'off'}>
      <td><Check isOn={row.on} label={t('limiting.useOf', { name: words })} onChange={(on) => onChange({ ...row, on })} /></td>
      <th scope="row" title={text}>{words}</th>
      <td>
        <TextField label={t('limiting.metresOf', { name: words })} isLabelHidden unit={t('unit.m')} inputMode="numeric" value={row.metres} error={fault && t(fault.key, fault.values)} onChange={(metres) => onChange({ ...row, metres })} />
      </td>
      <td className="source">
        <span>{t('finding.sourceLine', { document, clause })}</span>
        <span className="tags">
          {isChanged ? <Tag tone="accent">{t('limiting.changed', { metres: threshold ?? 0 })}</Tag> : <Tag tone={provenanceTones[provenance]}>{t(`provenance.${provenance}`)}</Tag>}
          <Tag>{t(`coverage.confidence.${confidence}`)}</Tag>
        </span>
      </td>
    </tr>
  )
}
