let collator: Intl.Collator | undefined

/** The order of words a Vietnamese reader looks for them in, 2 before 10. What tells it takes 20 ms to make: nobody pays who sorts nothing. */
export const byWord = (a: string, b: string): number => (collator ??= new Intl.Collator('vi', { numeric: true })).compare(a, b)
