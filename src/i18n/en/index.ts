import type { Words } from '..'
import { asking } from './asking'
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

export const en: Words = {
  language: 'English',
  ...model,
  ...shell,
  ...opening,
  ...asking,
  ...load,
  ...map,
  ...viewing,
  ...layer,
  ...view,
  ...table,
  ...finding,
  ...project,
  ...help,
}
