import type { Words } from '..'

export const grid: Pick<Words, 'grid'> = {
  grid: {
    empty: 'The file holds no cell with people.',
    tooMany: 'The file has {n} cells, more than {most}. Cut it to the province and import it again.',
    metres: 'The coordinates in the file are metres. Convert them to longitude and latitude (WGS 84) and import it again.',
    broken: 'The file is neither CSV with a heading line nor GeoJSON.',
    noColumn: 'The file has no column for {column:word}. Columns found: {headings}.',
    column: { lng: 'longitude (lng)', lat: 'latitude (lat)', people: 'people (population)' },
  },
}
