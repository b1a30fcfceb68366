import type { Feature } from '../../../../model/dataset'
import type { Finding } from '../../../../model/finding'
import { withValues } from '../../../integrity/fault'
import type { Street } from '../../../streets/result'
import { yearOf } from '../../../works/when'
import type { Asked, Check } from '../../asked'
import type { TidyRule } from '../../settings'
import { drafted, gravest } from '../said'
import { clearedBy, type Hung, hungAlong, isMeantFor, isNew, middleOf, nameOf, roadOf, roadsOf } from './along'

/** Cables in the air of a street where none may hang. */
export const hangingForbidden: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const isForbidden = (span: number) => roadOf(asked, span)?.properties.hanging === 'forbidden'
    for (const { street, spans, metres } of hungAlong(asked, cable, isForbidden)) {
      const rule = gravest(rules.filter((one) => isMeantFor(one, street)))
      if (!rule || !street) continue
      yield drafted('hangingForbidden', rule, asked, cable, {
        message: isNew(cable) ? 'hanging.forbiddenNew' : 'hanging.forbidden', values: { metres, street: nameOf(street) },
        also: roadsOf(asked, spans), key: street.id, place: middleOf(asked.scene, spans),
      })
    }
  },
}

/** Cables in the air of a street that is to be cleared by a year. */
export const onSchedule: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    for (const hung of hungAlong(asked, cable, (span) => clearedBy(roadOf(asked, span)) !== null)) {
      const { street } = hung
      if (!street) continue
      const year = Math.min(...roadsOf(asked, hung.spans).map((road) => clearedBy(road)!))
      const finding = scheduled(cable, rules.filter((one) => isMeantFor(one, street)), asked, hung, street, year)
      if (finding) yield finding
    }
  },
}

/** A rule of the place speaks of what is new, whenever the year is; that of the country of everything that hangs, and before the year is over only reminds. */
function scheduled(cable: Feature, rules: readonly TidyRule[], asked: Asked, { spans, metres }: Hung, street: Street, year: number): Finding | null {
  const now = yearOf(asked.day)
  const isPast = year < now
  const [fresh, standing] = [isNew(cable), isDecided(cable, Math.max(year, now))]
  const local = fresh ? rules.filter(({ province }) => province !== null) : []
  const national = rules.filter(({ province }) => province === null && (isPast || fresh || !standing))
  const rule = gravest([...local, ...(isPast ? national : national.map((one) => ({ ...one, severity: 'info' as const })))])
  if (!rule) return null
  return drafted('onSchedule', rule, asked, cable, {
    message: fresh ? 'hanging.scheduledNew' : isPast ? 'hanging.scheduledPast' : 'hanging.scheduled', values: { metres, street: nameOf(street), year },
    key: street.id, place: middleOf(asked.scene, spans), also: roadsOf(asked, spans),
    ...(!fresh && !standing && { fix: withValues(cable, { action: 'underground', phase: Math.max(year, now) }) }),
  })
}

/** Whether it leaves the air in time, as it was planned. */
const isDecided = ({ properties: { action, phase } }: Feature, year: number): boolean =>
  (action === 'underground' || action === 'remove') && typeof phase === 'number' && phase <= year
