import { type RefObject, useEffect, useRef } from 'react'
import type { Offer } from '../../state/pointing'
import { detailOf, nameOf } from '../feature/name'
import { Items, type MenuItem } from '../controls/Menu'
import { Popover } from '../controls/Popover'
import { useLive, useShown, useWords } from '../shown'
import { copyText } from './copy'
import { planeText, useVn2000, wgs84Text, zoneOf } from './place'

/** What lies at a place, and what can be done there. The focus goes in, and back to the map. */
export function Offered({ canvas }: { canvas: () => HTMLElement | null }) {
  const offer = useShown((state) => state.offer)
  const anchor = useRef<HTMLSpanElement>(null)
  return offer && (
    <>
      <span ref={anchor} className="map-anchor" style={{ transform: `translate(${Math.round(offer.xPx)}px, ${Math.round(offer.yPx)}px)` }} />
      <Here key={`${offer.xPx} ${offer.yPx} ${offer.isMenu}`} offer={offer} anchor={anchor} canvas={canvas} />
    </>
  )
}

function Here({ offer, anchor, canvas }: { offer: Offer; anchor: RefObject<HTMLSpanElement | null>; canvas: () => HTMLElement | null }) {
  const { t, language } = useWords()
  const { tellMap } = useLive().getState()
  const items = useItems(offer)
  const close = () => {
    tellMap({ offer: null })
    canvas()?.focus({ preventScroll: true })
  }
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      tellMap({ offer: null })
      canvas()?.focus({ preventScroll: true })
    }
    addEventListener('keydown', escape, true)
    return () => removeEventListener('keydown', escape, true)
  }, [canvas, tellMap])
  return (
    <Popover anchor={anchor} isOpen onClose={() => tellMap({ offer: null })} className="menu here">
      <div className="menu-head">
        <p>{offer.features.length ? t('canvas.here') : t('canvas.noObject')}</p>
        <p className="caption">{wgs84Text(offer.position, { t, language })}</p>
      </div>
      <Items items={items} label={t('canvas.here')} from="first" onClose={close} />
    </Popover>
  )
}

/** The objects, then what is done with the place itself. */
function useItems({ features, position, isMenu }: Offer): MenuItem[] {
  const { t, language } = useWords()
  const store = useLive()
  const vn = useVn2000()
  const chosen = useShown((state) => state.zone)
  const box = useShown((state) => state.status?.box ?? null)
  const { select, go, measureFrom, camera } = store.getState()
  const objects = features.map((feature, at): MenuItem => ({
    key: feature.id, word: nameOf(feature, t).title, hint: detailOf(feature, t), icon: 'pin', isApart: isMenu && at === 0, run: () => void select([feature.id]),
  }))
  const zone = vn && zoneOf(vn, position, box, chosen)
  const plane = vn && zone && planeText(vn, position, zone.epsg, { t, language })
  const actions: MenuItem[] = [
    { key: '@wgs84', word: t('canvas.copyWgs84'), icon: 'copy', run: () => void copyText(store, wgs84Text(position, { t, language, digits: 6 })) },
    { key: '@vn2000', word: t('canvas.copyVn2000'), icon: 'copy', hint: plane ?? undefined, disabled: plane ? null : t('where.outside'), run: () => void (plane && copyText(store, plane)) },
    { key: '@measure', word: t('canvas.measureHere'), icon: 'ruler', run: () => measureFrom(position) },
    { key: '@zoom', word: t('canvas.zoomHere'), icon: 'zoomTo', run: () => go({ center: [position[0]!, position[1]!], zoom: Math.max((camera?.zoom ?? 0) + 2, 15) }) },
  ]
  return isMenu || objects.length === 0 ? [...actions, ...objects] : objects
}
