import type { Position } from 'geojson'
import { remember, remembered, shelfOf } from './memory'
import type { Slice } from './slice'

/** Where the map stands. */
export interface Camera { readonly center: readonly [lng: number, lat: number]; readonly zoom: number }

/** A change of the camera somebody asked for; `at` makes two equal ones two. */
export interface Course extends Partial<Camera> {
  readonly at: number
  /** Steps of zoom from where the map stands. */
  readonly by?: number
}

export interface Cameras {
  /** Null until the map stands somewhere. */
  readonly camera: Camera | null
  readonly course: Course | null
  /** Where the pointer is on the map; null while it is elsewhere. */
  readonly pointer: Position | null
  /** EPSG code of the zone the office reads coordinates in; null: that of the province the place lies in. */
  readonly zone: number | null
  /** It is remembered where it comes to rest. */
  moved(camera: Camera, isAtRest: boolean): void
  point(pointer: Position | null): void
  go(change: Omit<Course, 'at'>): void
  chooseZone(epsg: number | null): void
  /** Where the map stood when the open project was last looked at. */
  lastCamera(): Camera | null
}

export const cameras: Slice<Cameras> = (set, get, { memory }) => ({
  camera: null, course: null, pointer: null,
  zone: remembered(memory, 'zone', (value) => (typeof value === 'number' ? value : null)),
  moved(camera, isAtRest) {
    set({ camera })
    const { status } = get()
    if (status && isAtRest) remember(memory, `camera.${shelfOf(status.project)}`, camera)
  },
  point: (pointer) => set({ pointer }),
  go: (change) => set({ course: { ...change, at: (get().course?.at ?? 0) + 1 } }),
  chooseZone(zone) {
    remember(memory, 'zone', zone)
    set({ zone })
  },
  lastCamera() {
    const { status } = get()
    if (!status) return null
    return remembered(memory, `camera.${shelfOf(status.project)}`, cameraFrom) ?? (status.project.isSample ? sampleCamera : null)
  },
})

/** The sample begins in the middle of its city, where a street tells most: 1:6 400. */
const sampleCamera: Camera = { center: [108.8085, 15.1185], zoom: 15.45 }

export function cameraFrom(value: unknown): Camera | null {
  const { center, zoom } = (typeof value === 'object' && value !== null ? value : {}) as { center?: unknown; zoom?: unknown }
  if (!Array.isArray(center) || center.length !== 2 || typeof zoom !== 'number') return null
  const [lng, lat] = center as unknown[]
  const isSound = typeof lng === 'number' && typeof lat === 'number' && Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24
  return isSound ? { center: [lng, lat], zoom } : null
}
