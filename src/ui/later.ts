import { type ComponentType, lazy } from 'react'
import { bring } from '../i18n'
import { marked } from './busy'

/** A part of the screen that is fetched when it is first wanted, together with all words. */
export const later = <P extends object>(fetch: () => Promise<ComponentType<P>>) =>
  lazy(() => marked('part', Promise.all([fetch(), bring('vi').catch(() => {})])).then(([part]) => ({ default: part })))
