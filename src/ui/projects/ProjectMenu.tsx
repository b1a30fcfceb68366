/** The open project, and the way to the others. */
export function ProjectMenu() {
  return null
}
