import { browserStore } from '../storage/browser'
import { browserTurns } from '../storage/turns'
import { tidy } from './library'
import { tasks } from './registry'
import { contextOf } from './replica'
import { placeOf } from './rest'
import { serve } from './run'
import { sample } from './sample'
import { readAhead } from './shipped'
import { attend } from './turn'

const scope = self as unknown as DedicatedWorkerGlobalScope
const context = contextOf(placeOf(browserStore, browserTurns()))
// The page's first message is heard only when the page has nothing else to do: what it will ask for is on its way by then.
if (scope.name.endsWith('sample')) readAhead(sample, context)
attend(context)
serve(scope, tasks, context)
void tidy(context).catch(() => {})
