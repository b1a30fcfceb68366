import type { Words } from '..'

export const map: Pick<Words, 'map' | 'symbol'> = {
  map: { title: 'Map' },
  symbol: {
    title: 'Symbols',
    legend: 'Legend',
    others: 'Other signs on the map',
    inView: 'Now on the map',
    show: 'Open the legend',
    hide: 'Fold the legend',
    nothing: 'Nothing is in view. Zoom out or move the map to where the data are.',
    letters: 'Letters in the symbols:',
    otherOwner: 'Other',
    tenants: 'Dots below a symbol: number of operators that share it.',
    thinned: 'Points close together are drawn as one below 1:{scale}.',
    cluster: 'Several objects close together',
    of: '{layer:word} · {what:word}',
    unknown: 'Unknown',
    short: {
      pole: 'Pole', trunk: 'Trunk cable', distribution: 'Distribution cable', drop: 'Drop cable', cable: 'Cable', buried: 'Underground cable', duct: 'Duct', chamber: 'Chamber',
      servicePoint: 'Service point', utility: 'Other sector', incident: 'Incident', site: 'Mast', place: 'Place', zone: 'Zone',
    },
    poleC1: 'Pole C1, telecom only', poleC2: 'Pole C2, shared', polePowerC2: 'Pole C2, shared with power', polePower: 'Power pole',
    poleLightingC2: 'Pole C2, shared with lighting', poleLighting: 'Lighting pole', poleUnknown: 'Pole, class unknown',
    wall: 'Cable along a wall', dead: 'No longer in use', inDuct: 'Cable in a duct', buried: 'Direct-buried cable', bareWire: 'Power, bare wire',
    plantOf: 'Plant: {sector:word}', station: 'Station {technology:word}', servicePoint: 'Service point {point:word}', placeArea: 'Place with an outline',
    worksArea: 'Area of announced works', finding: 'Finding: {severity:word}', waived: 'Waived finding',
  },
}
