import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { testInTurn as test } from './driver'
import { collection, pole } from './given'

const row = (count: number, given: object = {}) => Array.from({ length: count }, (_, i) => pole(`P${i + 1}`, 108.8 + (i % 50) * 4e-4, 15.13 + Math.floor(i / 50) * 4e-4, { name: `Cột ${i + 1}`, heightM: 8, ...given }))

test('what changed since a project was opened: listed, gone to, brought back one by one, saved to files; another day begins anew', async ({ app }) => {
  await app.beginWith({ name: 'cot.geojson', text: collection(row(5)) })
  await app.opening.intoOpen({ name: 'sua.geojson', text: collection([pole('P2', 108.8004, 15.13, { name: 'Cột 2', heightM: 9.5 }), pole('N1', 108.803, 15.131, { name: 'Cột mới' })]) }, 'Lê Ổ')
  await app.opening.closeMessage()
  await app.map.goTo('P4')
  await app.press('Delete')
  await app.layers.hasCount('pole', 5)
  await app.changes.open()
  expect((await app.changes.lines()).map(({ id, what }) => [id, what])).toEqual([['P2', 'changed'], ['P4', 'removed'], ['N1', 'added']])
  expect((await app.changes.lines())[0]!.text).toBe('Chiều cao: 8,0\u00a0m → 9,5\u00a0m')
  expect([await app.changes.totals(), await app.changes.badge()]).toEqual(['thêm 1\nsửa 1\nbỏ 1', '3'])
  await app.changes.goTo('N1')
  expect(await app.map.panelTitle()).toContain('Cột mới')
  const before = await app.map.camera()
  await app.changes.goTo('P4')
  await app.map.hasMovedFrom(before)
  await app.changes.showOnMap()
  expect(await app.changes.save('csv')).toContain('Sửa;Cột treo cáp;;Cột 2;P2;;Chiều cao (m);8;9,5;Lê Ổ;')
  const { features } = JSON.parse(await app.changes.save('geojson')) as { features: { id: string; properties: { change: string; changedFields: string[] } }[] }
  expect(features.map(({ id, properties: { change, changedFields } }) => [id, change, changedFields])).toEqual([['P2', 'changed', ['heightM']], ['P4', 'removed', []], ['N1', 'added', []]])
  await app.changes.restore('P4')
  await app.layers.hasCount('pole', 6)
  await app.projects.undo()
  await app.changes.has('P4', 'P2', 'N1')
  await app.projects.isKept()
  await app.reload()
  await app.changes.open()
  expect(await app.changes.lines()).toEqual([])
  await app.changes.countSince('beginning')
  await app.changes.has('P4', 'P2', 'N1')
})

test('a locked layer keeps hands off and says so, also the next day; undo passes it; unlocked, the same is done', async ({ app }) => {
  await app.beginWith({ name: 'cot.geojson', text: collection(row(5)) })
  await app.projects.sayNameOnce('Lê Ổ')
  await app.map.goTo('P4')
  await app.press('Delete')
  await app.layers.hasCount('pole', 4)
  await app.changes.turnLock('pole')
  expect(await app.projects.history()).toHaveLength(2)
  await app.projects.undo()
  await app.layers.hasCount('pole', 5)
  await app.reload()
  expect(await app.changes.isLocked('pole')).toBe(true)
  await app.map.goTo('P2')
  await app.press('Delete')
  expect(await app.changes.said()).toContain('Lớp Cột treo cáp đang khoá, 1 đối tượng')
  await app.layers.hasCount('pole', 5)
  await app.changes.turnLock('pole')
  await app.press('Delete')
  await app.layers.hasCount('pole', 4)
})

const noPoppler = spawnSync('pdftotext', ['-v']).error !== undefined

test.skipIf(noPoppler)(`printed are the changes alone, on numbered pages of A4 that say what they are${noPoppler ? ' (skipped: pdftotext is not installed)' : ''}`, async ({ app }) => {
  await app.beginWith({ name: 'cot.geojson', text: collection(row(60)) })
  await app.opening.intoOpen({ name: 'sua.geojson', text: collection(row(60, { heightM: 9.5, note: 'Đã đo lại' })) }, 'Lê Ổ')
  await app.changes.open()
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-'))
  try {
    const path = join(folder, 'thay_doi.pdf')
    writeFileSync(path, await app.changes.print())
    const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)/)
    expect(pages[0]).toMatch(/Danh sách thay đổi\s+Dự án\s+cot\s+Tính từ\s+Từ khi mở dự án, \d\d\/\d\d\/\d{4} \d\d:\d\d\s+Phạm vi\s+Toàn bộ dự án\s+Người lập\s+Lê Ổ/)
    expect(pages[0]).toMatch(/Cột treo cáp\s+0\s+60\s+0\s+60/)
    for (const [i, page] of pages.entries()) {
      expect(page).toMatch(/STT\s+Thay đổi\s+Đối tượng/)
      expect(page).toMatch(new RegExp(`${i + 1} ?/ ?${pages.length}\\s*$`))
    }
    const text = pages.join('\n')
    for (let i = 1; i <= 60; i++) expect(text).toMatch(new RegExp(`^\\s*${i}\\s+Sửa\\s+Cột ${i}\\s`, 'm'))
    expect(text.match(/Ghi chú: \(trống\) → Đã đo lại/g)).toHaveLength(60)
    expect(text).not.toMatch(/Chú giải|Khôi phục|Lớp bản đồ/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
