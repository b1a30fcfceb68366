import { joinedRecords, type Records, recordsOf } from '../load/records'
import type { Change, Halves } from '../model/change'
import { type Feature, get } from '../model/dataset'
import { type Finding, fingerprint } from '../model/finding'
import { anyPosition } from '../model/geometry'
import { fieldsOf, type Kind } from '../model/schema'
import { standingOf } from './compare'
import { sorted } from './findings'
import { type OpenProgress, read, type ReadArgs, type Reading } from './open'
import { act, adopt, readyToCheck } from './project'
import type { Context } from './replica'
import { keepSender } from './senders'
import { isWorthTaking, type Staged } from './staged'
import type { Status } from './status'
import { type Addition, type Summary, summaryOf } from './summary'

/** What happens to an object of the open project whose id comes again with other content. */
export type OnClash = 'replace' | 'keepBoth' | 'keepOwn'

export interface TakeArgs {
  readonly as: 'project' | 'add'
  /** Of the new project. */
  readonly name: string
  readonly isSample?: boolean
  readonly onClash?: OnClash
  readonly who: string
  /** Files whose answers are to be remembered, with the name of their sender. */
  readonly senders?: readonly { readonly file: string; readonly label: string }[]
}

export interface Taken { readonly status: Status; readonly summary: Summary }

/** Takes the waiting files over: as a project of their own, or into the open one as one step that can be undone. */
export async function* take(args: TakeArgs, context: Context): AsyncGenerator<OpenProgress, Taken> {
  const { staged } = context
  if (!staged?.files.some(({ content }) => content && isWorthTaking(content))) throw new Error('expected files that wait, got none')
  await readyToCheck()
  yield { step: 'index', file: '', fraction: 0 }
  const { status, addition } = args.as === 'project' ? { status: await own(args, staged, context), addition: null } : yield* add(args, staged, context)
  for (const { file, label } of args.senders ?? []) await remember(file, label, staged, context)
  context.staged = undefined
  return { status, summary: summaryOf(staged, addition) }
}

async function own({ name, isSample = false }: TakeArgs, { files }: Staged, context: Context): Promise<Status> {
  const contents = files.flatMap(({ content }) => content ?? [])
  const content = {
    features: contents.flatMap(({ features }) => features), findings: sorted(contents.flatMap(({ findings }) => findings)), notices: noticesOf({ files }),
    weight: files.reduce((sum, { weight }) => sum + weight, 0), records: recordsIn({ files }),
  }
  return adopt(context, content, { name, isSample })
}

const noticesOf = ({ files }: Staged): string[] => [...new Set(files.flatMap(({ content }) => content?.notice ?? []))]

const recordsIn = ({ files }: Staged): Records | null => joinedRecords(files.flatMap(({ content }) => (content ? recordsOf(content.project) ?? [] : [])))

/** Renamed ids (old → new), and the ids of what is taken at all. */
interface Choice { readonly change: Map<string, Halves>; readonly renamed: Map<string, string>; readonly left: Set<string> }

const slice = 2000

async function* add({ onClash = 'replace', who }: TakeArgs, staged: Staged, context: Context): AsyncGenerator<OpenProgress, { status: Status; addition: Addition }> {
  const { dataset } = context.replica
  const features = staged.files.flatMap(({ content }) => content?.features ?? [])
  const incoming = new Set(features.map(({ id }) => id))
  const choice: Choice = { change: new Map(), renamed: new Map(), left: new Set() }
  const taken: Feature[] = []
  const counts = { added: 0, changed: 0, same: 0, keptOwn: 0 }
  const rename = (id: string) => {
    let n = 2
    while (incoming.has(`${id}~${n}`) || get(dataset, `${id}~${n}`)) n++
    choice.renamed.set(id, `${id}~${n}`)
    incoming.add(`${id}~${n}`)
  }
  for (const [i, feature] of features.entries()) {
    if (i % slice === 0) yield { step: 'index', file: '', fraction: i / features.length / 2 }
    const standing = standingOf(get(dataset, feature.id), feature)
    if (standing === 'same' || (standing === 'changed' && onClash === 'keepOwn')) {
      counts[standing === 'same' ? 'same' : 'keptOwn']++
      choice.left.add(feature.id)
      continue
    }
    if (standing === 'stranger' || (standing === 'changed' && onClash === 'keepBoth')) rename(feature.id)
    counts[standing === 'changed' && onClash === 'replace' ? 'changed' : 'added']++
    taken.push(feature)
  }
  for (const [i, feature] of taken.entries()) {
    if (i % slice === 0) yield { step: 'index', file: '', fraction: 0.5 + i / taken.length / 2 }
    const after = renamed(feature, choice.renamed)
    const before = get(dataset, after.id)
    choice.change.set(after.id, before ? { before, after } : { after })
  }
  const file = staged.files.map(({ name }) => name).join(', ')
  const status = await done(choice, { added: counts.added, changed: counts.changed, file }, staged, who, context)
  return { status, addition: { ...counts, renamed: choice.renamed.size } }
}

