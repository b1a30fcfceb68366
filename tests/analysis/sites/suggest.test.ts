import { describe, expect, it } from 'vitest'
import { asItIs, assumptionsOf, surveyOf, type WhatIf } from '../../../src/analysis/coverage'
import { standardOptions, suggest, type Suggestions } from '../../../src/analysis/sites'
import { run } from '../../../src/load'
import { metresBetween } from '../../../src/model/geometry'
import { carried } from '../../model/edit/shaped'
import { at, network } from '../../network'
import { asked, found, only, question, station, ward } from './asking'

const names = ({ sites }: Suggestions) => sites.map(({ subject, footing }) => subject ?? footing)
const keys = ({ notes }: Suggestions) => notes.map(({ key }) => key.replace('siting.note.', ''))
const why = ({ sites }: Suggestions, i = 0) => sites[i]!.reasons.map(({ key }) => key.replace('siting.why.', ''))

describe('masts', () => {
  const shared = () => {
    const made = ward()
    for (const [id, east, capacityTenants] of [['M1', 600, 2], ['M2', 1400, 2], ['M3', 2200, 1], ['M4', 3000, undefined], ['M5', 3600, 0]] as const) {
      made.site(id, east, 1000, { owner: 'Viettel', code: `QNI-${id}`, ...(capacityTenants !== undefined && { capacityTenants }) })
    }
    station(made, 'T1', 1400, 1000, { site: 'QNI-M2', technology: '4G', operator: 'VNPT' })
    station(made, 'T2', 1400, 1000, { site: 'M2', technology: '4G', operator: 'Viettel' })
    station(made, 'T3', 2200, 1000, { site: 'M3', technology: '5G', operator: 'VNPT', status: 'planned' })
    made.site('M6', 600, 3000, { owner: 'FPT', capacityTenants: 3 })
    station(made, 'T4', 600, 3000, { site: 'M6', operator: 'VNPT', radiusM: 100 })
    return made.dataset()
  }

  it('with room are shared; those that are full, or have it already, are not', () => {
    const anybody = found(shared(), { weights: only('mast') })
    expect(names(anybody).toSorted()).toEqual(['M1', 'M4'])
    expect(anybody.candidates).toEqual({ mast: 2, rooftop: 0, lamp: 0, pole: 0, place: 0, free: 0 })
    expect(anybody.notes.filter(({ key }) => /full|already/.test(key))).toEqual([{ key: 'siting.note.full', values: { n: 2 } }, { key: 'siting.note.already', values: { n: 2 } }])
  })

  it('need no room where who builds is on them already; another operator may have the technology there', () => {
    const viettel = found(shared(), { weights: only('mast'), builder: 'VIETTEL' })
    expect(names(viettel).toSorted()).toEqual(['M1', 'M2', 'M4', 'M6'])
    const own = viettel.sites.findIndex(({ subject }) => subject === 'M2')
    expect(why(viettel, own)).toContain('ownOf')
    expect(viettel.sites[own]!.shares).toBe('Viettel')
    expect(why(viettel, viettel.sites.findIndex(({ subject }) => subject === 'M4'))).toContain('unknownOf')
    expect(viettel.sites.find(({ subject }) => subject === 'M1')!.reasons).toContainEqual({ key: 'siting.why.mastOf', values: { owner: 'Viettel', room: 2 } })
    expect(names(found(shared(), { weights: only('mast'), builder: 'VNPT' })).toSorted()).toEqual(['M1', 'M2', 'M4'])
  })

  it('at one place are told apart: the station names the one with room', () => {
    const made = ward().site('M1', 1000, 1000, { capacityTenants: 0 }).site('M2', 1000, 1000, { capacityTenants: 1 }).dataset()
    const { sites } = found(made, { weights: only('mast') })
    const { of, select } = carried(made, { do: 'create', drafts: sites.flatMap(({ drafts }) => drafts) })
    expect(of(select[0]!).properties.site).toBe('M2')
  })

  it('that go, or were only proposed, are no footing', () => {
    const made = ward()
    made.site('M1', 1000, 1000, { status: 'proposed' }).site('M2', 2000, 1000, { action: 'remove' }).site('M3', 3000, 1000, { status: 'decommissioned' }).site('M4', 1000, 3000, { status: 'planned' })
    const left = found(made.dataset(), { weights: only('mast') })
    expect(names(left)).toEqual(['M4'])
    expect(left.sites[0]!.reasons).toContainEqual({ key: 'siting.why.notYet', values: { status: 'choice.status.planned' } })
  })
})

