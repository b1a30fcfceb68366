import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { sample } from './ui/sample'
import { trustNothing } from './ui/trust'
import { thread } from './worker/thread'

trustNothing()
// The other thread makes its start, and looks up what was open last, while this one still reads the screen: where that was nothing, it reads the sample ahead.
const work = thread()
const last = work.call('lastProject', { sample })
last.catch(() => {})
void import('./ui/start').then(({ start }) => start(work, last))
