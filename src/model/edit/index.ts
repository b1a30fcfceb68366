import { assign } from './assign'
import { copy } from './copy'
import { create } from './create'
import { cut, merge } from './areas'
import { duplicate, paste } from './duplicate'
import type { Doing, Edit, EditOf, Ground, Outcome } from './edit'
import { fix } from './fix'
import { join } from './join'
import { move } from './move'
import { number } from './number'
import { offset } from './offset'
import { plan } from './plan'
import { remove } from './remove'
import { reshape } from './reshape'
import { split } from './split'
import { write } from './write'

export type { Asking, Doing, Done, Draft, Edit, EditOf, Ground, Loose, Loosing, Outcome, Refusal, Values } from './edit'

const doings: { readonly [D in Doing]: (edit: EditOf<D>, ground: Ground) => Outcome } = {
  create, write, copy, remove, assign, number, move, reshape, split, join, duplicate, paste, offset, merge, cut, plan, fix,
}

/** What an edit would change; it knows neither history, nor map, nor screen. */
export const tried = <D extends Doing>(edit: EditOf<D>, ground: Ground): Outcome => (doings[edit.do as D] as (edit: Edit, ground: Ground) => Outcome)(edit, ground)
