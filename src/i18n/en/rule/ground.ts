import type { ground as reference } from '../../vi/rule/ground'
import type { Explanations } from '.'

export const ground: Explanations<typeof reference> = {
  lowCrossing: {
    name: 'Cable too low over a road', means: 'A cable in the air crosses the middle of a road, and the lowest point recorded for the whole cable is below the limit.',
    matters: 'Tall vehicles may catch it, tear the cable and bring down poles.', todo: 'Measure it at the crossing; raise the cable, use taller poles, or put it below ground there.',
  },
  heightSign: {
    name: 'No height sign', means: 'A cable over a road is said to have no height sign. Of a bundle only the lowest cable is named; cables that do not say are left out.',
    matters: 'Drivers of tall vehicles cannot tell whether they get through.', todo: 'Put a sign on the lowest point of the lowest cable, then record it.',
  },
  railDistance: {
    name: 'Pole near a railway', means: 'The foot of the pole is nearer to the railway than allowed. Measured to the middle of the track as drawn; its edge is nearer still.',
    matters: 'A falling pole may block the track.', todo: 'Move the pole away, use a lower one, or find the approval.',
  },
  nearPower: {
    name: 'Within a power corridor', means: 'A cable in the air, a pole or an underground line within the corridor of a power line. Measured from the line as drawn; the outermost conductor is nearer still. Cables between two poles of the power network and lines below 1 kV do not count. Less than 5 m beside a line counts as crossing it; drop cables that cross are left out.',
    matters: 'Danger of electric shock and fire when a conductor breaks or sags.', todo: 'Measure it on the spot with the power company; move the line, put it below ground, or insulate it.',
  },
  overBuilding: {
    name: 'Cable over a building', means: 'A trunk or distribution cable hangs over buildings for at least 1 m. Drop cables do not count. The 1 m is the program’s own; the height above the roof is not known.',
    matters: 'It hinders building and repair; a torn cable falls onto the roof.', todo: 'Look at it on the spot; move the cable to the street or agree with the owner.',
  },
  throughPlots: {
    name: 'Cable through plots of land', means: 'A trunk or distribution cable, in the air or in the ground, runs in a plot of land, more than 1 m from its boundary. A plot with a centre line of a road in it is taken for a street; a plot whose owner is the owner of the cable does not count. Who may use the land, and whether they agreed, no map tells. The 1 m is the program’s own.',
    matters: 'Who builds or repairs on the land may have to take the cable down; damage has to be paid for.', todo: 'Look it up in the land register; find the agreement with who uses the land, or move the cable to the street.',
  },
  looseEnd: {
    name: 'Cable ends in the air', means: 'The end of a trunk or distribution cable in the air has no pole, mast, chamber, cabinet, house or other cable within 5 m. The 5 m are the program’s own.',
    matters: 'It may be a cut cable left hanging, or a line not drawn to its end.', todo: 'Look at it on the spot: take the rest down, or draw the line to its end.',
  },
  cover: {
    name: 'Duct too shallow', means: 'From the surface to the uppermost duct is less than its surface and class ask for. Ducts without depth or surface are left out.',
    matters: 'Heavy vehicles break the duct; works on the pavement easily cut the cable.', todo: 'Check the as-built drawings; protect it with concrete or lay it deeper when rebuilding.',
  },
  separation: {
    name: 'Near another pipe or buried cable', means: 'An underground line parallel (within 15°) for at least 5 m to a water pipe, sewer or buried power cable nearer than the limit. Measured from middle to middle as drawn; the walls are nearer still. The 15° and 5 m are the program’s own.',
    matters: 'Repairs of one damage the other; power cables may disturb or harm the cable.', todo: 'Compare with the as-built drawings, since the map may be off; separate them or put a wall between when rebuilding.',
  },
  chamberPlace: {
    name: 'Chamber in the wrong place', means: 'A chamber lies inside both roads of a junction, or close to an office, school, health post, market or stop. The distance is a convention for looking.',
    matters: 'An open lid blocks vehicles or people; upkeep is hard.', todo: 'Look at it on the spot; move it from the junction or entrance when rebuilding.',
  },
  chamberSpacing: {
    name: 'Chambers too far apart', means: 'Along the line two chambers are farther apart than allowed. Its ends count as chambers.',
    matters: 'Pulling, replacing and repairing cables is hard.', todo: 'Add a chamber when rebuilding, or draw the chambers missing in the data.',
  },
}
