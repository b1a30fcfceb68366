import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { Region } from './region'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is true of the screen as a whole. */
export class Whole extends Region {
  /** Everything a person or a screen reader is told, without codes, which are no words. */
  said(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const hidden of copy.querySelectorAll('script, code, pre')) hidden.remove()
      const labels = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((at) => ['aria-label', 'title', 'placeholder'].map((name) => at.getAttribute(name)))
      return [document.title, copy.textContent, ...labels].join('\n')
    })
  }

  /** Texts and labels that hold letters outside of the brackets of the pseudo-language. */
  unbracketed(): Promise<string[]> {
    return this.page.evaluate(() => {
      const bare = (text: string) => {
        for (let before = ''; before !== text;) [before, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, '')]
        return text.trim()
      }
      const texts: string[] = [document.title]
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      const parts = new Map<Element, string>()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (node.hasAttribute(name)) texts.push(node.getAttribute(name)!)
        } else if (node.parentElement && !node.parentElement.closest('script, style, noscript, kbd, code, pre')) {
          parts.set(node.parentElement, (parts.get(node.parentElement) ?? '') + node.textContent)
        }
      }
      return [...texts, ...parts.values()].map(bare).filter((text) => /\p{L}/u.test(text))
    })
  }

  /** Whether anything in the page became what a text only spoke of. */
  async hasElement(selector: string): Promise<boolean> {
    return (await this.page.locator(selector).count()) > 0
  }

  async title(): Promise<string> {
    return this.page.title()
  }

  /** The names the page's Object.prototype has beyond a clean one. */
  pollution(): Promise<string[]> {
    return this.page.evaluate(() => {
      const names: string[] = []
      for (const name in {}) names.push(name)
      return names
    })
  }

  /** What becomes of a text that some code takes for markup. */
  makeOf(markup: string): Promise<{ elements: number; text: string }> {
    return this.page.evaluate((text) => {
      const box = document.createElement('div')
      box.innerHTML = text
      return { elements: box.childElementCount, text: box.textContent }
    }, markup)
  }

  /** Whether the page refuses code or looks that are not its own. */
  refuses(what: 'script' | 'worker' | 'style' | 'text'): Promise<boolean> {
    return this.page.evaluate(async (kind) => {
      const own = globalThis as unknown as { caught?: boolean }
      delete own.caught
      try {
        if (kind === 'worker') return void new Worker('data:text/javascript,1')
        if (kind === 'text') {
          // oxlint-disable-next-line no-implied-eval -- whether the page refuses it is what is asked
          setTimeout('globalThis.caught = true')
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        if (kind === 'script') document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,globalThis.caught=true' }))
        if (kind === 'style') {
          const element = document.createElement('p')
          element.setAttribute('style', 'color: rgb(1, 2, 3)')
          document.body.append(element)
          const isRefused = getComputedStyle(element).color !== 'rgb(1, 2, 3)'
          element.remove()
          return isRefused
        }
      } catch {
        return true
      }
      return own.caught !== true
    }, what).then((answer) => answer === true)
  }

  /** What axe finds serious, as "rule: where". */
  async seriousFaults(): Promise<string[]> {
    // The policy refuses an added script; one that the driver evaluates it does not see.
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(axe)
    const { violations } = await this.page.evaluate(async () => (globalThis as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({ resultTypes: ['violations'] })) as AxeResults
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`))
  }

  /** How high the foot of the window is with all it shows, and with nothing in it. */
  footHeights(): Promise<[filled: number, empty: number]> {
    return this.page.locator('.status').evaluate((foot) => {
      const empty = foot.cloneNode() as HTMLElement
      empty.style.position = 'absolute'
      foot.after(empty)
      const heights: [number, number] = [foot.getBoundingClientRect().height, empty.getBoundingClientRect().height]
      empty.remove()
      return heights
    })
  }

  /** What stands out of the window sideways. */
  tooWide(): Promise<string[]> {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return []
      return [...document.body.querySelectorAll('*')].filter((at) => at.getBoundingClientRect().right > width + 1).map((at) => `${at.tagName} ${at.className}`).slice(0, 10)
    })
  }

  /** Goes through the page with the Tab key; what has the focus must be seen to have it. */
  async tabStops(most = 80): Promise<{ name: string; region: string; isVisible: boolean }[]> {
    const stops: { name: string; region: string; isVisible: boolean }[] = []
    for (;;) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return null
        const seen = [at, at.closest('label, .input, .segments label')].some((part) => {
          if (!part) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px 2px')
        })
        const name = (at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent ?? '').trim()
        return { name, region: at.closest('[data-region]')?.getAttribute('data-region') ?? '', isVisible: seen }
      })
      if (!stop || stops.length >= most) return stops
      stops.push(stop)
    }
  }

  /** Messages over the map. */
  notices(): Promise<string[]> {
    return this.page.locator('.toast p').allInnerTexts()
  }

  /** What the foot of the screen says, where notices of the data must stay. */
  foot(): Promise<string> {
    return this.page.locator('footer.status').innerText()
  }

  async focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  }
}
