import { finding } from './finding'
import { help } from './help'
import { layer } from './layer'
import { map } from './map'
import { model } from './model'
import { opening } from './opening'
import { project } from './project'
import { shell } from './shell'
import { table } from './table'
import { view } from './view'
import { viewing } from './viewing'

/** What the first screen may say. */
export const first = {
  language: 'Tiếng Việt',
  ...model,
  ...shell,
  ...opening,
  ...map,
  ...viewing,
  ...layer,
  ...view,
  ...table,
  ...finding,
  ...project,
  ...help,
} as const
