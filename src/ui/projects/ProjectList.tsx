/** The projects on this computer. */
export function ProjectList() {
  return null
}
