import type { Words } from '..'

export const burying: Pick<Words, 'burying'> = {
  burying: {
    source: 'Undergrounding programme',
    duct: 'New duct of the undergrounding programme, {street}, {year}',
    nobody: 'an owner nobody names',
    noSource: 'no source given',
    reason: {
      score: 'Tidiness score {score} of 100, the lower the earlier; {most} points at most.',
      main: 'A main street: {roadClass:word}.',
      dig: 'Dig once with {name}, {from:date} to {to:date}, over {length:length}.',
      year: 'The data say it has to be below ground by the end of {year:raw}.',
      forbidden: 'Hanging is forbidden in this street.',
      room: '{length:length} of {all:length} of trunk and distribution cable fit into ducts with free ways.',
    },
    caution: {
      ask: '{n} {n:cable runs|cables run} along ducts of {owner:word} that are not said to be shared: the owner has to be asked first, so they count as no room.',
      full: '{n} {n:cable runs|cables run} along ducts that have no free way left.',
      unsaid: '{n} {n:cable runs|cables run} along ducts whose ways nobody says, so they count as no room.',
      leaving: '{n} {n:cable is|cables are} dead or to be removed: only taken down, not moved.',
      price: 'A unit price is missing, so there is no estimate.',
      short: 'Duct {name} lacks {n} {n:way|ways} at the end of {year:raw}: change the year or build more duct.',
    },
    note: {
      how: 'An undertaking is a section of a street with cable in the air. They are placed by value for what is limited, dig once first, then changed until nothing is better; never over the limit of a year, never over the ways of a duct, except by years a person locked.',
      value: 'Value = points of all reasons × km of street with cable in the air. Most points: low tidiness score {score}, main street {main}, dig once {dig} (only in a year in which it can be), year in the data {year} (where it is kept), hanging forbidden {forbidden}, free ways {room}. Each year of waiting takes {late}%.',
      room: 'A cable fits a duct that runs within {within:m} of it, no more than {angle}° off its direction, for at least {overlap:m} or half of the cable in the section, and that is its operator’s own or shared and has a free way. Each trunk or distribution cable takes one way; drops follow without one. Gaps shorter than {within:m} are joined. New duct has a way for each cable and {spare} more; chambers are counted at both ends, and between them where a rule in force says how far apart.',
      dig: 'Dig once: works of another sector within {within:m} of the centre line, for at least {overlap:m} or half of the section, within {months} months (a year is 1 January to 31 December). What is saved is the trench of the shared metres.',
      counted: 'Streets and wards are counted in km of street with cable in the air, operators in km of cable. Cable along no street is not counted.',
      noLimit: 'No limit for a year is set: kilometres are shared out almost evenly among the years.',
      unpriced: '{n} {n:undertaking lacks|undertakings lack} a unit price and cannot be held to a limit of money.',
      price: 'Unit prices are missing: there is no estimate where they are needed.',
      prices: 'Unit prices: {source:word}.',
      roles: '{n} {n:cable does not say its role and counts|cables do not say their role and count} as distribution.',
      outside: '{n} {n:undertaking has|undertakings have} a year outside {from:raw}–{to:raw} and {n:is|are} not in the programme.',
      gone: '{n} {n:decision of a year belongs to a section that is|decisions of years belong to sections that are} no more: names of streets, junctions or the length of sections have changed.',
      past: 'Nothing is placed into a year that is over, before {year:raw}.',
      short: 'Duct {name} lacks {n} {n:way|ways} at the end of {year:raw}.',
    },
  },
}
