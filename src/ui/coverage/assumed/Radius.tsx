import type { Phrase } from '../../../model/change'
import type { RadiusRule } from '../../../state/coverage'
import { Check } from '../../controls/Check'
import { Tag } from '../../controls/Tag'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../shown'
import { provenanceTones } from '../../form/provenance'
import { readIn } from '../../form/text'
import type { RadiusDraft } from './draft'
import { radiusWords } from './words'

/** A row the program brought with it: switched, and its metres changed; where it is from stays. */
export function Radius({ radius, shipped, fault, onChange }: { radius: RadiusDraft; shipped: RadiusRule; fault: Phrase | undefined; onChange: (radius: RadiusDraft) => void }) {
  const { t, language } = useWords()
  const words = radiusWords(shipped, t, language)
  const said = readIn({ type: 'number' }, radius.metres, language)
  const isChanged = 'value' in said && said.value !== shipped.threshold
  const { document, clause, provenance, confidence, threshold, text } = shipped
  return (
    <tr data-radius={radius.id} className={radius.on ? undefined : 'off'}>
      <td><Check isOn={radius.on} label={t('coverage.assume.useOf', { name: words })} onChange={(on) => onChange({ ...radius, on })} /></td>
      <th scope="row" title={text}>{words}</th>
      <td>
        <TextField label={t('coverage.assume.metresOf', { name: words })} isLabelHidden unit={t('unit.m')} inputMode="decimal" value={radius.metres} error={fault && t(fault.key, fault.values)} onChange={(metres) => onChange({ ...radius, metres })} />
      </td>
      <td className="source">
        <span>{t('finding.sourceLine', { document, clause })}</span>
        <span className="tags">
          {isChanged ? <Tag tone="accent">{t('coverage.assume.changed', { metres: threshold ?? 0 })}</Tag> : <Tag tone={provenanceTones[provenance]}>{t(`provenance.${provenance}`)}</Tag>}
          <Tag>{t(`coverage.confidence.${confidence}`)}</Tag>
        </span>
      </td>
    </tr>
  )
}
