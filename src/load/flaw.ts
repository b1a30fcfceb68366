const space = /[ \t\r\n]*/y
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

type State = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next'

/**
 * Where a text stops being JSON, or -1 where it is JSON to its end. Engines say it each in their own words, and not
 * always; what is said to people must be the same in every browser and on the command line.
 */
export function flawAt(json: string): number {
  const open: string[] = []
  let state: State = 'value'
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(json)) return false
    at = pattern.lastIndex
    return true
  }
  for (;;) {
    take(space)
    const sign = json[at]
    if (state === 'next' && open.length === 0) return sign === undefined ? -1 : at
    if (sign === undefined) return at
    if (state === 'next') {
      if (sign === ',') state = open.at(-1) === '{' ? 'key' : 'value'
      else if (sign === (open.at(-1) === '{' ? '}' : ']')) open.pop()
      else return at
      at++
    } else if (state === 'colon') {
      if (sign !== ':') return at
      at++
      state = 'value'
    } else if (state === 'key' || state === 'keyOrEnd') {
      if (sign === '}' && state === 'keyOrEnd') {
        open.pop()
        at++
        state = 'next'
      } else if (take(text)) state = 'colon'
      else return at
    } else if (sign === ']' && state === 'valueOrEnd') {
      open.pop()
      at++
      state = 'next'
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      at++
      state = sign === '{' ? 'keyOrEnd' : 'valueOrEnd'
    } else if (take(text) || take(scalar)) state = 'next'
    else return at
  }
}
