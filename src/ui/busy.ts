import type { Work } from '../worker/registry'

/** It waits for something to happen, not for an answer. */
const waiting = 'news'
let owed = 0

/** Marks the page until an answer has come and what it changes is drawn: two frames later. */
export function marked<T>(what: string, answer: Promise<T>): Promise<T> {
  const { dataset } = document.documentElement
  const settle = () => {
    owed--
    requestAnimationFrame(() => requestAnimationFrame(() => owed === 0 && delete dataset.busy))
  }
  owed++
  dataset.busy = what
  answer.then(settle, settle)
  return answer
}

/**
 * Marks the page while the other thread owes it an answer. Whoever drives the page by hand of a program, a test or a recorder,
 * need not guess a time.
 */
export const marking = (work: Work): Work => ({
  ...work, call: (task, args, options) => (task === waiting ? work.call(task, args, options) : marked(String(task), work.call(task, args, options))),
})
