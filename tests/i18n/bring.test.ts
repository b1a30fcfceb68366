import { expect, test, vi as clock } from 'vitest'
test('English is not here until somebody reads it; the screen speaks it once it is', async () => {
  clock.resetModules()
  const { bring, isHere, translator } = await import('../../src/i18n')
  expect(isHere('vi')).toBe(true)
  expect(isHere('en')).toBe(false)
  expect(translator('en')('app.close')).toBe(translator('vi')('app.close'))
  const t = translator('en')
  await Promise.all([bring('en'), bring('en')])
  expect(isHere('en')).toBe(true)
  expect(t('app.close')).toBe('Close')
})

test('a language is spoken when its words are here: no screen without words is ever shown', async () => {
  clock.resetModules()
  const { stateOf } = await import('../../src/state')
  const { inline } = await import('../../src/worker/registry')
  const state = stateOf({ work: inline(), sample: [], memory: () => ({ getItem: () => null, setItem() {} }) })
  const heard: string[] = []
  state.subscribe(({ language }, before) => language !== before.language && heard.push(language))
  state.getState().speak('en')
  state.getState().speak('vi')
  state.getState().speak('en')
  expect(state.getState().language).toBe('vi')
  await clock.waitUntil(() => state.getState().language === 'en')
  expect(heard).toEqual(['en'])
})
