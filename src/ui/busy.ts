import type { Work } from '../worker/registry'

/** It waits for something to happen, not for an answer. */
const waiting = 'news'

/**
 * Marks the page while the other thread owes it an answer, until what the answer changes is drawn: two frames later.
 * Whoever drives the page by hand of a program, a test or a recorder, need not guess a time.
 */
export function marking(work: Work): Work {
  const { dataset } = document.documentElement
  let owed = 0
  const settle = () => {
    owed--
    requestAnimationFrame(() => requestAnimationFrame(() => owed === 0 && delete dataset.busy))
  }
  const call: Work['call'] = (task, args, options) => {
    const answer = work.call(task, args, options)
    if (task === waiting) return answer
    owed++
    dataset.busy = String(task)
    answer.then(settle, settle)
    return answer
  }
  return { ...work, call }
}
