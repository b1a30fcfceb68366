import type { StoreApi } from 'zustand/vanilla'
import type { State, Surroundings } from '.'

/** A part of the live state with what it can do. Parts see the whole state and the world outside through these three. */
export type Slice<T> = (set: StoreApi<State>['setState'], get: StoreApi<State>['getState'], outside: Surroundings) => T
