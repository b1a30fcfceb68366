export { colocation } from './found'
export { removalPlan } from './plan'
