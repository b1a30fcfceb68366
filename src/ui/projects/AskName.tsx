/** Who works here: asked once. */
export function AskName() {
  return null
}
