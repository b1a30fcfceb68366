import type { Feature } from '../../../../model/dataset'
import { isDay } from '../../../../model/fault'
import type { Finding } from '../../../../model/finding'
import { withValues } from '../../../integrity/fault'
import type { Asked, Check } from '../../asked'
import { drafted, gravest, strictest } from '../said'
import { hungAlong, isNew } from './along'

/** Coils of spare cable that are too long. */
export const spareCoil: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const { spareCoilM } = cable.properties
    if (typeof spareCoilM !== 'number' || !hangs(cable, asked)) return
    const rule = strictest(rules.filter(({ threshold }) => threshold !== null && spareCoilM > threshold), 'most')
    if (rule) yield drafted('spareCoil', rule, asked, cable, { message: 'hanging.spareCoil', values: { spareM: spareCoilM, most: rule.threshold! } })
  },
}

/** Cables that serve nobody any more and still hang. */
export const deadCable: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const rule = gravest(rules)
    if (rule && cable.properties.inUse === false && hangs(cable, asked)) yield goneWith('deadCable', cable, rule, asked, {})
  },
}

/** Cables whose permit to hang for a time is over. */
export const permitExpired: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const rule = gravest(rules)
    const { permitUntil } = cable.properties
    if (!rule || typeof permitUntil !== 'string' || !isDay(permitUntil) || permitUntil >= asked.day || !hangs(cable, asked)) return
    yield goneWith('permitExpired', cable, rule, asked, { until: permitUntil })
  },
}

const hangs = (cable: Feature, asked: Asked): boolean => !isNew(cable) && hungAlong(asked, cable).length > 0

/** A finding that is settled when the cable comes down; where that is planned, it says so. */
function goneWith(check: 'deadCable' | 'permitExpired', cable: Feature, rule: Parameters<typeof drafted>[1], asked: Asked, values: Readonly<Record<string, string>>): Finding {
  const metres = hungAlong(asked, cable).reduce((sum, hung) => sum + hung.metres, 0)
  const isPlanned = cable.properties.action === 'remove'
  return drafted(check, rule, asked, cable, {
    message: isPlanned ? `hanging.${check}Planned` : `hanging.${check}`, values: { metres, ...values },
    ...(!isPlanned && { fix: withValues(cable, { action: 'remove' }) }),
  })
}
