import type { Position } from 'geojson'
import { expect } from 'vitest'
import type { MapPart } from './map'
import type { Projects } from './projects'
import { Region, type Screen } from './region'

type Place = readonly [lng: number, lat: number]
type Tool = 'point' | 'line' | 'area' | 'route' | 'reshape' | 'move' | 'split' | 'cut'

const keys: Readonly<Record<Tool, string>> = { point: 'p', line: 'l', area: 'a', route: 'Shift+L', reshape: 'e', move: 'g', split: 'x', cut: 'Shift+X' }

/** Drawing and changing by hand, on the map. */
export class Draw extends Region {
  constructor(screen: Screen, private readonly map: MapPart, private readonly projects: Projects) {
    super(screen)
  }

  private get pane() {
    return this.page.locator('.map-pane')
  }

  private get card() {
    return this.page.locator('.typing')
  }

  /** Takes a tool by its key, and waits until it is at hand. */
  async take(tool: Tool): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press(keys[tool])
    await this.page.locator(tool === 'reshape' || tool === 'move' || tool === 'split' ? '.map-pane[data-handles]' : '.map-pane[data-sketch]').waitFor()
    await this.screen.isSettled()
  }

  async put(...places: readonly Place[]): Promise<void> {
    for (const place of places) await this.map.click(place)
  }

  /** Until so many corners are drawn. */
  async hasCorners(count: number): Promise<void> {
    await this.pane.and(this.page.locator(`[data-sketch="${count}"]`)).waitFor()
  }

  /** Begins a hole, or another part, of the area in hand. */
  async add(what: 'hole' | 'part'): Promise<void> {
    await this.page.locator('.state-bar').getByRole('button', { name: this.words.hand[what === 'hole' ? 'addHole' : 'addPart'], exact: true }).click()
    await this.hasCorners(0)
  }

  /** The vertex that was pressed last, with the button for fingers. */
  async dropVertex(): Promise<void> {
    await this.page.locator('.state-bar').getByRole('button', { name: this.words.hand.dropVertex, exact: true }).click()
  }

  async hasHandles(count: number): Promise<void> {
    await this.pane.and(this.page.locator(`[data-handles="${count}"]`)).waitFor()
  }

  /** Keys as the map hears them. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.map.press(key)
    await this.screen.isSettled()
  }

  /** The tool is still at hand, or not. */
  async isAtHand(isThere = true): Promise<void> {
    await this.page.locator('.state-bar').waitFor({ state: isThere ? 'visible' : 'detached' })
  }

  /** What is told beside the pointer, once it is drawn to something. */
  async pointAt(place: Place): Promise<string> {
    await this.map.point(place)
    await this.page.locator('.map-pane[data-snapped]').waitFor()
    return this.page.locator('[data-beside]').innerText()
  }

  /** Presses and drags, without letting go. */
  async hold(from: Place, to: Place): Promise<void> {
    await this.map.hold(from, to)
    await this.page.locator('.map-pane[data-dragging]').waitFor()
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up()
    await this.page.locator('.map-pane:not([data-dragging])').waitFor()
    await this.screen.isSettled()
  }

  /** Opens the card and turns to one way of typing. */
  async type(how: 'place' | 'course' | 'list'): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('t')
    await this.card.waitFor()
    await this.card.getByRole('tab', { name: this.words.hand.typing[how], exact: true }).click()
    await this.page.locator(`[data-typing=${how}] form`).waitFor()
    await this.screen.isSettled()
  }

  /** Fields in their order, then Enter. */
  async enter(...values: readonly string[]): Promise<void> {
    const fields = this.card.locator('form input')
    for (const [i, value] of values.entries()) await fields.nth(i).fill(value)
    await fields.first().press('Enter')
    await this.screen.isSettled()
  }

  async choose(what: 'point' | 'line' | 'polygon'): Promise<void> {
    await this.card.getByRole('radio', { name: this.words.hand.typing[what], exact: true }).check({ force: true })
    await this.screen.isSettled()
  }

  async paste(text: string): Promise<string> {
    await this.card.locator('textarea').fill(text)
    return this.card.innerText()
  }

  async create(): Promise<void> {
    await this.card.getByRole('button', { name: this.words.hand.typing.create, exact: true }).click()
    await this.screen.isSettled()
  }

  /** Answers what becomes of what would hang loose. */
  async loosen(how: 'leave' | 'release' | 'remove'): Promise<void> {
    const dialog = this.page.locator('dialog.loosen')
    await dialog.waitFor()
    await dialog.getByRole('button', { name: new RegExp(`^${this.words.loose[how].split('{')[0]!}`) }).last().click()
    await dialog.waitFor({ state: 'detached' })
    await this.screen.isSettled()
  }

  /** Types how far beside the line, and draws. */
  async offset(metres: string): Promise<void> {
    const card = this.page.locator('.measured.offset')
    await card.getByLabel(this.words.offset.metres).fill(metres)
    await card.getByRole('button', { name: this.words.offset.draw, exact: true }).click()
    await card.waitFor({ state: 'detached' })
    await this.screen.isSettled()
  }

  /** Objects of a kind as a saved file has them. */
  async saved(kind: string): Promise<{ id: string; coordinates: Position[]; properties: Record<string, unknown> }[]> {
    const { features } = JSON.parse(await this.projects.save()) as { features: { id: string; geometry: { coordinates: Position[] }; properties: Record<string, unknown> }[] }
    return features.filter(({ properties }) => properties.kind === kind).map(({ id, geometry, properties }) => ({ id, coordinates: geometry.coordinates, properties }))
  }

  async hasSaved(kind: string, ...coordinates: readonly unknown[]): Promise<void> {
    expect((await this.saved(kind)).map((feature) => feature.coordinates)).toEqual(coordinates)
  }
}
