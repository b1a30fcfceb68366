import type { Finding, Severity } from '../model/finding'
import type { Context } from './replica'

export interface FindingsArgs { readonly from: number; readonly to: number; readonly severity?: Severity }
export interface FindingsPage { readonly findings: readonly Finding[]; readonly total: number; readonly version: number }

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
/** What is worst comes first; among equals the order of the file stays. */
export const sorted = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => rank[a.severity] - rank[b.severity])

/** There may be very many: they come by the page, as they are shown. */
export function findings({ from, to, severity }: FindingsArgs, { replica }: Context): FindingsPage {
  const chosen = severity ? replica.findings.filter((finding) => finding.severity === severity) : replica.findings
  return { findings: chosen.slice(from, to), total: chosen.length, version: replica.version }
}
