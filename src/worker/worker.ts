import { tasks } from './registry'
import { contextOf } from './replica'
import { serve } from './run'

serve(self as unknown as DedicatedWorkerGlobalScope, tasks, contextOf())
