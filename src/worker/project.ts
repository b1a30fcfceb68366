import { type Change, type Phrase, record, type Step, travel as travelTo } from '../model/change'
import { apply, datasetOf, type Feature } from '../model/dataset'
import type { Finding } from '../model/finding'
import { waive, type WaiverChange } from '../model/waiver'
import type { Context, Project } from './replica'
import { type Status, statusOf } from './status'

/** What a project is made of when it comes from files. */
export interface Content {
  readonly features: readonly Feature[]
  readonly findings: readonly Finding[]
  readonly notices: readonly string[]
  readonly weight: number
}

const now = () => new Date().toISOString()

/** A new project of what was loaded; it takes the place of the open one, which stays where it rests. */
export async function adopt(context: Context, content: Content, { name, isSample }: Pick<Project, 'name' | 'isSample'>): Promise<Status> {
  const { features, findings, notices, weight } = content
  const project = { id: crypto.randomUUID(), name, isSample, isReadOnly: false, created: now(), modified: now() }
  context.replica = {
    ...context.replica, project, dataset: datasetOf(features), findings, waivers: new Map(), history: { steps: [], at: 0 }, notices, weight,
    version: context.replica.version + 1,
  }
  return statusOf(context.replica, { state: 'kept', at: now() })
}

export interface ActArgs {
  readonly name: Phrase
  readonly change: Change
  readonly waivers?: WaiverChange
  readonly findings?: readonly Finding[]
  readonly who: string
}

/** The one way anything changes: a step of the history, done here and kept before the answer. */
export async function act({ who, ...done }: ActArgs, context: Context): Promise<Status> {
  const { replica } = context
  const step: Step = { ...done, who, at: now() }
  context.replica = {
    ...replica, dataset: apply(replica.dataset, done.change), history: record(replica.history, step), version: replica.version + 1,
    waivers: done.waivers ? waive(replica.waivers, done.waivers) : replica.waivers,
    findings: done.findings ? [...replica.findings, ...done.findings] : replica.findings,
  }
  return statusOf(context.replica, { state: 'kept', at: now() })
}

/** Undo, redo, or a click into the history. */
export async function travel({ to }: { to: number }, context: Context): Promise<Status> {
  const { replica } = context
  const { history, change, waivers } = travelTo(replica.history, to)
  context.replica = { ...replica, dataset: apply(replica.dataset, change), history, version: replica.version + 1, waivers: waive(replica.waivers, waivers) }
  return statusOf(context.replica, { state: 'kept', at: now() })
}
