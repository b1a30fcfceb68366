import type { Words } from '..'

export const grounding: Pick<Words, 'grounding'> = {
  grounding: {
    lowCrossing: 'The lowest point of the cable is {lowestM} m high; over {road} it has to be at least {leastM} m.',
    lowCrossingOne: 'The lowest point of the cable is {lowestM} m high; over {road} it has to be at least {leastM} m. The cable crosses {n} roads and the data do not say over which it is lowest.',
    lowCrossingBridge: 'The lowest point of the cable is {lowestM} m high; over {road} it has to be at least {leastM} m. The crossing is on {bridge}: the distance to the highest part of the bridge has to be measured too.',
    heightSign: 'The cable crosses {road} and is said to have no height sign; no cable of the same span has one.',
    rail: '{offM:m} from {rail}; it has to be at least {leastM:m}.',
    railHeight: '{offM:m} from {rail}; it has to be at least {leastM:m}: {times} times the height of {heightM} m.',
    railUnknown: '{offM:m} from {rail}; it has to be at least {leastM:m}. The height is not recorded, so the limit by height was not looked at.',
    poleNear: 'The foot of the pole is {offM:m} from the {voltageKv} kV line ({line}); the corridor is {leastM:m} wide on each side.',
    poleNearGuessed: 'The foot of the pole is {offM:m} from the {voltageKv} kV line ({line}); the corridor is {leastM:m} wide on each side, taken as covered because nobody says whether it is bare.',
    nearPower: '{insideM:length} of cable in the air within the corridor of the {voltageKv} kV line ({line}), {leastM:m} wide on each side.',
    nearPowerGuessed: '{insideM:length} of cable in the air within the corridor of the {voltageKv} kV line ({line}), {leastM:m} wide on each side, taken as covered because nobody says whether it is bare.',
    underPower: 'The cable crosses the {voltageKv} kV line ({line}), {insideM:m} of it within the corridor. The data hold no height of the conductors, so the vertical distance is not known.',
    besideBuried: '{insideM:length} less than {leastM:m} from an underground power cable ({line}).',
    overBuilding: '{overM:m} of cable in the air over {building}.',
    overHouses: '{overM:m} of cable in the air over houses.',
    looseEnd: 'The end of a cable in the air ({role:word}) meets no pole, chamber, house or cable within {withinM:m}.',
    cover: 'The duct lies {coverM} m deep ({surface:word}); it has to be at least {leastM} m.',
    separation: '{besideM:length} parallel to a line ({sector:word}), {offM} m away on average; it has to be at least {leastM} m.',
    separationOf: '{besideM:length} parallel to a line ({sector:word}, Ø {diameterMm:raw} mm), {offM} m away on average; it has to be at least {leastM} m.',
    chamberJunction: 'The chamber is inside the junction of {a} and {b}.',
    chamberEntrance: 'The chamber is {offM:m} from {place} ({class:word}); the distance looked for is {leastM:m}.',
    chamberSpacing: '{gapM:length} along the line without a chamber; at most {mostM:m} are allowed.',
  },
}
