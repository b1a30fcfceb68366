import type { Finding, Severity } from '../model/finding'
import type { Context } from './replica'

export interface FindingsArgs { readonly from: number; readonly to: number; readonly severity?: Severity }
/** A finding as it is listed: the first of its subjects, and how many there are. */
export interface Listed extends Finding { readonly subjectCount: number }
export interface FindingsPage { readonly findings: readonly Listed[]; readonly total: number; readonly version: number }

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
/** What is worst comes first; among equals the order of the file stays. */
export const sorted = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])

const subjectsListed = 200

/** There may be very many: they come by the page, as they are shown. */
export function findings({ from, to, severity }: FindingsArgs, { replica }: Context): FindingsPage {
  const chosen = severity ? replica.findings.filter((finding) => finding.severity === severity) : replica.findings
  const page = chosen.slice(from, to).map((finding) => ({ ...finding, subjects: finding.subjects.slice(0, subjectsListed), subjectCount: finding.subjects.length }))
  return { findings: page, total: chosen.length, version: replica.version }
}
