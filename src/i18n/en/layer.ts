import type { Words } from '..'

export const layer: Pick<Words, 'layer'> = {
  layer: {
    title: 'Map layers',
    site: 'Antenna masts', station: 'Operators’ stations', pole: 'Cable poles', trunk: 'Aerial trunk cables', distribution: 'Aerial distribution cables',
    drop: 'Drop cables', buried: 'Underground cables', cable: 'Cables of unknown role', duct: 'Duct lines N1, N2', chamber: 'Chambers and manholes', servicePoint: 'Service points',
    place: 'Places', village: 'Villages, residential groups', incident: 'Incidents', utility: 'Power, water, lighting', works: 'Announced works',
    zone: 'Regulated zones', ward: 'Wards, communes', province: 'Provinces', road: 'Roads', background: 'Buildings, water, green',
    radio: 'Radio sites', aerial: 'Cables and poles', underground: 'Underground plant', people: 'Places and people',
    others: 'Other utilities', rules: 'Regulated zones', units: 'Administrative units', ground: 'Background in the project',
  },
}
