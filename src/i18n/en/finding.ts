import type { Words } from '..'

export const finding: Pick<Words, 'finding' | 'rule'> = {
  finding: {
    title: 'Findings',
    accepting: 'Accept finding: {rule:word}',
    reopening: 'Take back the acceptance: {rule:word}',
  },
  rule: { unknown: 'No explanation for this rule yet' },
}
