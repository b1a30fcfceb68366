/** Lists of numbers that lie in one row: a province has as many of them as poles. */
export interface Lists {
  of(list: number): Uint32Array
  /** How many are in a list, or how many of those that are marked. */
  count(list: number, isMarked?: Uint8Array): number
}

/** So many lists to be filled in any order; what is put twice running stands once. */
export function filling(size: number): { put(list: number, member: number): void; done(): Lists } {
  const [last, starts] = [new Int32Array(size).fill(-1), new Uint32Array(size + 1)]
  let pairs = new Uint32Array(2 * size + 2)
  let count = 0
  return {
    put(list, member) {
      if (last[list] === member) return
      last[list] = member
      starts[list]!++
      if (count === pairs.length) {
        const wider = new Uint32Array(2 * count)
        wider.set(pairs)
        pairs = wider
      }
      pairs[count++] = list
      pairs[count++] = member
    },
    done() {
      for (let list = 1; list <= size; list++) starts[list]! += starts[list - 1]!
      const row = new Uint32Array(count / 2)
      for (let i = count - 2; i >= 0; i -= 2) row[--starts[pairs[i]!]!] = pairs[i + 1]!
      return {
        of: (list) => row.subarray(starts[list], starts[list + 1]),
        count(list, isMarked) {
          const [from, to] = [starts[list]!, starts[list + 1]!]
          if (!isMarked) return to - from
          let marked = 0
          for (let i = from; i < to; i++) marked += isMarked[row[i]!]!
          return marked
        },
      }
    },
  }
}
