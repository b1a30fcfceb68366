import type { Words } from '..'

export const surveying: Pick<Words, 'surveying'> = {
  surveying: {
    note: {
      noUnits: 'No administrative unit is in force on the day looked at, so there is no area to work with.',
      noWards: 'No ward or commune is in force: each village or residential group counts as a unit.',
      shapeless: '{n} {n:unit has|units have} no boundary: the area counts as 0, the people are not counted.',
      drowned: '{n} {n:unit is|units are} water only: the area counts as 0.',
      doubled: 'Boundaries lie over each other in {n} {n:unit|units}: what is doubled counts several times in the total area.',
      stray: '{n} {n:village or residential group lies|villages or residential groups lie} in no ward or commune and {n:is|are} not in the figures.',
      nobody: 'The data do not say how many people there are: only areas could be worked out.',
      silent: '{n} {n:village or residential group does|villages or residential groups do} not say how many people live there, so they are missing in the total.',
      byArea: '{n} {n:ward or commune has|wards or communes have} no people by village: they are spread evenly over the area.',
      outside: '{n} people of the population grid live outside of the units looked at and are not counted.',
      unplacedPlaces: '{n} priority {n:place is|places are} not on the map yet and {n:is|are} not counted.',
      noTechnology: '{n} {n:station does|stations do} not say the technology and {n:is|are} not counted.',
      noYear: '{n} planned {n:station does|stations do} not say the year and {n:is|are} not counted.',
      noOperator: '{n} {n:station does|stations do} not say the operator: counted only where all operators are asked for.',
      boundless: '{n} {n:station does|stations do} not say the radius and no assumption that is on applies, so {n:it is|they are} not counted.',
      flattened: '{n} {n:unit is|units are} approximated by polygons of many corners, since the exact way did not close.',
    },
  },
}
