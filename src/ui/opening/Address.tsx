/** A file from an address somebody typed. */
export function Address() {
  return null
}
