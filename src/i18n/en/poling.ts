import type { Words } from '..'

export const poling: Pick<Words, 'poling'> = {
  poling: {
    message: 'Pole lines of {owner:word} and of {other:word} run on one side of the street for {overlap:length}, {off:m} apart on average.',
    nobody: 'an owner not recorded',
    nowhere: 'Pole line {first}',
    keep: 'Keep the pole line of {owner:word}, {n} {n:pole|poles} from {first} to {last}',
    task: {
      share: 'Keep the pole line of {owner:word}',
      relocate: '{owner:word} moves {n} {n:cable|cables} over',
      remove: 'Take down {n} {n:pole|poles} of {owner:word}',
      replace: 'Do not put up {n} {n:pole|poles} of {owner:word}',
    },
    fact: {
      kept: '{sector:word} line, {n} {n:pole|poles} on the stretch in common.',
      room: 'The tightest pole ({pole}) takes {capacity} {capacity:cable|cables}, has {used}, gets {more} more: room for {left}.',
      roomUnknown: 'The register does not say how many cables these poles take.',
      cables: 'Cables on the poles that go: {names}.',
      spans: '{n} {n:span|spans}, {length:length}.',
      freed: '{n} {n:pole|poles} can go; from {full} on the points are full.',
      left: 'The tightest pole has room for {left} more after the move; from {full} on the points are full.',
      off: '{off:m} apart on average; the limit is {within:m}, the nearer the more points.',
      oneOwner: 'Both lines have one owner: nobody has to agree.',
      twoOwners: 'Two owners, both in telecom.',
      twoSectors: 'Two sectors: {sector:word} and telecom.',
    },
    caution: {
      consent: '{owner:word} has to agree to the cables (QCVN 33:2019, 2.1.1).',
      unknown: '{n} {n:pole does|poles do} not say how many cables they take; ask the owner before the move.',
      equipment: '{n} {n:pole that stays has|poles that stay have} power equipment: cables go in insulating tubes, below it (QCVN 33:2019, 2.1.4).',
      cabinets: '{n} {n:pole that goes has|poles that go have} cabinets or boxes that have to move too.',
      branches: '{n} {n:pole that goes is|poles that go are} where lines branch: the branches are to be hung from poles that stay.',
      going: '{n} {n:pole that stays is|poles that stay are} recorded as to be removed.',
      needed: '{n} {n:pole that goes is|poles that go are} recorded as to be shared.',
      planned: 'The line that stays is only planned, it does not stand yet.',
      lighting: 'Lamp posts are often low and not made for the load of cables: look at them first.',
    },
    label: { share: 'Keep {name}', remove: 'Remove {name}', off: '{off:m}' },
    note: {
      noSector: '{n} {n:pole|poles} left out: their sector is not recorded and cannot be told from their class.',
      noRoom: '{n} {n:pair|pairs} of lines run together, but neither line has room for the cables of the other.',
      against: '{n} {n:opportunity|opportunities} left out of the totals: they contradict one with a higher score (a pole kept here is removed there).',
      noRoads: 'The data have no road centre lines: the sides of a street cannot be told, all lines that run side by side count.',
      how: 'A line is poles of one owner and sector, joined by cables or along a street, no more than {span:m} from one to the next. Two lines run together where they are no more than {within:m} apart for at least {overlap:m} with no centre line between them.',
    },
  },
}
