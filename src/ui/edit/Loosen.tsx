import type { Loose } from '../../model/edit'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Icon } from '../icons'
import { useParts, useWords } from '../shown'
import './edit.css'

/** What would hang loose after a deletion, and what is to become of it. Closing it leaves everything as it is. */
export function Loosen() {
  const { t } = useWords()
  const { loosening, loosen, dialog } = useParts('loosening', 'loosen', 'dialog')
  if (dialog !== 'loose' || !loosening) return null
  const { edit, asks } = loosening
  const all = new Set(asks.flatMap(({ ids }) => ids)).size
  return (
    <Dialog
      isOpen isAlert width="narrow" className="loosen" title={t('loose.title', { n: edit.ids.length })} onClose={() => void loosen(null)}
      footer={<Button onClick={() => void loosen(null)}>{t('loose.leave')}</Button>}
    >
      <ul className="leaning">{asks.map((loose) => <Leaning key={loose.how} loose={loose} />)}</ul>
      <div className="ways">
        <Way icon="unlink" word={t('loose.release')} hint={t('loose.releaseHint', { n: all })} onClick={() => void loosen('release')} />
        <Way icon="trash" word={t('loose.remove', { n: edit.ids.length + all })} hint={t('loose.removeHint')} onClick={() => void loosen('remove')} />
      </div>
    </Dialog>
  )
}

/** Whose names can be looked at before one decides. */
function Leaning({ loose: { how, ids } }: { loose: Loose }) {
  const { t } = useWords()
  const { select, loosen } = useParts('select', 'loosen')
  const look = async () => {
    await loosen(null)
    await select(ids)
  }
  return <li><Icon name="link" size={16} /><span>{t(`loose.${how}`, { n: ids.length })}</span><Button look="quiet" isSmall onClick={() => void look()}>{t('loose.look')}</Button></li>
}

function Way({ icon, word, hint, onClick }: { icon: 'unlink' | 'trash'; word: string; hint: string; onClick: () => void }) {
  return (
    <button type="button" className="way" onClick={onClick}>
      <Icon name={icon} size={18} /><span><b>{word}</b><small>{hint}</small></span>
    </button>
  )
}
