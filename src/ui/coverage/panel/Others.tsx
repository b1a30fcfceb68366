import type { Coverage, UnitFigures } from '../../../state/coverage'
import { useShown, useWords } from '../../shown'
import { areaShare, percentText, plainPercent, roadShare, sizeText, villageShare } from '../figures'
import { Was } from './Was'

/** The same answer in villages, in area and along roads. */
export function Others({ coverage: { total } }: { coverage: Coverage }) {
  const { t, n, language } = useWords()
  const before = useShown(({ asItStands }) => asItStands?.total ?? null)
  const villageMin = useShown(({ coverSettings }) => coverSettings?.assumptions.villageShare)
  const size = (value: number) => sizeText(value, language)
  const lines: { key: string; name: string; note: string; share: (row: UnitFigures) => number | null }[] = [
    ...(total.villages > 0 ? [{
      key: 'villages', name: t('coverage.villages'), share: villageShare,
      note: [t('coverage.ofAll', { part: n(total.coveredVillages), all: n(total.villages) }), villageMin === undefined ? '' : t('coverage.villageMin', { share: plainPercent(villageMin, language) })].filter(Boolean).join('; '),
    }] : []),
    // Without people the area is the answer itself.
    ...(total.population === null ? [] : [{
      key: 'area', name: t('coverage.area'), share: areaShare,
      note: [t('coverage.km2', { part: size(total.coveredKm2), all: size(total.areaKm2) }), total.waterKm2 > 0 ? t('coverage.withoutWater', { km2: size(total.waterKm2) }) : ''].filter(Boolean).join('; '),
    }]),
    ...(total.roadsKm > 0 ? [{ key: 'roads', name: t('coverage.roads'), share: roadShare, note: t('coverage.km', { part: size(total.coveredRoadsKm), all: size(total.roadsKm) }) }] : []),
  ]
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{t('coverage.others')}</h3>
      <dl className="measures">
        {lines.map(({ key, name, note, share }) => (
          <div key={key} data-measure={key}>
            <dt>{name}<small>{note}</small></dt>
            <dd><Was was={before && percentText(share(before), language)} now={percentText(share(total), language)} /></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
