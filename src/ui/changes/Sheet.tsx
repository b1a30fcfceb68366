import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { type ChangeLine, lineTexts, whats, whoText } from '../../export/changes'
import { formatDate, formatTime } from '../../i18n'
import { shortId } from '../../model/called'
import { nameOfProject } from '../../state/projects'
import type { Changing } from '../../state/changes'
import { useParts, useShown, useWords } from '../shown'
import './sheet.css'

type Given = NonNullable<Changing['changeSheet']>

/** The list on paper: only it is printed, black on white. It goes when the browser has printed. */
export function Sheet({ sheet }: { sheet: Given }) {
  const { t } = useWords()
  const printChanges = useShown((state) => state.printChanges)
  useEffect(() => {
    const end = () => void printChanges(false)
    addEventListener('afterprint', end)
    print()
    return () => removeEventListener('afterprint', end)
  }, [printChanges, sheet])
  return createPortal(
    <section className="sheet-of-paper" aria-label={t('changes.title')}>
      <Head sheet={sheet} />
      <Totals sheet={sheet} />
      <List lines={sheet.lines} />
      {sheet.lines.length < sheet.total && <p>{t('changes.printedPart', { n: sheet.lines.length, total: sheet.total })}</p>}
    </section>,
    document.body,
  )
}

function Head({ sheet: { since, at, isScoped } }: { sheet: Given }) {
  const { t, language } = useWords()
  const { status, who, changeQuery, filter, units } = useParts('status', 'who', 'changeQuery', 'filter', 'units')
  if (!status) return null
  const name = nameOfProject(status.project)
  const unit = isScoped && filter.scope ? units?.find(({ id }) => id === filter.scope)?.name : undefined
  const facts: [string, string][] = [
    [t('changes.project'), 'own' in name ? name.own : t(name.key)],
    [t('changes.period'), since ? t(changeQuery.since === 'opening' ? 'changes.sinceOpening' : 'changes.sinceBeginning', { at: since }) : ''],
    [t('changes.scope'), unit ?? t('changes.everything')],
    [t('changes.author'), who || t('project.nobody')],
    [t('changes.printed'), `${formatDate(at, language)} ${formatTime(at, language)}`],
  ]
  return (
    <header>
      <h1>{t('changes.title')}</h1>
      <dl>{facts.map(([word, said]) => <div key={word}><dt>{word}</dt><dd>{said}</dd></div>)}</dl>
      {status.project.isSample && !status.notices.includes(t('app.sampleNotice')) && <p className="notice">{t('app.sampleNotice')}</p>}
      {status.notices.map((notice) => <p key={notice} className="notice">{notice}</p>)}
    </header>
  )
}

function Totals({ sheet: { layers, totals, total } }: { sheet: Given }) {
  const { t, n } = useWords()
  return (
    <table className="totals">
      <thead><tr><th scope="col">{t('changes.layer')}</th>{whats.map((what) => <th key={what} scope="col">{t(`changes.${what}`)}</th>)}<th scope="col">{t('changes.total')}</th></tr></thead>
      <tbody>
        {layers.map((one) => (
          <tr key={one.layer}>
            <th scope="row">{t(`layer.${one.layer}`)}</th>{whats.map((what) => <td key={what}>{n(one[what])}</td>)}<td>{n(one.added + one.changed + one.removed)}</td>
          </tr>
        ))}
        <tr className="sum"><th scope="row">{t('changes.total')}</th>{whats.map((what) => <td key={what}>{n(totals[what])}</td>)}<td>{n(total)}</td></tr>
      </tbody>
    </table>
  )
}

function List({ lines }: { lines: readonly ChangeLine[] }) {
  const { t, n, language } = useWords()
  const heads = ['number', 'what', 'object', 'ward', 'fieldHead', 'whoAt'] as const
  return (
    <table className="lines">
      <thead><tr>{heads.map((head) => <th key={head} scope="col" className={head}>{t(`changes.${head}`)}</th>)}</tr></thead>
      <tbody>
        {lines.map((line, i) => {
          const { id, what, layer, name, code, ward, at } = line
          const texts = what === 'changed' ? lineTexts(line, t, language) : [t(what === 'added' ? 'changes.new' : 'changes.gone')]
          const title = code || name || shortId(id)
          return (
            <tr key={id}>
              <td>{n(i + 1)}</td>
              <td>{t(`changes.${what}`)}</td>
              <td><b>{title}</b><br />{[t(`layer.${layer}`), title === name ? '' : name].filter(Boolean).join(' · ')}</td>
              <td>{ward}</td>
              <td>{texts.map((text) => <div key={text}>{text}</div>)}</td>
              <td>{whoText(line, t)}<br />{at && t('project.moment', { at })}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
