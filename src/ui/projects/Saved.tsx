/** Whether the last action rests on this computer. */
export function Saved() {
  return null
}
