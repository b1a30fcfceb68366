/** Accepting a finding: reason, name, date. */
export function Waiving() {
  return null
}
