import type { Words } from '..'

export const project: Pick<Words, 'project'> = {
  project: { title: 'Project' },
}
