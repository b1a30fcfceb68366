import type { Words } from '..'

const step: Words['edit']['step'] = {
  drawn: { one: 'Draw {what:word} {name}', bare: 'Draw {what:word}', many: 'Draw {n} {what:word}' },
  added: { one: 'Add {what:word} {name}', bare: 'Add {what:word}', many: 'Add {n} {what:word}' },
  removed: { one: 'Delete {what:word} {name}', bare: 'Delete {what:word}', many: 'Delete {n} {what:word}' },
  written: { one: 'Change {what:word} {name}', bare: 'Change {what:word}', many: 'Bulk edit: {n} {what:word}' },
  field: { one: 'Change {what:word} {name}: {field:word}', bare: 'Change {what:word}: {field:word}', many: 'Bulk edit: {n} {what:word}, {field:word}' },
  copied: { one: 'Copy properties to {what:word} {name}', bare: 'Copy properties to {what:word}', many: 'Copy properties to {n} {what:word}' },
  numbered: { one: 'Number {what:word} {name}', bare: 'Number {what:word}', many: 'Number {n} {what:word}' },
  ducted: { one: 'Put {what:word} {name} into duct {duct}', bare: 'Put {what:word} into duct {duct}', many: 'Put {n} {what:word} into duct {duct}' },
  ductedAll: { one: 'Put {what:word} {name} into {ducts} ducts', bare: 'Put {what:word} into {ducts} ducts', many: 'Put {n} {what:word} into {ducts} ducts' },
  unducted: { one: 'Take {what:word} {name} out of its ducts', bare: 'Take {what:word} out of its ducts', many: 'Take {n} {what:word} out of their ducts' },
}

const caution: Words['edit']['caution'] = {
  intoCables: 'Inserted into {n} {n:cable|cables}.',
  intoDucts: 'Inserted into {n} {n:duct|ducts}.',
  ductFull: 'Duct {name} has {ways} {ways:way|ways}, but {used} are used. Check the number of ways.',
  ductsFull: '{n} ducts use more ways than they have. Check the numbers of ways.',
  skipped: '{n} {n:object has|objects have} no such field; that part was left as it is.',
  classified: 'The mast class of {n} {n:mast|masts} follows the measures.',
  followed: '{n} {n:object|objects} that named the old code now {n:names|name} the new one.',
  uncoded: '{n} {n:object is of a kind that is|objects are of kinds that are} not numbered, and left as before.',
  unhung: '{n} {n:cable is|cables are} no longer said to hang on poles.',
  unplacedCables: 'The placement in a duct was taken from {n} {n:cable|cables}; choose a new one when it is known.',
  released: '{n} {n:object|objects} let go; their shapes stay.',
  ductless: '{n} {n:cable is|cables are} still said to lie in a duct, but not in which one.',
}

const fault: Words['edit']['fault'] = {
  missing: 'Required. Enter a value.',
  text: 'A line of text is needed.',
  reference: 'The code of an object is needed.',
  flag: 'Choose yes or no.',
  date: 'A day that exists is needed, such as 2026-11-20.',
  url: 'A web address that begins with http:// or https:// is needed.',
  choice: 'The value is not in the list. Choose one.',
  texts: 'A list of texts is needed.',
  number: 'A number is needed.',
  integer: 'A whole number is needed.',
  numbers: 'A list of numbers is needed.',
  year: 'A year from {min:raw} to {max:raw} is needed.',
  least: '{min} or more is needed.',
  most: 'No more than {max} is allowed.',
  range: 'From {min} to {max}\u00a0{unit:word} is allowed.',
  rangeBare: 'From {min} to {max} is allowed.',
}

const shape: Words['edit']['shape'] = {
  type: 'The kind {kind:word} takes no {geometry:word}. Choose another kind or draw again.',
  position: 'Coordinates are missing, no numbers, or beyond longitude and latitude. Enter them again.',
  line: 'A line needs two vertices in different places at least. Draw more vertices.',
  area: 'An area needs three vertices at least that are not in one line. Draw more vertices.',
}

const mast: Words['edit']['mast'] = {
  disguised: 'Disguised, blending into a building.',
  ground: 'Stands on the ground.',
  rooftop: 'Stands on a roof.',
  tall: '{heightM}\u00a0m high, over {mostHeightM}\u00a0m.',
  tallForBuilding: '{heightM}\u00a0m high, over {limitM}\u00a0m ({percent}% of a building of {buildingM}\u00a0m).',
  low: '{heightM}\u00a0m high, not over {limitM}\u00a0m ({percent}% of a building of {buildingM}\u00a0m) and not over {mostHeightM}\u00a0m.',
  wide: 'Half-width {halfWidthM}\u00a0m, over {mostHalfWidthM}\u00a0m.',
  narrow: 'Half-width {halfWidthM}\u00a0m, not over {mostHalfWidthM}\u00a0m.',
}

export const edit: Pick<Words, 'edit'> = {
  edit: {
    fixGone: 'The data have changed, so this fix no longer fits. Check again, then fix.',
    fixing: 'Fix as offered: {rule:word}',
    copied: '{n} {n:object|objects} copied',
    none: 'There is nothing to add yet.',
    gone: 'The object is no longer in the project. Choose again.',
    same: 'All values are so already; there is nothing to change.',
    noFields: 'The chosen objects have no such field.',
    noCodes: 'The chosen objects are of kinds that are not numbered.',
    nothingToCopy: 'The first object says nothing in the chosen fields. Choose others.',
    onlyCables: 'Only cables go into ducts. Unselect the other objects.',
    onlyDucts: 'Cables go into ducts only. Choose the duct again.',
    wrongValue: '{field:word}: {why:word}',
    step, caution, fault, shape, mast,
  },
}
