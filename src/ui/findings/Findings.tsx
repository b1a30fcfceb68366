/** What was found in the data, by rule. */
export function Findings() {
  return null
}
