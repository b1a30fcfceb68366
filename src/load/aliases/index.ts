/**
 * How offices write what the schema names. Words stand in human spelling, separated by commas, and are compared without
 * marks, case, spaces and punctuation; labels and names of the schema itself need not be repeated here.
 */
export { coordinateHeadings, headingWords, headingWordsOf, ignoredHeadings, likelyInstead } from './headings'
export { fileWords, groundWords, kindHeadings, weakFileWords } from './kinds'
export { angleMarks, hemispheres, measureOf, measures, unitWords } from './measures'
export { choiceWords, flagWords, unknownWords, yearPrefix } from './values'
