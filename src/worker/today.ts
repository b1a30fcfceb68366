/** In the time of the office. */
export const today = (): string => new Date(Date.now() - 60_000 * new Date().getTimezoneOffset()).toISOString().slice(0, 10)