async function done(
  { change, renamed: names, left }: Choice, values: { added: number; changed: number; file: string }, staged: Staged, who: string, context: Context,
): Promise<Status> {
  const { replica } = context
  const weight = replica.weight + staged.files.reduce((sum, file) => sum + file.weight, 0)
  context.replica = { ...replica, notices: [...new Set([...replica.notices, ...noticesOf(staged)])] }
  const known = new Set(replica.findings.map(({ id }) => id))
  const records = recordsIn(staged)
  const said = [...staged.files.flatMap(({ content }) => content?.findings ?? []), ...(records?.findings ?? [])]
  const waivers = new Map(records?.waivers.flatMap((after) => (replica.waivers.has(after.finding) ? [] : [[after.finding, { after }]])))
  const findings = sorted(said.flatMap((finding) => about(finding, names, left)))
    .filter(({ id }) => !known.has(id))
  const status = await act({ name: { key: 'open.step', values }, change: change as Change, findings, waivers, who }, context)
  context.replica = { ...context.replica, weight }
  return status
}

/** What was said of objects that are taken, under the ids they have now. */
function about(finding: Finding, names: ReadonlyMap<string, string>, left: ReadonlySet<string>): Finding[] {
  if (finding.subjects.length === 0) return [finding]
  const subjects = finding.subjects.filter((id) => !left.has(id)).map((id) => names.get(id) ?? id)
  if (subjects.length === 0) return []
  const isSame = subjects.length === finding.subjects.length && subjects.every((id, i) => id === finding.subjects[i])
  return [isSame ? finding : { ...finding, subjects, id: `${finding.rule}~${fingerprint([finding.id, ...subjects].join('\u0000'))}` }]
}

/** An object under its new id, and what it says of others under theirs. */
function renamed(feature: Feature, names: ReadonlyMap<string, string>): Feature {
  if (names.size === 0) return feature
  const id = names.get(feature.id) ?? feature.id
  const properties: Record<string, unknown> = { ...feature.properties }
  for (const name of referencesOf(feature.properties.kind)) {
    const value = properties[name]
    if (typeof value === 'string') properties[name] = names.get(value) ?? value
    else if (Array.isArray(value)) properties[name] = value.map((one: unknown) => (typeof one === 'string' ? names.get(one) ?? one : one))
  }
  return { ...feature, id, properties: properties as Feature['properties'] }
}

const references = new Map<Kind, readonly string[]>()

function referencesOf(kind: Kind): readonly string[] {
  let names = references.get(kind)
  if (!names) references.set(kind, (names = [...fieldsOf(kind)].filter(([, { type }]) => type === 'reference' || type === 'references').map(([name]) => name)))
  return names
}

async function remember(name: string, label: string, { files }: Staged, context: Context): Promise<void> {
  const file = files.find((one) => one.name === name)
  if (!file?.content) return
  const first = file.content.features.find(({ geometry }) => geometry)
  await keepSender(file.shape, { label, at: new Date().toISOString(), answers: file.answers, place: first ? anyPosition(first.geometry) : null }, context)
}

export interface OpenArgs extends ReadArgs { readonly name: string; readonly isSample: boolean }

/** When no object was understood nothing is replaced, and the reading says why. */
export type Opened = { readonly opened: true; readonly summary?: Summary; readonly status: Status } | { readonly opened: false; readonly reading: Reading }

/** Reads and takes in one go, for what nobody is asked about. */
export async function* openAny({ name, isSample, ...reading }: OpenArgs, context: Context): AsyncGenerator<OpenProgress, Opened> {
  const understood = yield* read(reading, context)
  if (understood.files.every(({ isWorthTaking }) => !isWorthTaking)) {
    context.staged = undefined
    return { opened: false, reading: understood }
  }
  return { opened: true, ...(yield* take({ as: 'project', name, isSample, who: '' }, context)) }
}
