import { expect, test } from 'vitest'
import { rulesOf } from '../../src/ui/trust'

const folder = 'https://office.example/tuyen/'
const { createHTML, createScriptURL } = rulesOf(folder)

test('markup stays the text it is', () => {
  expect(createHTML(`<img src=x onerror="a('b')">&amp;`)).toBe('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;')
  expect(createHTML('Phường Chánh Lộ')).toBe('Phường Chánh Lộ')
})

test('code comes from the folder of the program and from nowhere else', () => {
  for (const address of ['./sw.js', 'assets/worker-1.js', `${folder}assets/worker-1.js`]) expect(createScriptURL(address)).toBe(new URL(address, folder).href)
  const strangers = ['../x.js', '/x.js', '//evil.example/x.js', 'https://evil.example/x.js', 'data:text/javascript,1', 'blob:https://office.example/1']
  for (const address of [...strangers, `java${'script'}:1`, 'https://office.example/tuyen']) {
    expect(() => createScriptURL(address), address).toThrow(TypeError)
  }
})
