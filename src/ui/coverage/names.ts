/** Numbers of the same series are named once: "Tổ dân phố 26, 16, 6, Thôn Bắc". */
export function joined(names: readonly string[]): string {
  let before = ''
  return names.map((name) => {
    const [, series = '', number = ''] = /^(.*\s)(\d+\w?)$/u.exec(name) ?? []
    const said = series !== '' && series === before ? number : name
    before = series
    return said
  }).join(', ')
}
