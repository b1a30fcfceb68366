import { useEffect, useRef, useState } from 'react'
import { areaM2Of } from '../../analysis/size'
import { lengthM } from '../../model/geometry'
import type { Kind } from '../../model/schema'
import { type Ink, kindsOf, lacking, leastCorners, type Shape } from '../../state/drawing'
import { type DrawingTool, isDrawing } from '../../state/screen'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { Escape } from '../controls/Escape'
import { Tag } from '../controls/Tag'
import { isNarrow, useWidth } from '../controls/width'
import { Card, Low } from '../feature/FeaturePanel'
import { Form } from '../form/Form'
import { orderOf } from '../form/order'
import { useLive, useParts, useShown, useWords } from '../shown'
import './draw.css'

const shapes: Readonly<Record<DrawingTool, Shape>> = { point: 'point', line: 'line', route: 'line', polygon: 'area' }

/** What the next drawn object is, beside the map while it is drawn. */
export function SketchPanel() {
  const { t } = useWords()
  const tool = useShown((state) => state.tool)
  const isTried = useShown((state) => state.isFormTried)
  const isSheet = isNarrow(useWidth())
  if (!isDrawing(tool)) return null
  const content = <Drawn shape={shapes[tool]} />
  return isSheet ? <Low height={isTried ? 'half' : 'head'} label={t('sketch.region')}>{content}</Low> : <Card label={t('sketch.region')} isWide>{content}</Card>
}

function Drawn({ shape }: { shape: Shape }) {
  const { t } = useWords()
  const live = useLive()
  const ink = useShown((state) => state.inks[shape])
  const isTried = useShown((state) => state.isFormTried)
  const { takeInk, writeInk } = useParts('takeInk', 'writeInk')
  const own = useRef<HTMLDivElement>(null)
  const code = useNextCode(ink.kind)
  useEffect(() => {
    if (isTried) own.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [isTried])
  const finish = () => void live.getState().finishSketch()
  return (
    <Escape onEscape={() => drop(live.getState())}>
      <header><div className="title"><h2>{t('sketch.new', { kind: `kind.${ink.kind}` })}</h2></div><Tag tone="accent">{t('sketch.drawing')}</Tag></header>
      <div className="inner" ref={own}>
        <div className="page">
          <Choice<Kind> label={t('sketch.kind')} options={kindsOf(shape).map((kind) => ({ value: kind, word: t(`kind.${kind}`) }))} value={ink.kind} onChange={(kind) => takeInk(shape, kind)} />
          <Form
            kind={ink.kind} of={`${shape} ${ink.kind}`} order={orderOf(ink.kind)} isByCode isTried={isTried} onEnter={finish} valueOf={(name) => ({ value: ink.values[name] })}
            placeholders={{ code: code ?? ' ' }} hints={{ code: t('form.auto') }}
            onWrite={(name, value) => {
              writeInk(shape, { [name]: value })
              return Promise.resolve(null)
            }}
          />
        </div>
      </div>
      <Foot shape={shape} ink={ink} onFinish={finish} />
    </Escape>
  )
}

/** Esc drops the shape and keeps the tool; where nothing is drawn it leaves the tool. */
function drop({ sketch, tellSketch, show }: ReturnType<ReturnType<typeof useLive>['getState']>): void {
  if (sketch && sketch.corners.length > 0) tellSketch(null)
  else show({ tool: 'select' })
  document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
}

function Foot({ shape, ink, onFinish }: { shape: Shape; ink: Ink; onFinish: () => void }) {
  const { t } = useWords()
  const live = useLive()
  const corners = useShown(({ sketch }) => sketch?.corners ?? none)
  const missing = leastCorners[shape] - corners.length
  const positions = corners.map(({ position }) => position)
  const refusal = missing <= 0 ? null : shape === 'point' || corners.length === 0 ? t('sketch.putPoint') : t('sketch.moreCorners', { n: missing })
  const lacks = lacking(ink)
  const said = [
    ...(corners.length ? [t('sketch.corners', { n: corners.length })] : []),
    ...(shape === 'line' && corners.length > 1 ? [t('sketch.length', { length: lengthM(positions) })] : []),
    ...(shape === 'area' && corners.length > 2 ? [t('sketch.area', { area: areaM2Of({ type: 'Polygon', coordinates: [[...positions, positions[0]!]] }) ?? 0 })] : []),
  ]
  return (
    <div className="sketch-foot">
      {shape !== 'point' && said.length > 0 && <p className="caption number" role="status">{said.join(' · ')}</p>}
      {lacks.length > 0 && missing <= 0 && <p className="caption">{t('sketch.lacking', { fields: lacks.map((name) => `field.${name}`).join(', ') })}</p>}
      <footer>
        <Button look="primary" disabled={refusal} onClick={onFinish}>{t('sketch.finish')}<kbd aria-hidden="true">Enter</kbd></Button>
        <Button onClick={() => drop(live.getState())}>{t(corners.length ? 'sketch.drop' : 'sketch.stop')}<kbd aria-hidden="true">Esc</kbd></Button>
      </footer>
    </div>
  )
}

const none: readonly never[] = []

/** The code it would get where it begins, or in the middle of the map. */
function useNextCode(kind: Kind): string | null {
  const live = useLive()
  const [code, setCode] = useState<string | null>(null)
  const first = useShown(({ sketch }) => sketch?.corners[0]?.position ?? null)
  const version = useShown(({ status }) => status?.version ?? null)
  useEffect(() => {
    const at = first ?? live.getState().camera?.center
    if (!at || version === null) return
    let isHere = true
    const ask = async () => {
      const next = await live.getState().work.call('nextCode', { kind, at: [at[0]!, at[1]!] }).catch(() => null)
      if (isHere) setCode(next)
    }
    void ask()
    return () => void (isHere = false)
  }, [kind, first, version, live])
  return code
}
