import type { Explanations } from '.'
import type { hanging as reference } from '../../vi/rule/hanging'

export const hanging: Explanations<typeof reference> = {
  hangingForbidden: {
    name: 'Cable where hanging is forbidden', means: 'A cable hangs along a stretch of road the data call forbidden for hanging. One finding for each cable and street; the metres are those of the spans that belong to the street.',
    matters: 'Cable may hang only where the place allows it; here it has to go below ground or come down.', todo: 'Put the cable below ground or along another street; if hanging is allowed by now, correct the road.',
  },
  onSchedule: {
    name: 'Cable on a street to be cleared', means: 'A cable hangs along a street with a year of undergrounding. After that year it weighs as the rule says; before it is only a reminder, where the cable is not planned to leave in time. Planned cable also answers to the rules of the place.',
    matters: 'A street is cleared only when nothing hangs there; whatever is added has to be done twice.', todo: 'Press Fix to plan the cable below ground in the street’s year (this year where that is past), or place it in the programme.',
  },
  newInUrban: {
    name: 'New cable in the air where it has to be below', means: 'A proposed or planned cable hangs in an area of the data that is urban, of undergrounding, economic or industrial. Less than 1 m over an edge is not reported; the measure is the program’s own.',
    matters: 'Networks have to be below ground in shared ducts here; hanging first costs twice.', todo: 'Put the cable into shared ducts, or plan new ducts together with others.',
  },
  ductThere: {
    name: 'New cable in the air beside free ducts', means: 'A proposed or planned cable hangs beside ducts that are shared, or its owner’s own, with a way left from the year it is built. How near and for how long is a setting of the office; ducts that do not say how many ways they have are left out.',
    matters: 'Where shared works exist, new lines have to go into them while there is room and it is safe.', todo: 'Use the duct; if it cannot be used, accept the finding and say why.',
  },
  noConsent: {
    name: 'Pole owner has not agreed', means: 'A cable is on poles of somebody else and says that the owner has not agreed. Cables that say nothing are not reported.',
    matters: 'Cable may hang only with the consent of the pole line’s owner.', todo: 'Agree with the owner and note it, or move the cable.',
  },
  unbundled: {
    name: 'Cable not bundled', means: 'On a street the rule speaks of, a span holds as many cables as the rule names, and this cable says it is not bundled or has no suspension wire. One finding for each cable and street. Cables that say nothing are not reported.',
    matters: 'Loose cables sag, tangle and break; bundling them is the first work of tidying.', todo: 'Add suspension wire and rings in these spans and note it.',
  },
  overloaded: {
    name: 'Pole carries too much', means: 'More cables hang on the pole than it says it carries, or than the rule allows where it says nothing. Planned cables count and are named.',
    matters: 'Such poles lean and break in storms, and carry nothing more.', todo: 'Take dead cable down, move some, or replace the pole; correct the number if it is wrong.',
  },
  cabinets: {
    name: 'Several cabinets of one operator on a pole', means: 'The pole’s list of cabinets has more of one operator than allowed.',
    matters: 'They hide the view, load the pole and hinder repair.', todo: 'Merge them or move some to another pole.',
  },
  newPoleLine: {
    name: 'New pole where a pole line stands', means: 'A proposed or planned pole is on a section of street with at least two standing poles near: within the rule’s distance, or on the same side within 60 m where it names none. Two poles and 60 m are the program’s own measures. Poles that are to go do not count.',
    matters: 'Where a road has a pole line no new one is set; new cable shares the poles there are.', todo: 'Use the standing poles, or go below ground; if the pole replaces an old one, plan the removal of that.',
  },
  poleOnMain: {
    name: 'New pole on a main road', means: 'A proposed or planned pole is on a class of road where the place allows no new pole line, or on a street with a year of undergrounding.',
    matters: 'It is against the rules of the place and will have to be taken down.', todo: 'Go below ground, or use side streets.',
  },
  parallelLines: {
    name: 'Lines on both sides of a street', means: 'Cables of different operators hang on both sides of a section, across from each other for 50 m or half of the section where the rule gives no number; the measure is the program’s own. Drops and planned cables do not count. The finding stands with the first cable of the section.',
    matters: 'One pole line is enough for all; two clutter the street and cost twice to put below.', todo: 'Bring them to one side by sharing poles, or place the section in the programme.',
  },
  ownerSign: {
    name: 'No owner’s sign', means: 'A pole says it has no sign of its owner; or a chamber or cabinet leaves the name on its lid empty while at least half of those of its owner have one (half is the program’s own measure).',
    matters: 'Without a name nobody knows whom to call.', todo: 'Fit the sign, or mark lid or door, and note it.',
  },
  tag: {
    name: 'Cable without tag', means: 'A cable says that it has no tag with its owner’s name. Cables that say nothing are not reported.',
    matters: 'Cable in shared works has to be told apart; without a tag it is easily cut by mistake.', todo: 'Fit tags at poles and chambers and note it.',
  },
  spareCoil: {
    name: 'Spare coil too long', means: 'A hanging cable says its spare coil is longer than allowed. The limit holds after deducting the way from the pole’s top to the ground; the number in the data is taken to be that remainder.',
    matters: 'Large coils load poles and are unsightly.', todo: 'Shorten the coil or put it into a chamber.',
  },
  deadCable: {
    name: 'Dead cable still in the air', means: 'A cable says it is out of use and still hangs. Cables that say nothing are not reported.',
    matters: 'Dead cable takes room on poles and clutters the line; taking it down is the first step of tidying.', todo: 'Press Fix to plan its removal; once it is down, give it the status decommissioned.',
  },
  permitExpired: {
    name: 'Permit to hang is over', means: 'The day until which the cable was allowed to hang has passed and it still hangs.',
    matters: 'It may hang no longer and has to come down.', todo: 'Press Fix to plan its removal, or note the new day if the permit was renewed.',
  },
}
