import { type CoverImage, coverColours, coverPictures, lackRamp, timesRamp } from '../../map/covering/pictures'
import type { Hatch, Stroke } from '../../model/symbol'
import { mostReaches } from '../../state/coverage'
import { Drawing } from '../map/Sign'
import { useParts, useShown, useWords } from '../shown'
import './legend.css'

const letters = ['a', 'b', 'c', 'd', 'e'] as const

/** What the map says of coverage, as it draws it: each by a pattern, a line or a number as well as by its colour. */
export function CoverageLegend() {
  const { t } = useWords()
  const { coverMode, suggestions, siteCount, whatIf, question } = useParts('coverMode', 'suggestions', 'siteCount', 'whatIf', 'question')
  const hasSites = suggestions !== null && siteCount > 0
  const hasChanged = Object.keys(whatIf.radiiM).length > 0
  const technology = t(`coverfile.technology.${question.technology}`)
  const isTried = coverMode === 'whatIf'
  const hasReach = useShown(({ coverLayers }) => Boolean(coverLayers.reach?.length))
  const isCrowded = useShown(({ coverage }) => coverage !== null && coverage.stations.length > mostReaches)
  const lines: readonly (readonly [key: string, swatch: React.ReactNode, word: string])[] = [
    ...(coverMode === 'gaps' || isTried ? [['gap', <Area key="gap" hatch={coverPictures['cover-gap'].hatch} id="legend-gap" tint={coverColours.gapTint} edge={coverColours.gap} />, t('sites.legend.gap', { technology })] as const] : []),
    ...(coverMode === 'served' ? [['served', <Area key="served" tint="#CFE2E4" edge={coverColours.accent} />, t('sites.legend.served', { technology })] as const] : []),
    ...(hasReach ? [['reach', <Line key="reach" dash="1 3" />, t('sites.legend.reach')] as const] : []),
    ...(hasSites ? [['site', <Site key="site" />, t('sites.legend.site')] as const] : []),
    ...(isTried ? (['on', ...(hasChanged ? ['changed'] : []), 'off'] as const).map((state) => [state, <Image key={state} name={`station-${state as 'on' | 'changed' | 'off'}`} />, t(`sites.legend.${state as 'on' | 'changed' | 'off'}`)] as const) : []),
    ...(whatIf.added.length ? [['tried', <Image key="tried" name="tried-mast" />, t('sites.legend.tried')] as const] : []),
  ]
  return (
    <div className="legend-cover">
      {coverMode === 'gaps' && <Ramp title={t('sites.legend.lack')} colours={lackRamp} words={letters.map((letter) => t(`sites.legend.lackBand.${letter}`))} />}
      {coverMode === 'overlap' && <Ramp title={t('sites.legend.times')} colours={timesRamp} words={letters.slice(0, 4).map((letter) => t(`sites.legend.timesBand.${letter as 'a'}`))} hatches={[null, 'cover-times-2', 'cover-times-3', 'cover-times-4']} />}
      <p className="lines">{lines.map(([key, swatch, word]) => <span key={key}><span className="swatch">{swatch}</span>{word}</span>)}{isCrowded && <span className="caption">{t('sites.legend.crowded', { n: mostReaches })}</span>}<span className="caption">{t('sites.legend.indicative')}</span></p>
    </div>
  )
}

function Ramp({ title, colours, words, hatches = [] }: { title: string; colours: readonly string[]; words: readonly string[]; hatches?: readonly (CoverImage | null)[] }) {
  return (
    <div className="ramp">
      <p>{title}</p>
      <dl>
        {colours.map((colour, i) => {
          const name = hatches[i]
          const picture = name ? coverPictures[name] : null
          return (
            <div key={colour}>
              <dt aria-hidden="true"><Area tint={colour} edge="#6B727640" widthPx={44} heightPx={12} id={`legend-${i}`} {...(picture && 'hatch' in picture && { hatch: picture.hatch })} /></dt>
              <dd>{words[i]}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

const path = ({ d, stroke, strokeWidthPx, fill }: Stroke, at: number) => <path key={at} d={d} stroke={stroke} strokeWidth={strokeWidthPx} fill={fill ?? 'none'} />

function Area({ tint, edge, hatch, id, widthPx = 28, heightPx = 14 }: { tint: string; edge: string; hatch?: Hatch; id?: string; widthPx?: number; heightPx?: number }) {
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true">
      {hatch && <defs><pattern id={id} width={hatch.sizePx} height={hatch.sizePx} patternUnits="userSpaceOnUse">{hatch.strokes.map(path)}</pattern></defs>}
      <rect x="0.75" y="0.75" width={widthPx - 1.5} height={heightPx - 1.5} fill={tint} stroke={edge} strokeWidth="1.2" />
      {hatch && <rect x="1" y="1" width={widthPx - 2} height={heightPx - 2} fill={`url(#${id})`} />}
    </svg>
  )
}

const Line = ({ dash }: { dash: string }) => <svg width="28" height="14" aria-hidden="true"><line x1="1" x2="27" y1="7" y2="7" stroke="#3E7F86" strokeWidth="1.6" strokeDasharray={dash} strokeLinecap="round" /></svg>
const Image = ({ name }: { name: CoverImage }) => {
  const picture = coverPictures[name]
  return 'sign' in picture ? <Drawing sign={picture.sign} scale={0.8} /> : null
}
const Site = () => <svg width="28" height="18" aria-hidden="true"><circle cx="14" cy="9" r="8" fill="#0B6B750F" stroke={coverColours.accent} strokeWidth="1.4" strokeDasharray="3 2" /><circle cx="14" cy="9" r="3.6" fill={coverColours.accent} /></svg>
