export { epsgOf } from './names'
export { type Hint, type Proposal, isInVietnam, looksProjected, proposals } from './proposals'
export {
  type Near, type Outlying, type Province, outlyingAt, provinceNear, provinces, provincesOn, zoneOfMeridian, zoneOfProvince,
} from './provinces'
export { type Converter, type System, converter, fromWgs84, meridianText, systemOf, systems, toWgs84, zoneName } from './systems'
