import { isRecord } from '../model/record'

/** Readers of what an office may have written by hand: undefined where it says nothing that could be meant. */
export type Read<V> = (value: unknown) => V | undefined
/** One for each part. */
export type Readers<T> = { readonly [N in keyof T]: Read<T[N]> }

export const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
export const between = (least: number, most: number) => (value: unknown): number | undefined => (typeof value === 'number' && value >= least && value <= most ? value : undefined)
export const whole = (least: number, most: number) => (value: unknown): number | undefined => (Number.isInteger(value) ? between(least, most)(value) : undefined)
export const oneOf = <const V extends string>(allowed: readonly V[]) => (value: unknown): V | undefined => allowed.find((one) => one === value)
export const orNull = <V>(read: Read<V>) => (value: unknown): V | null | undefined => (value === null ? null : read(value))
export const listOf = <const V extends string>(allowed: readonly V[]) => (value: unknown): readonly V[] | undefined =>
  Array.isArray(value) && value.every((one) => allowed.includes(one as V)) ? [...new Set(value as V[])] : undefined
export const year = between(1900, 2100)

/** What an object says itself, whatever it inherits. */
export const ownOf = (value: unknown, name: string): unknown => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined)

/** Part by part; what is not said, or said so that nobody can tell, is as it is in `standard`. */
export function partsOf<T extends object>(readers: Readers<T>, given: unknown, standard: T): T {
  const names = Object.keys(readers) as (keyof T & string)[]
  return Object.fromEntries(names.map((name) => {
    const value = readers[name](ownOf(given, name))
    return [name, value === undefined ? standard[name] : value]
  })) as T
}

/** All parts or nothing. */
export const recordOf = <T extends object>(readers: Readers<T>) => (value: unknown): T | undefined => {
  const parts = (Object.keys(readers) as (keyof T & string)[]).map((name) => [name, readers[name](ownOf(value, name))] as const)
  return parts.some(([, part]) => part === undefined) ? undefined : (Object.fromEntries(parts) as T)
}

/** What is wrong, in one line each; what is not said is not wrong. */
export function partFaults<T extends object>(readers: Readers<T>, given: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(readers) as (keyof T & string)[]
  const faults = names.flatMap((name) => (Object.hasOwn(given, name) && readers[name](given[name]) === undefined ? [`${name}: cannot be meant`] : []))
  return [...faults, ...Object.keys(given).filter((name) => !Object.hasOwn(readers, name)).map((name) => `${name}: unknown`)]
}

/** A share of something to be reached by a year, with its document. */
export const targetOf = recordOf<{ readonly share: number; readonly year: number; readonly document: string; readonly clause: string }>({
  share: between(0, 1), year, document: text, clause: text,
})
