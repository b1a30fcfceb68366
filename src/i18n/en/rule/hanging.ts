import type { Explanations } from '.'
import type { hanging as reference } from '../../vi/rule/hanging'

export const hanging: Explanations<typeof reference> = {
}
