import type { Words } from '..'
import { asking } from './asking'
import { changes } from './changes'
import { changing } from './changing'
import { check } from './check'
import { coverage } from './coverage'
import { coverfile } from './coverfile'
import { edit } from './edit'
import { form } from './form'
import { grid } from './grid'
import { hand } from './hand'
import { shaping } from './shaping'
import { sites } from './sites'
import { siting } from './siting'
import { surveying } from './surveying'
import { sharing } from './sharing'
import { colocating } from './colocating'
import { spacing } from './spacing'
import { poling } from './poling'
import { digging } from './digging'
import { ducting } from './ducting'
import { requesting } from './requesting'
import { limiting } from './limiting'
import { sharefile } from './sharefile'
import { hanging } from './hanging'
import { grounding } from './grounding'
import { ruling } from './ruling'
import { streeting } from './streeting'
import { burying } from './burying'
import { cabling } from './cabling'
import { boarding } from './boarding'
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
  ...changes,
  ...check,
  ...changing,
  ...coverage,
  ...sites,
  ...surveying,
  ...siting,
  ...grid,
  ...coverfile,
  ...sharing,
  ...colocating,
  ...spacing,
  ...poling,
  ...digging,
  ...ducting,
  ...requesting,
  ...limiting,
  ...sharefile,
  ...hanging,
  ...grounding,
  ...ruling,
  ...streeting,
  ...burying,
  ...cabling,
  ...boarding,
  ...edit,
  ...form,
  ...hand,
  ...shaping,
  ...map,
  ...viewing,
  ...layer,
  ...view,
  ...table,
  ...finding,
  ...project,
  ...help,
}
