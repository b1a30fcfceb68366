/** Lists of numbers that lie in one row: a province has as many of them as poles. */
export interface Lists {
  of(list: number): Uint32Array
  /** How many are in a list, or how many of those that are marked. */
  count(list: number, isMarked?: Uint8Array): number
}

/** So many lists of what is put into them; what is put twice running stands once. It is gone through twice: to count, and to place. */
export function listed(size: number, each: (put: (list: number, member: number) => void) => void): Lists {
  const [last, ends] = [new Int32Array(size).fill(-1), new Uint32Array(size + 1)]
  each((list, member) => {
    if (last[list] === member) return
    last[list] = member
    ends[list + 1]!++
  })
  for (let list = 1; list <= size; list++) ends[list]! += ends[list - 1]!
  const row = new Uint32Array(ends[size]!)
  last.fill(-1)
  // Where each list is filled up to, which in the end is where it ends.
  ends.copyWithin(1, 0, size)
  each((list, member) => {
    if (last[list] === member) return
    last[list] = member
    row[ends[list + 1]!++] = member
  })
  return {
    of: (list) => row.subarray(ends[list], ends[list + 1]),
    count(list, isMarked) {
      const [from, to] = [ends[list]!, ends[list + 1]!]
      if (!isMarked) return to - from
      let marked = 0
      for (let i = from; i < to; i++) marked += isMarked[row[i]!]!
      return marked
    },
  }
}
