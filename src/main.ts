import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { believesOwn } from './state/memory'
import { trustNothing } from './ui/trust'
import { sample } from './worker/sample'
import { thread } from './worker/thread'

trustNothing()
// The other thread makes its start, and looks up what was open last, while this one still reads the screen: where that was nothing, it reads the sample ahead.
const work = thread(() => !believesOwn(() => localStorage))
const last = work.call('lastProject', { sample })
last.catch(() => {})
void import('./ui/start').then(({ start }) => start(work, last))
