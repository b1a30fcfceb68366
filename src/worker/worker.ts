import { browserStore } from '../storage/browser'
import { browserTurns } from '../storage/turns'
import { tidy } from './library'
import { tasks } from './registry'
import { contextOf } from './replica'
import { placeOf } from './rest'
import { serve } from './run'
import { attend } from './turn'

const context = contextOf(placeOf(browserStore, browserTurns()))
attend(context)
serve(self as unknown as DedicatedWorkerGlobalScope, tasks, context)
void tidy(context).catch(() => {})