describe('what stands there', () => {
  const mixed = () => ward()
    .square('background', 'B1', 400, 400, 40, { class: 'building', heightM: 18 }).square('background', 'B2', 1200, 400, 40, { class: 'building' })
    .pole('P1', 2500, 500, { sector: 'lighting', owner: 'Công ty Đô thị', street: 'Lê Lợi' }).pole('P2', 3500, 500, { sector: 'power' }).pole('P3', 3000, 1200, { sector: 'telecom' })
    .point('utility', 'U1', 500, 2500, { sector: 'lighting' }).point('place', 'L1', 1500, 2500, { class: 'school', name: 'Trường Một' })
    .point('place', 'L2', 2500, 2500, { class: 'trade' }).point('place', 'L3', 3500, 2500, { class: 'heritage' })

  it('is weighed by what it is: roofs of known height and public houses, lamps, power poles, public grounds', () => {
    const { candidates, sites } = found(mixed().dataset(), { placeWeight: 0 })
    expect({ ...candidates, free: 0 }).toEqual({ mast: 0, rooftop: 2, lamp: 2, pole: 1, place: 1, free: 0 })
    expect(candidates.free).toBe(256)
    const by = Object.fromEntries(sites.map((site) => [site.subject ?? 'free', site]))
    expect(by.B1).toMatchObject({ footing: 'rooftop', shares: null })
    expect(by.B1!.reasons).toContainEqual({ key: 'siting.why.roof', values: { heightM: 18 } })
    expect(by.P1).toMatchObject({ footing: 'lamp', name: 'Lê Lợi', shares: 'Công ty Đô thị' })
    expect(by.L1).toMatchObject({ footing: 'rooftop', name: 'Trường Một' })
    expect(Object.keys(by)).not.toContain('P3')
    expect(Object.keys(by)).not.toContain('L3')
  })

  it('with weight 0 is left out, and less weight takes it later', () => {
    const dataset = mixed().dataset()
    expect(found(dataset, { weights: { ...only('lamp'), free: 0 } }).sites.every(({ footing }) => footing === 'lamp')).toBe(true)
    const weights = only('rooftop', 'lamp')
    const [roofs, lamps] = [found(dataset, { weights: { ...weights, lamp: 0.1 }, placeWeight: 0, most: 2 }), found(dataset, { weights: { ...weights, rooftop: 0.1 }, placeWeight: 0, most: 2 })]
    expect(roofs.sites.map(({ footing }) => footing)).toEqual(['rooftop', 'rooftop'])
    expect(lamps.sites.map(({ footing }) => footing)).toEqual(['lamp', 'lamp'])
  })
})

describe('zones', () => {
  const zoned = (purpose: 'military' | 'airport' | 'safety' | 'a1Only' | 'aesthetic', given = {}) => ward().site('M1', 1000, 1000, { owner: 'FPT' })
    .pole('P1', 1100, 1000, { sector: 'lighting' }).pole('P2', 1200, 1000, { sector: 'power' }).point('place', 'L1', 1300, 1000, { class: 'school' }).point('place', 'L2', 1400, 1000, { class: 'transport' })
    .square('zone', 'Z', -100, -100, 5000, { purpose, ...given }).dataset()

  it('that are closed keep everything out, but a mast that stands there is left out only behind the fence of the military', () => {
    for (const purpose of ['airport', 'safety'] as const) {
      const found2 = found(zoned(purpose))
      expect(names(found2)).toEqual(['M1'])
      expect(found2.forbidden).toBe(4 + 256)
      expect(found2.notes).toContainEqual({ key: 'siting.note.closed', values: { n: 260 } })
    }
    expect(found(zoned('military'))).toMatchObject({ sites: [], forbidden: 5 + 256 })
  })

  it('kept for what is not bulky leave masts that stand, roofs and lamps', () => {
    for (const purpose of ['a1Only', 'aesthetic'] as const) {
      const light = found(zoned(purpose))
      expect(light.candidates).toEqual({ mast: 1, rooftop: 1, lamp: 1, pole: 0, place: 0, free: 0 })
      expect(light.notes).toContainEqual({ key: 'siting.note.bulky', values: { n: 258 } })
      expect(why(light)).toContain('light')
    }
  })

  it('count only while they are in force', () => {
    expect(found(zoned('military', { validTo: '2026-11-19' })).forbidden).toBe(0)
    expect(found(zoned('military', { validTo: '2026-11-20' })).forbidden).toBeGreaterThan(0)
  })
})

