import { nameOfProject } from '../../state/projects'
import { useShown, useWords } from '../shown'

/** What a project is called on the screen. */
export function useTitle(): (project: { name: string; isSample: boolean }) => string {
  const { t } = useWords()
  return (project) => {
    const name = nameOfProject(project)
    return 'own' in name ? name.own : t(name.key)
  }
}

/** What the next undo and redo would do, in words; null where there is nothing. */
export function useSteps(): { undo: string | null; redo: string | null } {
  const { t } = useWords()
  const back = useShown(({ status }) => status?.steps[status.at - 1]?.name)
  const forth = useShown(({ status }) => status?.steps[status.at]?.name)
  return {
    undo: back ? t('project.undoStep', { step: t(back.key, back.values) }) : null,
    redo: forth ? t('project.redoStep', { step: t(forth.key, forth.values) }) : null,
  }
}
