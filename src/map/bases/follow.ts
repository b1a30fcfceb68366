import type { Map as Canvas } from 'maplibre-gl'
import type { State, Store } from '../../state'
import type { Base } from '../../state/bases'
import { type Base as Drawn, baseSource } from '../style'
import { forgetArchive, makeBase } from '.'

/** Keeps the office's base maps on the map, in their order; says why one cannot be seen. Returns how to stop. */
export function followBases(map: Canvas, store: Store, draw: (bases: readonly Drawn[]) => void): () => void {
  let turn = 0

  async function put({ bases, baseFiles }: State): Promise<void> {
    const mine = ++turn
    const { tellBase, noteBase } = store.getState()
    const shown = bases.filter(({ isOn }) => isOn)
    const made = await Promise.all(shown.map((base) => makeBase(base, baseFiles.get(base.id))))
    if (mine !== turn) return
    const drawn: Drawn[] = []
    made.forEach((one, at) => {
      const { id } = shown[at]!
      if ('trouble' in one) return tellBase(id, one.trouble)
      drawn.push(one.drawn)
      if (one.note && store.getState().baseNotes[id] !== one.note) noteBase(id, one.note)
    })
    // The state lists the uppermost first, the map draws it last.
    draw(drawn.reverse())
  }

  const seek = (bases: readonly Base[]) => {
    for (const { id, file, isOn } of bases) if (file && isOn && !store.getState().baseFiles.has(id)) void store.getState().findFile(id, false)
  }
  const failed = ({ sourceId, error }: { sourceId?: string; error?: Error & { status?: number } }) => {
    const base = store.getState().bases.find((one) => sourceId === baseSource(one))
    // Who listens for errors takes on telling them: a fault of our own layers would otherwise be seen by nobody.
    // oxlint-disable-next-line no-console
    if (!base) return console.error(error)
    const { status } = error ?? {}
    const key = status === 401 || status === 403 ? 'base.deniedNow' : status === undefined ? 'base.notPictures' : 'base.broken'
    store.getState().tellBase(base.id, { key })
  }
  const came = ({ sourceId, tile }: { sourceId?: string; tile?: { state?: string } }) => {
    const base = sourceId && tile?.state === 'loaded' && store.getState().bases.find((one) => sourceId === baseSource(one))
    if (base && store.getState().baseTroubles[base.id]) store.getState().tellBase(base.id, null)
  }

  const stop = store.subscribe((now, before) => {
    if (now.bases === before.bases && now.baseFiles === before.baseFiles) return
    for (const { id } of before.bases) if (!now.bases.some((base) => base.id === id)) forgetArchive(id)
    seek(now.bases)
    void put(now)
  })
  map.on('error', failed as never)
  map.on('sourcedata', came as never)
  seek(store.getState().bases)
  if (store.getState().bases.length) void put(store.getState())
  return () => {
    turn = -1
    stop()
  }
}