describe('a new mast', () => {
  it('stands on the land that is looked at, not in the water, and tells how far what stands there is', () => {
    const made = ward().square('background', 'N', 0, 0, 2000, { class: 'water' }).pole('P1', 3900, 3900, { sector: 'lighting' })
    for (const withoutWater of [true, false]) {
      const assumptions = { ...assumptionsOf({}), withoutWater }
      const { sites, candidates } = found(made.dataset(), { weights: only('free', 'lamp'), spacingM: 500, from: { assumptions } })
      expect(candidates.free).toBe(48)
      for (const { at: [lng, lat], footing } of sites) if (footing === 'free') expect(lng! > at(2000, 0)[0]! || lat! > at(0, 2000)[1]!).toBe(true)
      expect(sites.find(({ footing }) => footing === 'free')!.reasons.at(-1)).toMatchObject({ key: 'siting.why.free' })
    }
  })

  it('lies in the ward that is looked at', () => {
    const made = ward().square('unit', 'W2', 4000, 0, 4000, { level: 'ward', unitCode: '21029', name: 'Xã Hai', validFrom: '2025-07-01', population: 9000 }).site('M2', 6000, 2000)
    const all = found(made.dataset())
    expect([all.population, all.candidates.free, all.candidates.mast]).toEqual([13_000, 512, 1])
    const one = found(made.dataset(), { from: { scope: 'W' } })
    expect([one.population, one.candidates.free, one.candidates.mast]).toEqual([4000, 256, 0])
  })
})

describe('the aim', () => {
  const served = () => {
    const made = ward().site('M1', 1000, 1000, { owner: 'Viettel' }).pole('P1', 3000, 3000, { sector: 'lighting' })
    return station(made, 'T1', 3000, 1000, { radiusM: 900 }).dataset()
  }

  it('a share of the people takes the fewest that reach it', () => {
    const { curve, wanted, isReached, notes } = found(served(), { aim: { share: 0.6 } })
    expect(isReached).toBe(true)
    expect(curve[wanted]!.share).toBeGreaterThanOrEqual(0.6)
    expect(curve[wanted - 1]!.share).toBeLessThan(0.6)
    expect(notes.filter(({ key }) => /reachable|most/.test(key))).toEqual([])
  })

  it('that nothing reaches says how far all of it would come, or that the list ends before', () => {
    const none = found(served(), { aim: { share: 0.99 }, weights: only('mast', 'lamp') })
    expect([none.isReached, none.wanted, none.sites.length]).toEqual([false, 2, 2])
    const note = none.notes.find(({ key }) => key === 'siting.note.reachable')!
    expect(Number(note.values!.percent)).toBe(Math.floor(none.curve.at(-1)!.share * 1000) / 10)
    const short = found(served(), { aim: { share: 0.99 }, most: 3 })
    expect([short.isReached, short.sites.length]).toEqual([false, 3])
    expect(keys(short)).toContain('most')
  })

  it('a number is taken as far as the limit and the candidates go', () => {
    expect(found(served(), { aim: { sites: 5 } })).toMatchObject({ wanted: 5, isReached: true })
    const limited = found(served(), { aim: { sites: 5 }, most: 3 })
    expect([limited.wanted, limited.isReached, keys(limited).includes('mostSites')]).toEqual([3, false, true])
    const few = found(served(), { aim: { sites: 5 }, weights: only('mast', 'lamp') })
    expect([few.wanted, few.isReached]).toEqual([2, false])
    expect(few.notes).toContainEqual({ key: 'siting.note.fewer', values: { n: 2 } })
  })

  it('a budget needs prices; what has none is left out, and is said', () => {
    const unpriced = found(served(), { aim: { budgetVnd: 1e9 } })
    expect(unpriced).toMatchObject({ sites: [], wanted: 0, isReached: false })
    expect(keys(unpriced)).toContain('noPrices')
    const pricesVnd = { mast: 120e6, rooftop: null, lamp: 90e6, pole: null, place: null, free: 600e6 }
    const priced = found(served(), { aim: { budgetVnd: 900e6 }, pricesVnd })
    const spent = priced.sites.slice(0, priced.wanted).reduce((sum, { costVnd }) => sum + costVnd!, 0)
    expect(spent).toBe(810e6)
    expect(priced.curve[priced.wanted]!.costVnd).toBe(810e6)
    expect(priced.sites.length).toBeGreaterThan(priced.wanted)
    expect(priced.notes).toContainEqual({ key: 'siting.note.unpriced', values: { footings: 'sites.footing.rooftop, sites.footing.pole, sites.footing.place' } })
    expect(why(priced)).toContain('cost')
    expect(found(served(), { aim: { budgetVnd: 50e6 }, pricesVnd })).toMatchObject({ wanted: 0, isReached: false })
  })
})

