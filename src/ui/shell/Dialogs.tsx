import { Suspense } from 'react'
import { Help } from '../help/Help'
import { later } from '../later'
import { Questions } from '../opening/Questions'
import { useShown } from '../shown'

/** Each is fetched when it is first wanted: nobody sees a dialog on the first screen. */
const dialogs = {
  projects: later(async () => (await import('../projects/ProjectList')).ProjectList),
  address: later(async () => (await import('../opening/Address')).Address),
  baseLayers: later(async () => (await import('../map/BaseLayers')).BaseLayers),
  loose: later(async () => (await import('../edit/Loosen')).Loosen),
  waive: later(async () => (await import('../findings/Waiving')).Waiving),
  assumptions: later(async () => (await import('../coverage/Assumptions')).Assumptions),
  sharing: later(async () => (await import('../sharing/limits/Limits')).Limits),
  rejectShare: later(async () => (await import('../sharing/Reject')).Reject),
  rules: later(async () => (await import('../rules/Rules')).Rules),
  prices: later(async () => (await import('../rules/Rules')).Rules),
  mark: later(async () => (await import('../cables/Marking')).Marking),
  keepCoverage: later(async () => (await import('../coverage/Keep')).Keep),
} as const
const AskName = later(async () => (await import('../projects/AskName')).AskName)

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
