/** Where new stations would serve most people, and what becomes of the choice. */
export function SitesPanel() {
  return null
}
