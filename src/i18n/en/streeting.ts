import type { Words } from '..'

export const streeting: Pick<Words, 'streeting'> = {
  streeting: {
    fact: {
      load: '{n} poles carry cables and say how many they may carry: {mean}\u00a0% of it is used on average, {over} carry more ({share}\u00a0%). The mean of both counts; all points are lost from {full}\u00a0%.',
      loadUnsaid: '{n} poles with cables do not say how many they may carry, or were looked into: not counted.',
      bundling: '{loose} of {said} pieces of cable in shared spans are said to be unbundled or without a suspension wire ({share}\u00a0%); all points are lost from {full}\u00a0%.',
      bundlingUnsaid: '{n} pieces of cable in shared spans do not say whether they are bundled or suspended: not counted.',
      alone: 'No span carries two cables or more.',
      crossings: '{n} crossings too low or without a height sign on {length:length} of street, {perKm} a km; all points are lost from {full} a km.',
      loose: '{dead:length} of dead cable and {open:length} with a loose end in {metres:length} of overhead cable ({share}\u00a0%); all points are lost from {full}\u00a0%.',
      signs: '{noSign} of {poles} poles lack the sign of their owner, {noTag} of {cables} cables their tag ({share}\u00a0%); all points are lost from {full}\u00a0%.',
      signsUnsaid: '{n} poles and cables do not say whether they have a sign or tag: not counted.',
      sides: '{strewn:length} of {length:length} of street with cables of two operators or more on both sides or in several lines on one side ({share}\u00a0%); all points are lost from {full}\u00a0%.',
      law: '{n} other findings that are errors or warnings on {length:length} of street, {perKm} a km; all points are lost from {full} a km.',
      pack: 'By {pack}, version {version}, along the centre lines of the data.',
    },
    note: {
      belong: 'Cables and poles belong to the nearest street within {within:length} (wide streets: half their width and 3\u00a0m), cables if their direction differs by {angle}° at most. Streets are divided where they meet named streets, into sections of {section:length} or more.',
      off: '{metres:length} of overhead cable run along no street: they count for none.',
      nameless: '{n} roads have no name: each is a street of its own.',
      notYet: '{n} proposed or planned cables: not counted yet.',
      walls: '{n} cables along walls: not counted as overhead.',
      offFindings: '{n} findings lie on no street: they count for none.',
    },
  },
}
