import { expect } from 'vitest'
import { Region } from './region'

interface Camera { readonly center: readonly [number, number]; readonly zoom: number }
type Place = readonly [lng: number, lat: number]

/** The map and what it has selected. */
export class MapPart extends Region {
  private get canvas() {
    return this.page.locator('main canvas')
  }

  /** Where the map came to rest, as the program remembers it for the project. */
  camera(): Promise<Camera> {
    return this.page.evaluate(() => {
      const id = document.querySelector('[data-project]')!.getAttribute('data-project')!
      return JSON.parse((localStorage.getItem(`tuyen.camera.${id}`) ?? localStorage.getItem('tuyen.camera.sample'))!) as Camera
    })
  }

  async hasMovedFrom({ center }: Camera): Promise<void> {
    await expect.poll(async () => (await this.camera()).center).not.toEqual(center)
    await this.hasComeToRest()
  }

  async hasZoomedFrom({ zoom }: Camera): Promise<void> {
    await expect.poll(async () => (await this.camera()).zoom).toBeGreaterThan(zoom)
    await this.hasComeToRest()
  }

  /** Everything the map shows where it came to stand. */
  private async hasComeToRest(): Promise<void> {
    await this.page.locator('.map:not([data-moving])').waitFor()
    await this.screen.isSettled()
  }

  /** Where in the window a place is drawn. */
  private async pixel([lng, lat]: Place): Promise<{ x: number; y: number }> {
    // The map follows a drawer that opens a moment later.
    await this.page.waitForFunction(() => {
      const [canvas, room] = [document.querySelector('main canvas')!, document.querySelector('.map')!]
      return Math.abs(canvas.clientHeight - room.clientHeight) < 2 && Math.abs(canvas.clientWidth - room.clientWidth) < 2
    })
    const { center, zoom } = await this.camera()
    const box = (await this.canvas.boundingBox())!
    const worldPx = 512 * 2 ** zoom
    const north = (deg: number) => (1 - Math.log(Math.tan(Math.PI / 4 + (deg * Math.PI) / 360)) / Math.PI) / 2
    return { x: box.x + box.width / 2 + ((lng - center[0]) / 360) * worldPx, y: box.y + box.height / 2 + (north(lat) - north(center[1])) * worldPx }
  }

  async click(place: Place, { isAdding = false } = {}): Promise<void> {
    const { x, y } = await this.pixel(place)
    if (isAdding) await this.page.keyboard.down('Shift')
    await this.page.mouse.move(x, y)
    await this.page.mouse.click(x, y)
    if (isAdding) await this.page.keyboard.up('Shift')
    await this.screen.isSettled()
  }

  /** The picture of what is drawn about a place nobody points at. */
  async pictureAt(place: Place): Promise<string> {
    const { x, y } = await this.pixel(place)
    await this.page.mouse.move(x, y + 120)
    await this.page.locator('.map:not(.on-object)').waitFor()
    await this.hasComeToRest()
    return (await this.page.screenshot({ clip: { x: x - 24, y: y - 24, width: 48, height: 48 } })).toString('base64')
  }

  /** The browser takes the graphics processor away, and gives it back. */
  async loseAndRegain(): Promise<void> {
    const lost = this.page.locator('.map-lost')
    const context = await this.canvas.evaluateHandle((canvas) => {
      const taken = (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!
      taken.loseContext()
      return taken
    })
    await lost.waitFor()
    await context.evaluate((taken) => taken.restoreContext())
    await lost.waitFor({ state: 'detached' })
    await this.hasComeToRest()
  }

  async point(place: Place): Promise<void> {
    const { x, y } = await this.pixel(place)
    await this.page.mouse.move(x - 3, y)
    await this.page.mouse.move(x, y)
  }

  /** Drags and does not let go. */
  async hold(from: Place, to: Place): Promise<void> {
    const [a, b] = [await this.pixel(from), await this.pixel(to)]
    await this.page.mouse.move(a.x, a.y)
    await this.page.mouse.down()
    await this.page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2)
    await this.page.mouse.move(b.x, b.y)
  }

  async drag(from: Place, to: Place): Promise<void> {
    await this.hold(from, to)
    await this.page.mouse.up()
    await this.screen.isSettled()
  }

  /** Drags the paper a few times, as somebody who looks around. */
  async pan(): Promise<void> {
    const box = (await this.canvas.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    for (const [dx, dy] of [[-150, 40], [100, -80], [60, 60]] as const) {
      await this.page.mouse.move(x, y)
      await this.page.mouse.down()
      for (let i = 1; i <= 4; i++) await this.page.mouse.move(x + (dx * i) / 4, y + (dy * i) / 4)
      await this.page.mouse.up()
      await this.screen.isSettled()
    }
  }

  async press(key: string): Promise<void> {
    await this.canvas.focus()
    await this.page.keyboard.press(key)
  }

  /** Everything is drawn, and the legend says of what. */
  async isAtRest(): Promise<void> {
    await this.screen.isSettled()
    await this.page.locator('.legend[aria-busy=false]').waitFor()
  }

  /** Layers whose signs the legend lists, which are those in view. */
  async legend(): Promise<string[]> {
    const layers = await this.page.locator('.legend li').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-layer')!))
    return [...new Set(layers)]
  }

  async isDrawn(layer: string, isThere: boolean): Promise<void> {
    await expect.poll(async () => (await this.legend()).includes(layer)).toBe(isThere)
  }

  /** Finds an object by its code and goes there. */
  async goTo(code: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('combobox', { name: this.words.finder.label }).fill(code)
    await this.page.locator(`.results [data-offer="object-${code}"]`).click()
    await this.screen.isSettled()
  }

  /** The last figure that was measured, as it is read. */
  measured(): Promise<string> {
    return this.page.locator('.measured').innerText()
  }

  /** What the map says lies at a place: the lines of its own menu there. */
  async listAt(place: Place): Promise<string> {
    const { x, y } = await this.pixel(place)
    await this.page.mouse.click(x, y, { button: 'right' })
    const menu = this.page.locator('.menu.here')
    await menu.waitFor()
    const text = await menu.innerText()
    await this.page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    return text
  }

  /** The title of the panel about what is selected. */
  async panelTitle(): Promise<string> {
    return this.page.locator('[data-region=right]').getByRole('heading').first().innerText()
  }
}
