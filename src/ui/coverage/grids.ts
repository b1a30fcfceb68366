/** A grid of people comes as a table of places or as cells. */
export const readableGrids = '.csv,.txt,.geojson,.json'
