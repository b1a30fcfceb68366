import type { Words } from '..'

export const finding: Pick<Words, 'finding' | 'rule'> = {
  finding: { title: 'Findings' },
  rule: { unknown: 'No explanation for this rule yet' },
}
