/** What is selected, whole. */
export function FeaturePanel() {
  return null
}
