import { expect, test } from 'vitest'
import { drawerLeastPx, furnitureOf, panelWidthsPx } from '../../src/state/screen'

test('what was arranged is found again', () => {
  const arranged = { area: 'map', hasPanel: false, panelWidthPx: 300, drawer: 'findings', drawerHeightPx: 400, folded: ['units'], hasLetterKeys: false } as const
  expect(furnitureOf(JSON.parse(JSON.stringify(arranged)))).toEqual(arranged)
})

test('whatever the browser remembers, the screen stands', () => {
  const standard = furnitureOf(undefined)
  for (const junk of [null, 7, 'x', [], { drawer: 'kitchen', area: 3, folded: 'all', hasPanel: 'yes', panelWidthPx: '1', drawerHeightPx: NaN }]) {
    expect(furnitureOf(junk)).toEqual(standard)
  }
  const { panelWidthPx, drawerHeightPx, folded } = furnitureOf({ panelWidthPx: 9000, drawerHeightPx: -4, folded: ['units', 3] })
  expect([panelWidthPx, drawerHeightPx, folded]).toEqual([panelWidthsPx.most, drawerLeastPx, ['units']])
})
