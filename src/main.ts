import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { trustNothing } from './ui/trust'
import { thread } from './worker/thread'

trustNothing()
// The other thread makes its start, and looks up what was open last, while this one still reads the screen.
const work = thread()
const last = work.call('lastProject', null)
last.catch(() => {})
void import('./ui/start').then(({ start }) => start(work, last))
