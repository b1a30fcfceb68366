import { isChanging, isDrawing } from '../../state/screen'
import { useShown } from '../shown'
import { Beside } from './Beside'
import { StateBar } from './StateBar'
import { Typing } from './Typing'

/** What stands over the map while a tool draws or changes. */
export function Drawing() {
  const isAtWork = useShown(({ tool }) => isDrawing(tool) || isChanging(tool))
  const isTyping = useShown(({ dialog }) => dialog === 'coordinates')
  return (
    <>
      <div className="drawing">
        {isAtWork && <StateBar />}
        {isTyping && <Typing />}
      </div>
      {isAtWork && <Beside />}
    </>
  )
}
