import { calledOf } from '../../model/called'
import { type Feature, get } from '../../model/dataset'
import type { Task, Write } from '../sharing/result'
import { listedBy } from './listed'
import { operatorOf, type Scene } from './scene'
import { ductsNamed, filledIn } from './ways'

/** Cables that were to go into ducts that are not built go into those beside them. */
export function reroutes({ dataset, ducts, filled }: Scene, out: readonly { readonly duct: number; readonly others: readonly number[] }[]): { tasks: Task[]; writes: Write[] } {
  const instead = new Map(out.map(({ duct, others }) => [ducts[duct]!.id, others.map((other) => ducts[other]!.id)]))
  const ids = new Set([...instead.keys()].flatMap((duct) => filledIn(filled, duct).uses.flatMap(({ ways, cable }) => (ways > 0 ? [cable] : []))))
  const cables = [...ids].sort().flatMap((id) => (get(dataset, id) as Feature<'cable'> | undefined) ?? [])
  const writes = cables.map((cable): Write => {
    const { moveTo, duct, action, phase } = cable.properties
    const moved = ductsNamed(dataset, moveTo)
    const way = [...(moved.size > 0 ? moved : ductsNamed(dataset, duct))].flatMap((id) => instead.get(id) ?? [id])
    return { ids: [cable.id], values: { action: action === 'underground' ? action : 'relocate', moveTo: [...new Set(way)], ...(typeof phase === 'number' && { phase }) } }
  })
  const tasks = [...listedBy(cables, operatorOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, list]): Task => ({
    does: 'relocate', owner, subjects: list.map(({ id }) => id), title: { key: 'ducting.reroute', values: { owner, n: list.length } },
    facts: [{ key: 'ducting.fact.moved', values: { names: list.map(calledOf).join(', ') } }],
  }))
  return { tasks, writes }
}
