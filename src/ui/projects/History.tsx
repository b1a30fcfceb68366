/** What was done, step by step. */
export function History() {
  return null
}
