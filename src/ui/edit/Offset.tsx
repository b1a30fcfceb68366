import { useEffect, useState } from 'react'
import { parseNumber } from '../../load/number'
import type { Phrase } from '../../model/change'
import { isKind, type Kind } from '../../model/schema'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { Escape } from '../controls/Escape'
import { Segments } from '../controls/Segments'
import { TextField } from '../controls/TextField'
import { useParts, useWords } from '../shown'
import './edit.css'

const lineKinds: readonly Kind[] = ['duct', 'cable', 'road', 'utility', 'works']
const usualM = '2'

/** Nobody draws a thousand metres beside a line: a point and three figures are decimals here. */
function metresOf(text: string): number | null {
  const parsed = parseNumber(text)
  return parsed && ('value' in parsed ? parsed.value : (parsed.candidates[0] ?? null))
}

/** A line beside the selected one, shown on the map while its distance is typed. It stands over the map and hides none of the line. */
export function Offset() {
  const { t } = useWords()
  const { held, show, edit, preview } = useParts('held', 'show', 'edit', 'preview')
  const source = held[0]
  const [text, setText] = useState(usualM)
  const [side, setSide] = useState<'right' | 'left'>('right')
  const [kind, setKind] = useState<Kind>(source?.properties.kind === 'road' ? 'duct' : isKind(source?.properties.kind) ? source.properties.kind : 'duct')
  const [why, setWhy] = useState<Phrase | null>(null)
  const metres = metresOf(text)
  const isSound = metres !== null && metres > 0 && metres <= 1000
  const id = source?.id
  const signedM = isSound ? (side === 'right' ? metres : -metres) : null
  useEffect(() => {
    let isGone = false
    if (id !== undefined) void preview(signedM === null ? null : { do: 'offset', id, metres: signedM, kind }).then((refused) => isGone || setWhy(refused))
    return () => {
      isGone = true
    }
  }, [id, signedM, kind, preview])
  useEffect(() => () => void preview(null), [preview])
  const close = () => {
    show({ dialog: null })
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  const draw = async () => {
    if (signedM !== null && !why && id !== undefined && (await edit({ do: 'offset', id, metres: signedM, kind }))) close()
  }
  if (!source) return null
  return (
    <section className="measured offset" role="dialog" aria-label={t('offset.title')}>
      <Escape onEscape={close}>
        <header>
          <h2>{t('offset.title')}</h2>
          <Button look="icon" isSmall icon="close" label={t('offset.close')} shortcut="Esc" onClick={close} />
        </header>
        <form className="offset-form" noValidate onSubmit={(event) => { event.preventDefault(); void draw() }}>
          <TextField
            label={t('offset.metres')} unit={t('unit.m')} inputMode="decimal" autoFocus value={text} onChange={setText}
            error={!isSound ? t('offset.metresWrong') : why && t(why.key, why.values)} hint={t('offset.hint')}
          />
          <Segments label={t('offset.side')} value={side} onChange={setSide} options={[{ value: 'left', word: t('offset.left') }, { value: 'right', word: t('offset.right') }]} />
          <Choice label={t('offset.kind')} value={kind} onChange={setKind} options={lineKinds.map((value) => ({ value, word: t(`kind.${value}`) }))} />
          <footer><Button look="primary" icon="offset" disabled={(!isSound || why !== null) && t('offset.metresWrong')} onClick={() => void draw()}>{t('offset.draw')}</Button></footer>
        </form>
      </Escape>
    </section>
  )
}
