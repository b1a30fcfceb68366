import { about, findingAt, hold } from './about'
import { type Client, clientOf } from './client'
import { extent } from './extent'
import { finding, findingGroups, findings, fixable } from './findings'
import { createProject, deeds, duplicateProject, keepAgain, lastProject, news, projects, purgeProject, removeProject, renameProject, restoreProject } from './library'
import { keep, recall } from './office'
import { heart } from './heart'
import { act, travel } from './project'
import { contextOf } from './replica'
import { later, serve } from './run'
import { open } from './shipped'
import { shown } from './shown'
import { look } from './sight'
import { tile } from './tile'
import { openProject } from './turn'
import { units } from './units'

/** Everything the other thread can be asked for; what no first screen needs is fetched when it is. The client's types come from this table. */
export const tasks = {
  about, findingAt, heart, hold, open, act, travel, findings, tile, look, extent, projects, lastProject,
  openProject, createProject, renameProject, duplicateProject, removeProject, restoreProject, purgeProject,
  keepAgain, deeds, news, recall, keep, units, findingGroups, finding, fixable, shown,
  read: later(async () => (await import('./open')).read),
  preview: later(async () => (await import('./open')).preview),
  drop: later(async () => (await import('./open')).drop),
  forget: later(async () => (await import('./open')).forget),
  take: later(async () => (await import('./take')).take),
  checkAll: later(async () => (await import('./checks')).checkAll),
  edit: later(async () => (await import('./edit')).edit),
  propose: later(async () => (await import('./edit')).propose),
  nextCode: later(async () => (await import('./code')).nextCode),
  snap: later(async () => (await import('./snap')).snap),
  way: later(async () => (await import('./snap')).way),
  changes: later(async () => (await import('./changes')).changes),
  changeCount: later(async () => (await import('./changes')).changeCount),
  changeShapes: later(async () => (await import('./changes')).changeShapes),
  restore: later(async () => (await import('./changes')).restore),
  changeList: later(async () => (await import('./changelist')).changeList),
  setLocks: later(async () => (await import('./lock')).setLocks),
  projectFile: later(async () => (await import('./file')).projectFile),
  sheet: later(async () => (await import('./sheet')).sheet),
  search: later(async () => (await import('./search')).search),
  coverage: later(async () => (await import('./coverage')).coverage),
  coverageTable: later(async () => (await import('./coverage')).coverageTable),
  coverageLayer: later(async () => (await import('./coverage')).coverageLayer),
  coverageSettings: later(async () => (await import('./coverage')).coverageSettings),
  coverageFile: later(async () => (await import('./coveragefile')).coverageFile),
  readPeopleGrid: later(async () => (await import('./coveragefile')).readPeopleGrid),
  setAssumptions: later(async () => (await import('./coverage')).setAssumptions),
  setPeopleGrid: later(async () => (await import('./coverage')).setPeopleGrid),
  setKeptCoverage: later(async () => (await import('./coverage')).setKeptCoverage),
  siteOptions: later(async () => (await import('./sites')).siteOptions),
  suggestSites: later(async () => (await import('./sites')).suggestSites),
  shareFound: later(async () => (await import('./sharing')).shareFound),
  shareRates: later(async () => (await import('./sharing')).shareRates),
  shareDucts: later(async () => (await import('./sharing')).shareDucts),
  sharePlan: later(async () => (await import('./sharing')).sharePlan),
  decide: later(async () => (await import('./sharing')).decide),
  decidePlan: later(async () => (await import('./sharing')).decidePlan),
  shareRequest: later(async () => (await import('./sharing')).shareRequest),
  ductRequest: later(async () => (await import('./sharing')).ductRequest),
  owned: later(async () => (await import('./sharing')).owned),
  shareSettings: later(async () => (await import('./sharing')).shareSettings),
  setSharing: later(async () => (await import('./sharing')).setSharing),
  shareFile: later(async () => (await import('./sharefile')).shareFile),
  streetsFound: later(async () => (await import('./tidy')).streetsFound),
  streetShapes: later(async () => (await import('./tidy')).streetShapes),
  sectionShapes: later(async () => (await import('./tidy')).sectionShapes),
  programme: later(async () => (await import('./tidy')).programme),
  decideYears: later(async () => (await import('./tidy')).decideYears),
  replan: later(async () => (await import('./tidy')).replan),
  planProgramme: later(async () => (await import('./tidy')).planProgramme),
  streetFile: later(async () => (await import('./streetfile')).streetFile),
  tidySettings: later(async () => (await import('./tidyrules')).tidySettings),
  setTidy: later(async () => (await import('./tidyrules')).setTidy),
  tidyPackFile: later(async () => (await import('./tidyrules')).tidyPackFile),
  readTidyPack: later(async () => (await import('./tidyrules')).readTidyPack),
  rows: later(async () => (await import('./rows')).rows),
  positionInRows: later(async () => (await import('./rows')).positionInRows),
  idsInRows: later(async () => (await import('./rows')).idsInRows),
  features: later(async () => (await import('./pick')).features),
  inBox: later(async () => (await import('./pick')).inBox),
  boxOfIds: later(async () => (await import('./pick')).boxOfIds),
  numbersOfIds: later(async () => (await import('./pick')).numbersOfIds),
}
export type Work = Client<typeof tasks>

/** The tasks without another thread, over the same wire: for tests, and for programs that are one thread anyway. */
export const inline = (): Work => clientOf(() => {
  const { port1, port2 } = new MessageChannel()
  serve(port2, tasks, contextOf())
  return port1
})
