import { type ComponentType, createElement, lazy, useState } from 'react'
import { bring } from '../i18n'
import { marked } from './busy'

const fetches: (() => Promise<unknown>)[] = []

/** A part of the screen that is fetched when it is first wanted, together with all words; or before, while nobody waits for anything. */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined
  const come = () => Promise.all([fetch(), bring('vi').catch(() => {})]).then(([part]) => (here = part))
  const Coming = lazy(() => marked('part', come()).then((part) => ({ default: part })))
  fetches.push(come)
  return function Later(props) {
    const [Part] = useState(() => here ?? (Coming as ComponentType<P>))
    return createElement(Part, props)
  }
}

/** Whoever opens a table later need not wait for it. What cannot be had now is fetched when it is wanted. */
export async function fetchAhead(): Promise<void> {
  for (const fetch of fetches) await fetch().catch(() => {})
}
