import { useState } from 'react'
import type { ShareAsking } from '../../../state/requests'
import { Menu } from '../../controls/Menu'
import { useLive, useShown, useWords } from '../../shown'

/** The answer leaves as a table or as a layer. */
export function Save({ what }: { what: ShareAsking }) {
  const { t } = useWords()
  const live = useLive()
  const hasAnswer = useShown(({ mastAnswer, routeAnswer, ownedAnswer }) => ({ mast: mastAnswer, route: routeAnswer, owned: ownedAnswer })[what] !== null)
  const [isBusy, setBusy] = useState(false)
  const save = (form: 'csv' | 'geojson') => {
    const { mastAnswer, routeAnswer, ownedAnswer, saveSharing } = live.getState()
    const given = what === 'mast' ? mastAnswer && { answer: mastAnswer } : what === 'route' ? routeAnswer && { route: routeAnswer } : ownedAnswer && { owned: ownedAnswer }
    if (!given || isBusy) return
    setBusy(true)
    void saveSharing(given, form).finally(() => setBusy(false))
  }
  const refusal = hasAnswer ? null : t('requesting.noAnswer')
  const items = (['csv', 'geojson'] as const).map((form) => ({ key: form, word: t(`requesting.${form}`), icon: 'download' as const, disabled: refusal, run: () => save(form) }))
  return <Menu look="icon" icon="download" label={t('requesting.save')} items={items} align="end" />
}
