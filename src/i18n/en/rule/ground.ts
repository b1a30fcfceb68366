import type { Explanations } from '.'
import type { ground as reference } from '../../vi/rule/ground'

export const ground: Explanations<typeof reference> = {
}
