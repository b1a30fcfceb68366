import type { Position } from 'geojson'
import type { Box } from '../geometry'
import type * as vn2000 from '.'

export interface Zone { readonly epsg: number; /** Whose zone it is by law; null where the office chose it. */ readonly province: string | null }

/**
 * The zone a place is read in. All of a project is read in the one of the province it lies in: coordinates that change their zone
 * half-way cannot be compared. Which province that is, is only guessed from the middles of provinces, hence the name beside it.
 */
export function zoneOf(vn: Pick<typeof vn2000, 'provinceNear' | 'outlyingAt' | 'zoneOfProvince' | 'zoneOfMeridian' | 'provincesOn'>, place: Position, project: Box | null, chosen: number | null): Zone | null {
  if (chosen !== null) return { epsg: chosen, province: null }
  const isInside = project && place[0]! >= project[0] && place[0]! <= project[2] && place[1]! >= project[1] && place[1]! <= project[3]
  const at: Position = isInside ? [(project[0] + project[2]) / 2, (project[1] + project[3]) / 2] : place
  const island = vn.outlyingAt(at)
  const province = vn.provincesOn().find(({ code }) => code === island?.province) ?? vn.provinceNear(at)[0]?.province
  const epsg = province && vn.zoneOfMeridian(province.meridian)
  return epsg ? { epsg, province: province.name } : null
}
