import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Change, type History, noHistory, record, travel } from '../model/change'
import { apply, type Dataset, datasetOf } from '../model/dataset'

/** The one live copy and how it came to be. Edits are values of it; a refusal never gets here. */
export interface Project {
  readonly dataset: Dataset
  readonly history: History
  /** Counts every opening and every change, so that a result can say what it was computed on. */
  readonly version: number
  open(dataset: Dataset): void
  apply(name: string, change: Change): void
  undo(): void
  redo(): void
  /** To the state after so many steps: a click into the history. */
  travel(to: number): void
}

/** `send` carries every change to those who follow: the worker's replica, the map, the store on disk. */
export const projectOf = (send: (change: Change, version: number) => void = () => {}): StoreApi<Project> =>
  createStore<Project>()((set, get) => {
    function take(change: Change, history: History): void {
      const version = get().version + 1
      set({ dataset: apply(get().dataset, change), history, version })
      send(change, version)
    }
    return {
      dataset: datasetOf([]),
      history: noHistory,
      version: 0,
      open: (dataset) => set({ dataset, history: noHistory, version: get().version + 1 }),
      apply(name, change) {
        if (change.size > 0) take(change, record(get().history, { name, change }))
      },
      undo: () => get().history.at > 0 && get().travel(get().history.at - 1),
      redo: () => get().history.at < get().history.steps.length && get().travel(get().history.at + 1),
      travel(to) {
        const { history, change } = travel(get().history, to)
        if (change.size > 0) take(change, history)
        else set({ history })
      },
    }
  })
