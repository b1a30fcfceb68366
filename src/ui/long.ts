import { useEffect, useState } from 'react'

const momentMs = 400

/** Whether the same has gone on for longer than a moment; null is nothing. What is over at once is not announced, nor drawn for nothing. */
export function useLong(what: string | null): boolean {
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = setTimeout(() => setSeen(what), momentMs)
    return () => {
      clearTimeout(timer)
      setSeen(null)
    }
  }, [what])
  return what !== null && seen === what
}
