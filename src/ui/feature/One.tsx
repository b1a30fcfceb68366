import { useState } from 'react'
import { choiceWord } from '../../export/cells'
import type { Feature } from '../../model/dataset'
import { layerOf } from '../../model/layer'
import { shapeOfGeometry } from '../../map/given'
import { marksOf } from '../../tiles/marks'
import { type Tab, TabPanel, Tabs } from '../controls/Tabs'
import { Tag, type Tone } from '../controls/Tag'
import { Sign } from '../map/Sign'
import { useShown, useWords } from '../shown'
import { Attributes } from './Attributes'
import { FoundHere, Stations, Touches } from './Lists'
import { nameOf } from './name'

type Page = 'properties' | 'stations' | 'findings' | 'history'

export const SignOfFeature = ({ feature }: { feature: Feature }) => (
  <span className="sign-box"><Sign layer={layerOf(feature)} marks={marksOf(feature)} shape={feature.geometry ? shapeOfGeometry(feature.geometry.type) : undefined} /></span>
)

/** Sign, name and states: what is seen of it when the sheet is lowest. */
export function Head({ feature }: { feature: Feature }) {
  const { t } = useWords()
  const { title, code } = nameOf(feature, t)
  const layer = t(`layer.${layerOf(feature)}`)
  return (
    <>
      <SignOfFeature feature={feature} />
      <div className="title">
        <h2>{title}</h2>
        <p className="caption">{!title.startsWith(layer) && <span>{layer}</span>}{code && <span className="number">{code}</span>}</p>
      </div>
    </>
  )
}

const tones: Readonly<Record<string, Tone>> = { operational: 'ok', planned: 'accent', proposed: 'accent', underConstruction: 'accent', inactive: 'warn', decommissioned: 'neutral' }

export function Tags({ feature: { properties, geometry } }: { feature: Feature }) {
  const { t } = useWords()
  const { status, phase, mastClass, poleClass, ductClass, tenants, action } = properties
  const own = [['mastClass', mastClass], ['poleClass', poleClass], ['ductClass', ductClass]].find(([, value]) => typeof value === 'string' && value !== 'unknown')
  return (
    <p className="tags">
      {status && <Tag tone={tones[status] ?? 'neutral'} {...(status === 'operational' && { icon: 'tick' })}>{choiceWord('status', status, t)}{typeof phase === 'number' && status !== 'operational' ? ` ${phase}` : ''}</Tag>}
      {own && <Tag>{String(own[1])}</Tag>}
      {action && <Tag tone="outline">{choiceWord('action', action, t)}</Tag>}
      {Array.isArray(tenants) && tenants.length > 0 && <Tag>{t('feature.tenants', { n: tenants.length })}</Tag>}
      {!geometry && <Tag tone="warn" icon="warning">{t('feature.unplaced')}</Tag>}
    </p>
  )
}

/** Everything about one object, in pages. */
export function Pages({ feature }: { feature: Feature }) {
  const { t, n } = useWords()
  const about = useShown((state) => state.about)
  const [wished, setPage] = useState<Page>('properties')
  const isMast = feature.properties.kind === 'site'
  const page = wished === 'stations' && !isMast ? 'properties' : wished
  const count = (list: readonly unknown[] | undefined) => (list ? n(list.length) : undefined)
  const tabs: Tab<Page>[] = [
    { key: 'properties', word: t('feature.properties') },
    ...(isMast ? [{ key: 'stations', word: t('feature.stations'), count: count(about?.stations) } as const] : []),
    { key: 'findings', word: t('feature.findings'), count: count(about?.findings) },
    { key: 'history', word: t('feature.history') },
  ]
  return (
    <>
      <Tabs id="feature" label={t('region.right')} tabs={tabs} at={page} onChange={setPage} />
      <TabPanel id="feature" at={page} className="page">
        {page === 'properties' ? <Attributes feature={feature} /> : page === 'stations' ? <Stations /> : page === 'findings' ? <FoundHere /> : <Touches />}
      </TabPanel>
    </>
  )
}
