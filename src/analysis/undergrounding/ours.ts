import { burying } from '../../i18n/vi/burying'
import type { Feature } from '../../model/dataset'
import { isPlanned } from '../ducts/ways'

/** What is written into the data is in the language of the registers, whatever the screen speaks. */
export const ourSource: string = burying.burying.source

/** A duct the programme planned itself: no room that is there, but what the programme builds. */
export const isOurs = (duct: Feature<'duct'>): boolean => isPlanned(duct) && duct.properties.source === ourSource
