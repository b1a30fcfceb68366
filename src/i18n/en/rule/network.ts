import type { network as reference } from '../../vi/rule/network'
import type { Explanations } from '.'

export const network: Explanations<typeof reference> = {
  dangling: {
    name: 'Reference that leads nowhere', means: 'The object gives the code of another one that is not in the project.',
    matters: 'Nobody can tell which cable hangs on which pole, which duct has room, which station uses which mast.', todo: 'Correct the code, import what is missing, or take the reference away.',
  },
  freeEnd: {
    name: 'Loose cable end', means: 'The end of a cable or duct stops within 5 m of a pole or chamber without meeting it. The 5 m are the program’s own, not of any regulation.',
    matters: 'The line counts as broken here: it cannot be followed, and the load of the pole is not counted.', todo: 'Press Fix to put the end onto the pole, or pull it there on the map.',
  },
  zeroLength: {
    name: 'Shape of no size', means: 'A line 0 m long, or an area of no size.', matters: 'It cannot be measured and is hardly seen on the map.', todo: 'Draw it again or remove the object.',
  },
  duplicate: {
    name: 'Doubled object', means: 'Two objects of the same kind, owner and status have exactly the same shape.', matters: 'Lengths, poles and cables are counted twice.',
    todo: 'Keep one and remove the other. Press Fix where both are alike; if there really are two, accept it with a reason.',
  },
  occupancy: {
    name: 'Over capacity', means: 'More cables, used ways or tenants than the capacity given.', matters: 'Sharing and undergrounding would count on room that is not there.',
    todo: 'Compare on site; correct the capacity or move cables elsewhere.',
  },
  wardMismatch: {
    name: 'Wrong ward', means: 'The ward given is not the one the object stands in on the map. Within 15 m of a boundary nothing is said; that distance is the program’s own.',
    matters: 'The object is counted in another unit.', todo: 'Press Fix to write the ward of the place, or correct the place if the coordinates are wrong.',
  },
  selfCrossing: {
    name: 'Crosses itself', means: 'A line or boundary crosses itself.', matters: 'Areas and overlaps come out wrong; vertices of a cable were probably drawn in the wrong order.', todo: 'Pull the vertices about the crossing into place.',
  },
  sharpBack: {
    name: 'Turns straight back', means: 'The line runs to a vertex and back along the same way (within 2°). That measure is the program’s own.', matters: 'The way there and back is counted into the length.',
    todo: 'Remove the vertex; if the cable really runs so, accept it with a reason.',
  },
  stationOff: {
    name: 'Station far from its location', means: 'The station stands more than 20 m from its mast. The 20 m are the program’s own, not of any regulation.', matters: 'Coverage and distances are computed from the wrong place.',
    todo: 'Press Fix to move the station to its location, or correct the code of the location.',
  },
  impossible: {
    name: 'Value that cannot be', means: 'The value is outside what is possible, is zero where it cannot be, or contradicts the status.', matters: 'What is computed and checked with it comes out wrong.',
    todo: 'Correct the value; leave it empty if it is not known.',
  },
  planWithoutYear: {
    name: 'Planned without a year', means: 'The object is planned, but no year is given.', matters: 'It cannot be put into the programme of a year.', todo: 'Give the year.',
  },
  polesOff: {
    name: 'Pole away from the line', means: 'The cable names a pole more than 1 m from its line. The 1 m is the program’s own.', matters: 'The load is counted for a pole no cable runs over.',
    todo: 'Pull the line to the pole, or take the pole off the list.',
  },
  polesUnnamed: {
    name: 'Pole missing from the list', means: 'A vertex of the cable stands exactly on a pole that the cable’s list of poles leaves out.', matters: 'Removing or moving the pole may miss this cable.',
    todo: 'Press Fix to write the list anew, in the order of the line.',
  },
}
