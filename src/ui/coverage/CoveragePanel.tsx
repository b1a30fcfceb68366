/** One question and its answer: who is served, who is not, and where. */
export function CoveragePanel() {
  return null
}
