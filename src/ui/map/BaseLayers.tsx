import { useState } from 'react'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Empty } from '../controls/Empty'
import { useParts, useShown, useWords } from '../shown'
import { BaseForm } from './bases/BaseForm'
import { BaseRow } from './bases/BaseRow'
import './bases/bases.css'

/** Base maps of the office: which there are, in which order, and how another one comes in. None is there by itself. */
export function BaseLayers() {
  const { t } = useWords()
  const isOpen = useShown(({ dialog }) => dialog === 'baseLayers')
  const { show } = useParts('show')
  const [isAdding, setAdding] = useState(false)
  const close = () => {
    setAdding(false)
    show({ dialog: null })
  }
  return (
    <Dialog isOpen={isOpen} title={t('base.title')} onClose={close} className="bases-dialog">
      {isAdding ? <BaseForm onDone={() => setAdding(false)} /> : <List onAdd={() => setAdding(true)} />}
    </Dialog>
  )
}

function List({ onAdd }: { onAdd: () => void }) {
  const { t } = useWords()
  const bases = useShown((state) => state.bases)
  const add = <Button look="primary" icon="plus" onClick={onAdd}>{t('base.add')}</Button>
  if (bases.length === 0) return <Empty icon="map" title={t('base.none')} actions={add}>{t('base.noneHint')}</Empty>
  return (
    <>
      <p className="caption">{t('base.hint')}</p>
      <ol className="base-list" aria-label={t('base.title')}>
        {bases.map((base, at) => <BaseRow key={base.id} base={base} isFirst={at === 0} isLast={at === bases.length - 1} />)}
      </ol>
      <p>{add}</p>
    </>
  )
}
