import { about, findingAt, hold } from './about'
import { type Client, clientOf } from './client'
import { extent } from './extent'
import { projectFile } from './file'
import { finding, findingGroups, findings } from './findings'
import { createProject, deeds, duplicateProject, keepAgain, lastProject, news, projects, purgeProject, removeProject, renameProject, restoreProject } from './library'
import { keep, recall } from './office'
import { drop, forget, preview, read } from './open'
import { heart } from './heart'
import { boxOfIds, features, inBox, numbersOfIds } from './pick'
import { act, travel } from './project'
import { contextOf } from './replica'
import { idsInRows, positionInRows, rows } from './rows'
import { serve } from './run'
import { search } from './search'
import { sheet } from './sheet'
import { shown } from './shown'
import { look } from './sight'
import { open, take } from './take'
import { tile } from './tile'
import { openProject } from './turn'
import { units } from './units'

/** Everything the other thread can be asked for. The client's types come from this table. */
export const tasks = {
  about, findingAt, heart, hold, open, read, preview, take, drop, forget, act, travel, findings, tile, look, extent, projects, lastProject,
  openProject, createProject, renameProject, duplicateProject, removeProject, restoreProject, purgeProject,
  projectFile, keepAgain, deeds, news, recall, keep, search, units, rows, positionInRows, idsInRows, features, inBox,
  boxOfIds, numbersOfIds, findingGroups, finding, sheet, shown,
}
export type Work = Client<typeof tasks>

/** The tasks without another thread, over the same wire: for tests, and for programs that are one thread anyway. */
export const inline = (): Work => clientOf(() => {
  const { port1, port2 } = new MessageChannel()
  serve(port2, tasks, contextOf())
  return port1
})
