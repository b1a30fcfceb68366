import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../../src/analysis/coverage'
import { get } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { found, ward } from './asking'

describe('what is planned', () => {
  it('is a station on the mast that is shared, and else a location with its station', () => {
    const dataset = ward().site('M1', 1000, 1000, { owner: 'Viettel', code: 'QNI-0001' }).square('background', 'B1', 2900, 900, 40, { class: 'building', heightM: 21 })
      .pole('P1', 3000, 3000, { sector: 'lighting', street: 'Lê Lợi' }).point('place', 'L2', 3900, 3900, { class: 'trade', name: 'Chợ' }).dataset()
    const { sites } = found(dataset, { builder: 'VNPT', bandMHz: 3500, radiusM: 700, most: 12, spacingM: 500 })
    const kept = sites.slice(0, 12)
    expect(new Set(kept.map(({ footing }) => footing))).toEqual(new Set(['mast', 'rooftop', 'lamp', 'place', 'free']))
    const drafts = kept.flatMap((site) => site.drafts.map((draft) => ({ ...draft, values: { ...draft.values, phase: 2028 } })))
    const { after, select } = carried(dataset, { do: 'create', drafts })
    const made = select.map((id) => get(after, id)!)
    const stations = made.filter(({ properties }) => properties.kind === 'station')
    expect(stations).toHaveLength(kept.length)
    for (const [i, one] of stations.entries()) {
      const { footing, subject, at: place } = kept[i]!
      expect(one.properties).toMatchObject({ status: 'planned', phase: 2028, operator: 'VNPT', technology: '5G', bandMHz: 3500, radiusM: 700 })
      expect(String(one.properties.source)).toContain('Giả thiết phủ sóng')
      const mast = get(after, String(one.properties.site))!
      if (footing === 'mast') expect(mast.id).toBe(subject)
      else {
        expect(made).toContain(mast)
        expect(mast.geometry).toEqual({ type: 'Point', coordinates: place })
        expect(mast.properties).toMatchObject({ kind: 'site', status: 'planned', phase: 2028, owner: 'VNPT' })
        expect(mast.properties.support).toBe({ rooftop: 'rooftop', lamp: 'pole', free: 'ground' }[footing as string])
      }
      if (footing === 'free') expect(mast.properties.mastClass).toBe('A2b')
      if (subject === 'B1') expect(mast.properties.buildingHeightM).toBe(21)
    }
    for (const untilYear of [null, 2030]) {
      const again = found(after, { builder: 'VNPT', radiusM: 700, most: 12, spacingM: 500, from: { assumptions: { ...assumptionsOf({}), untilYear } } })
      expect(again.sites.some(({ id }) => kept.some((site) => site.id === id))).toBe(false)
      expect(again.curve[0]!.population > 0).toBe(untilYear !== null)
    }
  })

  it('names no operator where nobody builds', () => {
    const { sites } = found(ward().dataset(), { most: 1 })
    expect(Object.keys(sites[0]!.drafts[1]!.values)).not.toContain('operator')
  })
})
