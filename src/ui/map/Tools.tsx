import type { Tool } from '../../state/screen'
import { Button } from '../controls/Button'
import { isNarrow, useWidth } from '../controls/width'
import { type CommandKey, commandOf } from '../commands'
import { useCommand } from '../keyboard'
import { usePanel } from '../shell/Side'
import { useShown, useWords } from '../shown'

type Offered = readonly [Tool, CommandKey]
const choosing: readonly Offered[] = [['select', 'select'], ['box', 'box']]
const drawing: readonly Offered[] = [['point', 'drawPoint'], ['line', 'drawLine'], ['route', 'drawRoute'], ['polygon', 'drawArea']]
const changing: readonly Offered[] = [['reshape', 'reshape'], ['move', 'move'], ['split', 'split']]
const asking: readonly Offered[] = [['requestMast', 'requestMast'], ['ductRoute', 'ductRoute'], ['ownedArea', 'ownedArea']]
const measuring: readonly Offered[] = [['length', 'length'], ['area', 'measureArea']]

/** What the hand does on the map, and how near it is. */
export function Tools() {
  const { t } = useWords()
  const width = useWidth()
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const isCovering = useShown(({ area, status }) => area === 'coverage' && status !== null)
  const isTidying = useShown(({ area, status }) => area === 'cables' && status !== null)
  const isSharing = useShown(({ area, status }) => area === 'sharing' && status !== null)
  // A phone shows one thing at a time, and nobody draws a network there; who only looks is offered nothing to draw with; what is looked at as coverage, or street by street, is drawn elsewhere; where sharing is, something can be asked instead.
  const groups = width !== 'phone' && isSharing ? [choosing, asking, measuring] : width === 'phone' || isReadOnly || isCovering || isTidying ? [[...choosing, ...measuring]] : [choosing, drawing, changing, measuring]
  return (
    <>
      <div className="map-tools" role="toolbar" aria-label={t('canvas.tools')} data-tour="tools">
        {isNarrow(width) && <LayersButton />}
        {groups.map((group, i) => group.map(([tool, key], at) => (
          <ToolButton key={tool} tool={tool} command={key} isApart={at === group.length - 1 && i < groups.length - 1} />
        )))}
      </div>
      <div className="map-zoom" role="group" aria-label={t('canvas.zoom')}>
        <ZoomButton by={1} />
        <ZoomButton by={-1} />
        <FitButton />
      </div>
    </>
  )
}

function ToolButton({ tool, command, isApart }: { tool: Tool; command: CommandKey; isApart: boolean }) {
  const { word, shortcut, disabled, run } = useCommand(command)
  const isOn = useShown((state) => state.tool === tool)
  const show = useShown((state) => state.show)
  return (
    <Button
      look="icon" icon={commandOf(command).icon} label={word} shortcut={shortcut} disabled={disabled} aria-pressed={isOn} data-tool={tool} {...(isApart && { className: 'apart' })}
      onClick={() => (isOn ? show({ tool: 'select' }) : run())}
    />
  )
}

function LayersButton() {
  const { t } = useWords()
  const { isShown, toggle } = usePanel()
  return <Button look="icon" icon="layers" label={t('canvas.layers')} aria-pressed={isShown} className="apart" data-tour="layers" onClick={toggle} />
}

function ZoomButton({ by }: { by: 1 | -1 }) {
  const { t } = useWords()
  const go = useShown((state) => state.go)
  return <Button look="icon" icon={by > 0 ? 'plus' : 'minus'} label={t(by > 0 ? 'canvas.zoomIn' : 'canvas.zoomOut')} shortcut={by > 0 ? '+' : '−'} tipSide="right" onClick={() => go({ by })} />
}

function FitButton() {
  const { word, shortcut, icon, disabled, run } = useCommand('fitAll')
  return <Button look="icon" icon={icon} label={word} shortcut={shortcut} disabled={disabled} tipSide="right" className="apart" onClick={run} />
}
