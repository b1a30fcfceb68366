interface Rules { createHTML(text: string): string; createScriptURL(address: string): string }
interface Factory { createPolicy(name: 'default', rules: Rules): unknown }

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * What the browser asks before text becomes markup or an address becomes code, for us and for every library alike:
 * markup stays text, and code comes from the folder the program lies in. `folder` is that folder's address.
 */
export const rulesOf = (folder: string): Rules => ({
  createHTML: (text) => text.replace(/[&<>"']/g, (sign) => signs[sign]!),
  createScriptURL(address) {
    const { href } = new URL(address, folder)
    if (!href.startsWith(folder)) throw new TypeError(`expected code from ${folder}, got ${href}`)
    return href
  },
})

/** Browsers without trusted types have the rest of the policy in `index.html`. */
export function trustNothing(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory }
  trustedTypes?.createPolicy('default', rulesOf(new URL('./', document.baseURI).href))
}
