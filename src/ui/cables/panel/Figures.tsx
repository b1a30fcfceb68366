import type { Streeted } from '../../../state/streets'
import { percentText } from '../../coverage/figures'
import { Tag } from '../../controls/Tag'
import { kmText } from '../km'
import { useWords } from '../../shown'

/** Three figures, and by which rules streets are judged. How each was made stands below the list. */
export function Figures({ found: { totals: { overheadM, undergroundM, ductM, share }, pack, findings } }: { found: Streeted }) {
  const { t, language } = useWords()
  return (
    <>
      <div className="streets-figures">
        <Figure name="overhead" value={kmText(overheadM, language)} title={t('cabling.madeOverhead')}>{t('cabling.overhead')}</Figure>
        <Figure name="underground" value={kmText(undergroundM, language)} title={t('cabling.madeUnderground', { metres: ductM })}>{t('cabling.underground')}</Figure>
        <Figure name="share" value={percentText(share, language)} title={t('cabling.madeShare')}>{t('cabling.share')}</Figure>
      </div>
      <p className="caption streets-pack">{t('cabling.ducts', { metres: ductM })} · {t('cabling.findings', { n: findings })}</p>
      <p className="caption streets-pack">{t('cabling.pack', { name: pack.name, version: pack.version })} {pack.isOwn && <Tag tone="accent">{t('cabling.ownPack')}</Tag>}</p>
    </>
  )
}

function Figure({ name, value, title, children }: { name: string; value: string; title: string; children: string }) {
  return <div title={title}><p className="figure" data-figure={name}>{value}</p><p className="caption">{children}</p></div>
}
