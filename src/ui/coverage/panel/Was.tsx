import { useWords } from '../../shown'

/** A figure as it is, and before it what it was without what is tried. */
export function Was({ was, now }: { was: string | null; now: string }) {
  const { t } = useWords()
  if (was === null || was === now) return <>{now}</>
  return <span className="was"><span className="unseen">{t('coverage.was', { was, now })}</span><span aria-hidden="true"><s>{was}</s> → {now}</span></span>
}
