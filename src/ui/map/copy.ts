import type { Store } from '../../state'

/** Puts a text on the clipboard and says so; pages that came without https have only the old way. */
export async function copyText(store: Store, text: string): Promise<void> {
  const isDone = await write(text)
  store.getState().tell({ tone: isDone ? 'ok' : 'warning', text: { key: isDone ? 'canvas.copied' : 'canvas.notCopied', values: { text: text.length > 120 ? `${text.slice(0, 117)}…` : text } } })
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return writeByHand(text)
  }
}

function writeByHand(text: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = text
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isDone
}
