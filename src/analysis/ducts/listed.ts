/** Things by what they have in common, in the order they come. */
export function listedBy<K, V>(things: Iterable<V>, keyOf: (thing: V) => K): Map<K, V[]> {
  const lists = new Map<K, V[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    void (lists.get(key)?.push(thing) ?? lists.set(key, [thing]))
  }
  return lists
}