describe('the list', () => {
  it('tells at every point what the first so many serve, each person once', () => {
    const { sites, curve, population } = found(ward().dataset(), { aim: { sites: 6 }, most: 20 })
    expect(sites.map(({ rank }) => rank)).toEqual(sites.map((_, i) => i + 1))
    expect(curve[0]).toEqual({ sites: 0, population: 0, share: 0, costVnd: 0 })
    sites.forEach((site, i) => {
      expect(curve[i + 1]!.population).toBeCloseTo(curve[i]!.population + site.population, 4)
      expect(site.population).toBeGreaterThan(0)
    })
    expect(curve.at(-1)!.population).toBeLessThanOrEqual(population)
    const disc = (Math.PI * 500 ** 2 * 4000) / 4000 ** 2
    expect(Math.abs(sites[0]!.population - disc)).toBeLessThan(0.06 * disc)
    expect(sites[0]!.households).toBeCloseTo(sites[0]!.population / 4, 6)
    expect(sites[0]!.villages.every((name) => /^Tổ V\d$/.test(name))).toBe(true)
  })

  it('is the same each time, with a survey that is kept and with one of its own', () => {
    const of = asked(ward().site('M1', 1000, 1000).pole('P1', 3000, 3000, { sector: 'lighting' }).dataset())
    const survey = run(surveyOf(of))
    const options = { ...standardOptions(of, question), radiusM: 400, aim: { sites: 7 } }
    const first = JSON.stringify(run(suggest(of, options, survey)))
    run(survey.answer(question, { ...asItIs, added: [{ id: 'A', at: [at(500, 500)[0]!, at(500, 500)[1]!], operator: 'VNPT', technology: '5G', radiusM: 900 }] }))
    expect(JSON.stringify(run(suggest(of, options, survey)))).toBe(first)
    expect(JSON.stringify(run(suggest(of, options)))).toBe(first)
  })

  it('counts priority places without service as so many people', () => {
    const made = station(ward().point('place', 'L1', 200, 200, { class: 'health', name: 'Trạm y tế' }), 'T1', 3000, 3000, { radiusM: 400 })
    const heavy = found(made.dataset(), { placeWeight: 5000, weights: only('free') })
    expect(heavy.sites[0]!.places).toEqual([{ id: 'L1', name: 'Trạm y tế' }])
    expect(why(heavy)).toContain('places')
    expect(heavy.sites.slice(1).every(({ places }) => places.length === 0)).toBe(true)
    const nobody = ward().dataset().base.features.map((feature) => ({ ...feature, properties: { ...feature.properties, population: undefined, households: undefined } }))
    const bare = network()
    bare.features.push(...(nobody as typeof bare.features))
    const blind = found(bare.point('place', 'L1', 200, 200, { class: 'health', name: 'Trạm y tế' }).dataset())
    expect([blind.population, blind.sites.length, blind.isReached, keys(blind)[0]]).toEqual([0, 1, false, 'nobody'])
  })

  it('is asked of the data as they are tried', () => {
    const dataset = station(ward().site('M1', 1000, 1000), 'T1', 2000, 2000, { radiusM: 3000 }).dataset()
    const trying = (whatIf: Partial<WhatIf>) => found(dataset, { from: { whatIf: { ...asItIs, ...whatIf } } })
    expect(trying({})).toMatchObject({ sites: [], wanted: 0, isReached: true, curve: [{ sites: 0, population: 4000, share: 1, costVnd: 0 }] })
    expect(trying({ off: ['T1'] }).curve[0]!.population).toBe(0)
    expect(trying({ off: ['T1'] }).sites.length).toBeGreaterThan(5)
    const added = [{ id: 'A', at: [at(1000, 1000)[0]!, at(1000, 1000)[1]!] as const, operator: 'FPT', technology: '5G', radiusM: 500 } as const]
    const { sites, curve } = trying({ off: ['T1'], added })
    expect(curve[0]!.population).toBeGreaterThan(150)
    for (const site of sites.slice(0, 3)) expect(metresBetween(site.at, at(1000, 1000))).toBeGreaterThan(500)
    expect(names(trying({ off: ['T1'], added }))).not.toContain('M1')
  })

  it('is nothing where there is no land', () => {
    expect(keys(found(network().site('M1', 0, 0).dataset()))).toContain('noUnits')
  })

  it('can be left half way, and says how far it is', () => {
    const of = asked(ward().dataset())
    const work = suggest(of, { ...standardOptions(of, question), radiusM: 300, aim: { sites: 10 } })
    let last = 0
    for (let step = work.next(); !step.done; step = work.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last - 1e-9)
      expect(step.value).toBeLessThanOrEqual(1)
      last = step.value
    }
    const left = suggest(of, { ...standardOptions(of, question), radiusM: 300 })
    left.next()
    expect(left.return(undefined as never).done).toBe(true)
  })
})
