import { putWords, type Words } from '.'
import { en } from './en'
import type { Language } from './format'
import { vi } from './vi'

putWords('vi', vi)
putWords('en', en)
/** All words at once: for tests, and for programs that are not fetched. The page brings English when somebody reads it. */
export const languages: Readonly<Record<Language, Words>> = { vi, en }
