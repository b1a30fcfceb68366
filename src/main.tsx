import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { stateOf } from './state'
import { App } from './ui/shell/App'
import { Boundary } from './ui/Boundary'
import { StateContext } from './ui/shown'
import { thread } from './worker/thread'

const files = import.meta.glob<string>('../data/sample/*.geojson', { query: '?url&no-inline', import: 'default', eager: true })
const sample = Object.entries(files).map(([path, url]) => ({ name: path.slice(path.lastIndexOf('/') + 1), url: new URL(url, document.baseURI).href }))
const { memory } = performance as { memory?: { jsHeapSizeLimit: number } }
const state = stateOf({ work: thread(), sample, memory: () => localStorage, memoryBytes: memory?.jsHeapSizeLimit })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <StateContext value={state}>
      <Boundary>
        <App />
      </Boundary>
    </StateContext>
  </StrictMode>,
)
void state.getState().openSample()
