import { type Dataset, type Feature, get, numbered, numbersOf } from '../model/dataset'
import type { Finding } from '../model/finding'
import { type Box, boxOf } from '../model/geometry'
import { isClosed } from '../model/waiver'
import type { Said } from './cut'
import { isSeen } from './findings'

/** Everything a tile is cut from. */
export interface Shown extends Said {
  readonly dataset: Dataset
  readonly mask: Uint8Array | null
}

/** So many changes are most of what is on screen: all tiles are cut again. */
const many = 2000

class TooMany extends Error {}

/** Where something is drawn otherwise now; null where that may be anywhere. */
export function staleBoxes(before: Shown, after: Shown): Box[] | null {
  if (before.dataset.base !== after.dataset.base) return null
  const boxes: Box[] = []
  const add = (box: Box | null | undefined) => {
    if (box && boxes.push(box) > many) throw new TooMany()
  }
  try {
    addEdited(before.dataset, after.dataset, add)
    const isMaskedAnew = addMasked(before, after, add) || before.dataset.added.length !== after.dataset.added.length
    addSaid(before, after, isMaskedAnew, add)
    return boxes
  } catch (error) {
    if (error instanceof TooMany) return null
    throw error
  }
}

type Add = (box: Box | null | undefined) => void
const boxOfFinding = (finding: Finding | undefined): Box | null => {
  const [lng, lat] = finding?.place ?? []
  return lng === undefined || lat === undefined ? null : [lng, lat, lng, lat]
}
const boxOfFeature = (feature: Feature | undefined) => feature?.geometry && boxOf(feature.geometry)

function addEdited(before: Dataset, after: Dataset, add: Add): void {
  if (before.edits === after.edits) return
  const differs = (id: string) => {
    add(boxOfFeature(get(before, id)))
    add(boxOfFeature(get(after, id)))
  }
  for (const [id, feature] of after.edits) if (before.edits.get(id) !== feature) differs(id)
  for (const id of before.edits.keys()) if (!after.edits.has(id)) differs(id)
}

/** Whether anything came into sight or went out of it. */
function addMasked(before: Shown, after: Shown, add: Add): boolean {
  if (before.mask === after.mask) return false
  const count = numbersOf(after.dataset)
  let isAny = false
  for (let number = 0; number < count; number++) {
    if ((before.mask?.[number] !== 0) === (after.mask?.[number] !== 0)) continue
    isAny = true
    add(boxOfFeature(numbered(after.dataset, number)))
  }
  return isAny
}

function addSaid(before: Shown, after: Shown, isMaskedAnew: boolean, add: Add): void {
  if (before.findings === after.findings && before.waivers === after.waivers && !isMaskedAnew) return
  for (let i = 0; i < Math.max(before.findings.length, after.findings.length); i++) {
    const [old, now] = [before.findings[i], after.findings[i]]
    const isSame = old === now && now && isClosed(before.waivers.get(now.id)) === isClosed(after.waivers.get(now.id))
      && (!isMaskedAnew || isSeen(now, before.dataset, before.mask) === isSeen(now, after.dataset, after.mask))
    if (isSame) continue
    add(boxOfFinding(old))
    if (old !== now) add(boxOfFinding(now))
  }
}
