export { epsgOf } from './names'
export { type Hint, type Proposal, isInVietnam, looksProjected, proposals } from './proposals'
export {
  type Near, type Outlying, type Province, outlyingAt, provinceNear, provinces, provincesOn, zoneOfMeridian, zoneOfProvince,
} from './provinces'
export { type Converter, converter, fromWgs84, toWgs84 } from './convert'
export { type System, meridianText, systemOf, systems, zoneName } from './systems'
