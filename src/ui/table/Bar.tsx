import { useEffect, useState } from 'react'
import { type Layer, layerNames, layers } from '../../model/layer'
import type { Kind } from '../../model/schema'
import type { Query } from '../../worker/rows'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { Segments } from '../controls/Segments'
import { TextField } from '../controls/TextField'
import { isNarrow, widthNow } from '../controls/width'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Columns } from './Columns'

/** Typing is over when nothing came for this long. */
const typingMs = 200

/** Which objects, which of them, and what of them is shown. */
export function Bar() {
  const { t, n } = useWords()
  const { rows, rowsOf, listQuery, isDownloading, hasSieves, showSieves, downloadRows, ask } =
    useParts('rows', 'rowsOf', 'listQuery', 'isDownloading', 'hasSieves', 'showSieves', 'downloadRows', 'ask')
  const isSifted = listQuery.text !== '' || Object.keys(listQuery.where).length > 0
  const total = rows.total ?? 0
  return (
    <div className="table-bar">
      <Of />
      <Only />
      <Find key={JSON.stringify(listQuery.of)} />
      <p className="caption table-count" role="status">
        {rows.total !== null && (total === rowsOf ? t('table.countAll', { total }) : t('table.count', { shown: total, total: rowsOf }))}
        <Chosen n={n} />
      </p>
      {isSifted && <Button look="quiet" isSmall icon="close" onClick={() => void ask({ text: '', where: {} })}>{t('table.noSieves')}</Button>}
      <span className="tools">
        <Fly />
        <Button look="icon" isSmall icon="filter" label={t('table.sieves')} aria-pressed={hasSieves} onClick={() => showSieves(!hasSieves)} />
        <Columns />
        <Button
          look="icon" isSmall icon="download" label={t('table.download')} isBusy={isDownloading} disabled={total === 0 && t('table.nothingToDownload')}
          onClick={() => void downloadRows()}
        />
      </span>
    </div>
  )
}

function Chosen({ n }: { n: (value: number) => string }) {
  const { t } = useWords()
  const count = useShown(({ selected }) => selected.length)
  return count > 0 ? <span className="chosen" data-count={n(count)}>{t('table.chosen', { n: count })}</span> : null
}

/** On a narrow screen the table lies over the map, so it makes way. */
function Fly() {
  const { t } = useWords()
  const live = useLive()
  const hasSelection = useShown(({ selected }) => selected.length > 0)
  const fly = async () => {
    const { selected, flyTo, show, tell } = live.getState()
    if (!(await flyTo(selected))) tell({ tone: 'info', text: { key: 'table.noPlace' } })
    else if (isNarrow(widthNow())) show({ drawer: null })
  }
  return <Button look="icon" isSmall icon="zoomTo" label={t('command.fitSelection')} disabled={!hasSelection && t('table.noneSelected')} onClick={() => void fly()} />
}

type Of = `layer:${Layer}` | `kind:${Kind}`
const keyOf = ({ of }: Query): Of => ('layer' in of ? `layer:${of.layer}` : `kind:${of.kind}`)
const ofKey = (key: Of): Query['of'] => (key.startsWith('layer:') ? { layer: key.slice(6) as Layer } : { kind: key.slice(5) as Kind })

function Of() {
  const { t, n } = useWords()
  const live = useLive()
  const counts = useShown((state) => state.counts)
  const value = useShown((state) => keyOf(state.listQuery))
  const of = (list: readonly Layer[]) => list.reduce((sum, layer) => sum + (counts?.layers[layer]?.shown ?? 0), 0)
  const isThere = (layer: Layer) => (counts?.layers[layer]?.total ?? 0) > 0 || value === `layer:${layer}`
  const options: { value: Of; word: string }[] = []
  for (const layer of layerNames) {
    if (!isThere(layer)) continue
    const { kind } = layers[layer]
    const siblings = layerNames.filter((other) => layers[other].kind === kind && isThere(other))
    if (siblings.length > 1 && siblings[0] === layer) {
      options.push({ value: `kind:${kind}`, word: t('table.option', { name: t('table.wholeKind', { name: t(`kind.${kind}`) }), n: n(of(siblings)) }) })
    }
    options.push({ value: `layer:${layer}`, word: t('table.option', { name: t(`layer.${layer}`), n: n(of([layer])) }) })
  }
  const change = (key: Of) => {
    const { listOf, listQuery: { only } } = live.getState()
    void listOf(ofKey(key), only === 'selected' ? 'all' : only)
  }
  return <Choice className="of" label={t('table.layer')} isLabelHidden options={options} value={value} onChange={change} />
}

function Only() {
  const { t } = useWords()
  const live = useLive()
  const only = useShown(({ listQuery }) => listQuery.only)
  const options = (['all', 'findings', 'unplaced', 'selected'] as const).map((value) => ({ value, word: t(`table.${value}`) }))
  const change = (value: Query['only']) => {
    const { ask, selected } = live.getState()
    void ask({ only: value, ids: value === 'selected' ? selected : [] })
  }
  return <Segments className="only" label={t('table.only')} options={options} value={only} onChange={change} />
}

function Find() {
  const { t } = useWords()
  const { listQuery, ask } = useParts('listQuery', 'ask')
  const [text, setText] = useState(listQuery.text)
  const [asked, setAsked] = useState(listQuery.text)
  if (asked !== listQuery.text) {
    setAsked(listQuery.text)
    setText(listQuery.text)
  }
  useEffect(() => {
    if (text === listQuery.text) return
    const timer = setTimeout(() => void ask({ text }), typingMs)
    return () => clearTimeout(timer)
  }, [text, listQuery.text, ask])
  return <TextField className="find" label={t('table.find')} isLabelHidden icon="search" type="search" placeholder={t('table.findHint')} value={text} onChange={setText} />
}
