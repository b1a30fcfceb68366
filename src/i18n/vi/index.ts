import { finding } from './finding'
import { help } from './help'
import { layer } from './layer'
import { load } from './load'
import { map } from './map'
import { model } from './model'
import { opening } from './opening'
import { project } from './project'
import { shell } from './shell'
import { table } from './table'
import { view } from './view'
import { viewing } from './viewing'

/** Tiếng Việt: the reference. What stands here, every other language must have (`Words`). */
export const vi = {
  language: 'Tiếng Việt',
  ...model,
  ...shell,
  ...opening,
  ...load,
  ...map,
  ...viewing,
  ...layer,
  ...view,
  ...table,
  ...finding,
  ...project,
  ...help,
} as const
