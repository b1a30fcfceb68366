import { type Letter, operators } from '../operator'

/** The one palette of the map (ui/README §2). The panels have the same values as CSS variables. */
export const colours = {
  white: '#FFFFFF', ink: '#1C1F21', sign: '#33373A', cable: '#24282A', faint: '#6B7276', spent: '#5E6469', spentFill: '#E4E4E0',
  accent: '#0B6B75', accentTint: '#E3F0F1',
  paper: '#F5F4F0', block: '#ECEAE4', building: '#DEDBD3', buildingEdge: '#D2CEC4',
  street: '#FFFFFF', kerb: '#D8D5CC', trunk: '#FFFDF4', trunkKerb: '#C9C4B4',
  water: '#CFE1E9', shore: '#93B5C6', waterLabel: '#2F6179', sand: '#EFE8D6', green: '#DCE6D2', greenLabel: '#4F6B3A', field: '#EDF0E2',
  label: '#3C4144', wardLabel: '#6B5A7A', halo: '#FFFFFF',
  tube: '#4A3D00', telecom: '#F2C418',
  power: '#C3170B', supply: '#1769B5', supplyText: '#114E88', energy: '#7A4A21', energyText: '#653A16',
  alarm: '#9C1C13', ok: '#1B6E43', bad: '#A8200F', warn: '#8A5200', works: '#7A5A00',
} as const

const owned = new Map(operators.map(({ letter, colour }) => [letter as string, colour]))
/** The colour only repeats the letter. */
export const colourOf = (letter: string | undefined): string => owned.get(letter ?? '') ?? owned.get('K' satisfies Letter)!
