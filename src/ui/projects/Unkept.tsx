import { useEffect } from 'react'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useShown, useWords } from '../shown'

/** Why the work does not rest, and the ways to bring it to safety. */
export function Unkept({ why, detail, onDone }: { why: 'full' | 'denied' | 'newer' | 'failed'; detail: string; onDone: () => void }) {
  const { t } = useWords()
  const { show, saveToFile, keepAgain, refreshLibrary } = useShown((state) => state)
  const library = useShown((state) => state.library)
  useEffect(() => void refreshLibrary(), [refreshLibrary])
  const others = library?.projects.filter(({ isOpen }) => !isOpen) ?? null
  const bytes = others?.reduce((sum, project) => sum + project.bytes, 0) ?? 0
  const canMakeRoom = why === 'full' && others !== null && others.length > 0
  const hint = why === 'full' ? t('project.fullHint', { n: others?.length ?? 0, size: bytes }) : t(`project.${why}Hint`)
  return (
    <>
      <Icon name="drive" size={28} />
      <h2>{t(`project.${why}`)}</h2>
      <p>{hint}</p>
      <div className="actions">
        <Button look="primary" icon="download" onClick={() => { onDone(); void saveToFile() }}>{t('project.save')}</Button>
        {canMakeRoom && <Button onClick={() => { onDone(); show({ dialog: 'projects' }) }}>{t('project.chooseRemove')}</Button>}
        {(why === 'full' || why === 'failed') && <Button icon="refresh" onClick={() => void keepAgain()}>{t('project.retry')}</Button>}
      </div>
      {why === 'failed' && detail && <details><summary>{t('app.details')}</summary><pre>{detail}</pre></details>}
    </>
  )
}
