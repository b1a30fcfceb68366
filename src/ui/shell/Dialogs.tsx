import { lazy, Suspense } from 'react'
import { Help } from '../help/Help'
import { Questions } from '../opening/Questions'
import { useShown } from '../shown'

/** Each is fetched when it is first wanted: nobody sees a dialog on the first screen. */
const dialogs = {
  projects: lazy(async () => ({ default: (await import('../projects/ProjectList')).ProjectList })),
  address: lazy(async () => ({ default: (await import('../opening/Address')).Address })),
  baseLayers: lazy(async () => ({ default: (await import('../map/BaseLayers')).BaseLayers })),
  waive: lazy(async () => ({ default: (await import('../findings/Waiving')).Waiving })),
} as const
const AskName = lazy(async () => ({ default: (await import('../projects/AskName')).AskName }))

const isOurs = (dialog: string | null): dialog is keyof typeof dialogs => dialog !== null && Object.hasOwn(dialogs, dialog)

/** What stands over the whole screen until it is answered. */
export function Dialogs() {
  const dialog = useShown((state) => state.dialog)
  const isAsking = useShown((state) => state.isAskingName || state.dialog === 'name')
  const Wanted = isOurs(dialog) ? dialogs[dialog] : null
  return (
    <>
      <Suspense>{Wanted && <Wanted />}</Suspense>
      <Suspense>{isAsking && <AskName />}</Suspense>
      <Questions />
      <Help />
    </>
  )
}
