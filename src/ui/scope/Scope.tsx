import { Suspense, useEffect, useRef } from 'react'
import { Popover } from '../controls/Popover'
import { Icon } from '../icons'
import { useCommand } from '../keyboard'
import { later } from '../later'
import { useParts, useWords } from '../shown'
import { unitName } from '../search/offers'
import './scope.css'

const Outside = later(async () => (await import('./Outside')).Outside)
const Wards = later(async () => (await import('./Wards')).Wards)

/** All, or one ward: a chip that is typed into. Esc on it returns to everything. */
export function Scope() {
  const { t } = useWords()
  const { status, filter, units, hasScope } = useParts('status', 'filter', 'units', 'hasScope')
  const { show, listUnits, lookWithin } = useParts('show', 'listUnits', 'lookWithin')
  const { scope } = filter
  const chip = useRef<HTMLButtonElement>(null)
  const { disabled } = useCommand('scope')
  const [project, version] = [status?.project.id, status?.version]
  useEffect(() => {
    if (hasScope || scope) void listUnits()
  }, [hasScope, scope, project, version, listUnits])
  if (!status) return null
  const unit = units?.find(({ id }) => id === scope)
  const name = scope === null ? t('scoping.everything') : unit ? unitName(unit, t) : '…'
  const close = () => show({ hasScope: false })
  return (
    <span className={`scope ${scope ? 'on' : ''}`} data-tour="scope">
      <button
        ref={chip} type="button" aria-haspopup="dialog" aria-expanded={hasScope} aria-disabled={disabled ? true : undefined}
        onClick={() => show({ hasScope: !hasScope })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || hasScope || !scope) return
          event.preventDefault()
          void lookWithin(null)
        }}
      >
        <Icon name="box" size={18} />
        <span className="unseen">{t('scoping.label')}: </span><span className="name">{name}</span>
        {scope && status.locks.isOutsideLocked && <><Icon name="lock" size={14} /><span className="unseen">{t('scoping.locked')}</span></>}
        <Icon name="down" size={16} />
      </button>
      {scope && (
        <button
          type="button" className="all" aria-label={t('scoping.clear')} title={t('scoping.clear')}
          onClick={() => {
            void lookWithin(null)
            chip.current?.focus()
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      <Popover anchor={chip} isOpen={hasScope} onClose={close} label={t('scoping.label')} className="wards">
        <Suspense>
          {scope && <Outside />}
          <Wards
            onPick={(picked) => {
              close()
              // On the chip the next Esc would drop what was just chosen.
              document.getElementById('main')?.focus()
              void lookWithin(picked)
            }}
          />
        </Suspense>
      </Popover>
    </span>
  )
}
