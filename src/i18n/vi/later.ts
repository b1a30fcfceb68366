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
import { load } from './load'
import { rule } from './rule'
import { shaping } from './shaping'
import { sites } from './sites'
import { siting } from './siting'
import { surveying } from './surveying'

/** What the first screen does not say: of files and their faults, of drawing and changing. It comes after. */
export const later = { ...asking, ...load, ...edit, ...shaping, ...hand, ...form, ...changes, ...check, ...changing, ...coverage, ...sites, ...grid, ...coverfile, ...surveying, ...siting, rule } as const
