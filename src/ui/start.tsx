import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bring, formatNumber, isHere, isLanguage } from '../i18n'
import { stateOf } from '../state'
import { remembered } from '../state/memory'
import type { Last } from '../worker/library'
import type { Work } from '../worker/registry'
import { sample } from '../worker/sample'
import { Boundary } from './Boundary'
import { marking } from './busy'
import { fetchAhead } from './later'
import { watchReleases, whenCalm } from './release'
import { App } from './shell/App'
import { StateContext } from './shown'

const memory = () => localStorage
const { memory: engine } = performance as { memory?: { jsHeapSizeLimit: number } }

/** The tests' language is no choice of the interface and no weight for those who never see it. */
async function lendPseudo(): Promise<void> {
  if (!remembered(memory, 'language', (value) => value === 'xx')) return
  const { lend } = await import('../i18n/pseudo')
  lend()
}

/** Everything there is to see, beside a thread that has begun to look up what was open last. */
export async function start(work: Work, last: Promise<Last>): Promise<void> {
  await lendPseudo()
  const language = remembered(memory, 'language', (value) => (isLanguage(value) ? value : 'vi'))
  if (!isHere(language)) await bring(language).catch(() => {})
  const state = stateOf({ work: marking(work), sample, memory, memoryBytes: engine?.jsHeapSizeLimit })
  // The other thread has its own start to make, which the first drawing need not wait for.
  void state.getState().start(last)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <StateContext value={state}>
        <Boundary>
          <App />
        </Boundary>
      </StateContext>
    </StrictMode>,
  )
  // To make what writes numbers takes the browser 10 ms: it has them while the other thread still reads.
  setTimeout(() => formatNumber(0, language))
  whenCalm(state, () => {
    void state.getState().learn().catch(() => {}).then(fetchAhead)
    if (import.meta.env.PROD) void watchReleases(state, sample.map(({ url }) => url)).catch(() => {})
  })
}
