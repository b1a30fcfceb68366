/** One end of a wire to another thread: a Worker, the worker's own scope, or one half of a MessageChannel. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
}

/** The page's end can also break, and can be cut. */
export interface Thread extends Port {
  onerror?: ((event: ErrorEvent) => void) | null
  onmessageerror?: ((event: MessageEvent) => void) | null
  terminate?(): void
  close?(): void
}

export type Request = { readonly id: number; readonly task: string; readonly args: unknown } | { readonly id: number; readonly cancel: true }

/** What an Error is made of, since an Error loses its class on the wire. */
export interface Failure { readonly name: string; readonly message: string; readonly stack: string }

/** Every call ends with exactly one of `result`, `failure` or `cancelled`. */
export type Reply = { readonly id: number } & (
  | { readonly progress: unknown }
  | { readonly result: unknown }
  | { readonly failure: Failure }
  | { readonly cancelled: true }
)
