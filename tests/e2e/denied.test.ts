import { expect } from 'vitest'
import { mapless, testWith } from './driver'
import { untidy } from './given'

const test = testWith({ ...mapless, isStorageDenied: true })

test('a browser that may keep nothing still works, says that nothing is kept, and saves to a file', async ({ app }) => {
  await app.beginWith(untidy(12))
  await app.projects.isUnkept('denied')
  await app.findings.open()
  await app.findings.waive('Đã kiểm tra', 'Lê Ổ')
  await app.projects.isUnkept('denied')
  const { features } = JSON.parse(await app.projects.save()) as { features: unknown[] }
  expect(features).toHaveLength(12)
})
