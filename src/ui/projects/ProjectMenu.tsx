import { useState } from 'react'
import { isUntouched } from '../../state/projects'
import { Menu } from '../controls/Menu'
import { Icon } from '../icons'
import { useCommand } from '../keyboard'
import { useShown, useWords } from '../shown'
import { useTitle } from './name'
import { Rename } from './Rename'
import './projects.css'

/** The open project, and the way to the others. */
export function ProjectMenu() {
  const { t } = useWords()
  const title = useTitle()
  const project = useShown(({ status }) => status?.project ?? null)
  const hasRest = useShown(({ status }) => status !== null && !isUntouched(status))
  const who = useShown((state) => state.who)
  const { show, renameProject, duplicateProject, createProject } = useShown((state) => state)
  const save = useCommand('save')
  const sample = useCommand('sample')
  const [isRenaming, setRenaming] = useState(false)
  if (project && isRenaming) {
    return <Rename name={title(project)} onEnd={(name) => { setRenaming(false); if (name) void renameProject(project.id, name) }} />
  }
  const name = project ? title(project) : t('app.noProject')
  const cannot = project ? (project.isReadOnly ? t('project.readOnly') : hasRest ? null : t('project.sampleKept')) : t('app.noProject')
  return (
    <Menu
      look="quiet" className="project-name" label={t('project.menu', { name })} data-project={project?.id}
      items={[
        { key: 'rename', word: t('project.rename'), icon: 'edit', disabled: cannot, run: () => setRenaming(true) },
        { ...save, word: t('project.save'), hint: t('take.projectHint') },
        {
          key: 'duplicate', word: t('project.duplicate'), icon: 'copy', disabled: project && hasRest ? null : cannot,
          run: () => void duplicateProject(project!.id, t('project.copyName', { name })),
        },
        { key: 'all', word: t('project.all'), icon: 'folder', isApart: true, run: () => show({ dialog: 'projects' }) },
        { key: 'create', word: t('project.create'), icon: 'newFile', run: () => void createProject(t('project.newName')) },
        { ...sample, word: t('project.sample') },
        {
          key: 'who', word: t('project.who', { name: who || t('project.nobody') }), icon: 'user', isApart: true,
          run: () => show({ dialog: 'name' }),
        },
      ]}
    >
      <span className="title">{name}</span><Icon name="down" size={16} />
    </Menu>
  )
}
