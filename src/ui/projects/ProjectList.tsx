import { useEffect, useState } from 'react'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { Empty } from '../controls/Empty'
import { Segments } from '../controls/Segments'
import { useShown, useWords } from '../shown'
import { ProjectRow } from './ProjectRow'
import './projects.css'

/** The projects on this computer. */
export function ProjectList() {
  const isOpen = useShown((state) => state.dialog === 'projects')
  return isOpen ? <Open /> : null
}

function Open() {
  const { t } = useWords()
  const { library, refreshLibrary, show, createProject } = useShown((state) => state)
  const [place, setPlace] = useState<'use' | 'bin'>('use')
  useEffect(() => void refreshLibrary(), [refreshLibrary])
  const all = library?.projects ?? []
  const shown = all.filter(({ removed }) => (removed === null) === (place === 'use'))
  const inBin = all.filter(({ removed }) => removed !== null).length
  const close = () => show({ dialog: null })
  return (
    <Dialog
      isOpen title={t('project.all')} onClose={close} className="projects"
      footer={
        <>
          <p className="start caption">{library?.usage && t('project.usage', { used: library.usage.usedBytes, quota: library.usage.quotaBytes })}</p>
          <Button icon="newFile" onClick={() => { close(); void createProject(t('project.newName')) }}>{t('project.create')}</Button>
        </>
      }
    >
      {(inBin > 0 || place === 'bin') && (
        <Segments
          label={t('project.title')} value={place} onChange={setPlace}
          options={[{ value: 'use', word: t('project.inUse', { n: all.length - inBin }) }, { value: 'bin', word: t('project.inBin', { n: inBin }) }]}
        />
      )}
      {place === 'bin' && shown.length > 0 && <p className="caption">{t('project.binHint')}</p>}
      {library?.why && <p className="caption refused">{t(`project.${library.why}`)}</p>}
      {library && shown.length === 0 && (
        place === 'bin'
          ? <Empty icon="trash" isSmall title={t('project.binEmpty')} />
          : <Empty icon="folder" isSmall title={t('project.empty')}>{t('project.emptyHint')}</Empty>
      )}
      <ul>{shown.map((line) => <ProjectRow key={line.id} line={line} onOpen={close} />)}</ul>
    </Dialog>
  )
}
