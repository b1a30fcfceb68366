import { useId } from 'react'
import type { Translate } from '../../../i18n'
import type { Kind } from '../../../model/schema'
import type { Asking, Choosing } from '../../../state/asking'
import type { Comparison } from '../../../worker/compare'
import type { OnClash } from '../../../worker/take'
import { TextField } from '../../controls/TextField'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'
import { Card } from './Card'
import { fieldWord } from './value'

/** The files beside the open project, and what is to become of them. */
export function Compare({ asking, choosing, onChoose }: { asking: Asking; choosing: Choosing; onChoose: (change: Partial<Choosing>) => void }) {
  const { comparison, files } = asking.reading
  return (
    <div className="compare">
      <Where asking={asking} choosing={choosing} onChoose={onChoose} />
      {choosing.as === 'add' && comparison && <Against comparison={comparison} choosing={choosing} onChoose={onChoose} />}
      <Said files={files} />
    </div>
  )
}

function Where({ asking, choosing: { as, name }, onChoose }: { asking: Asking; choosing: Choosing; onChoose: (change: Partial<Choosing>) => void }) {
  const { t } = useWords()
  const group = useId()
  const project = useShown(({ status }) => status?.project)
  const isProject = asking.reading.files.some(({ projectName }) => projectName !== null)
  return (
    <fieldset className="cards-of">
      <legend><h3>{t('ask.to')}</h3></legend>
      {isProject && <p className="sender"><Icon name="info" size={16} /><span>{t('ask.isProject')}</span></p>}
      {project && !project.isReadOnly && (
        <Card group={group} mark="add" isOn={as === 'add'} onChoose={() => onChoose({ as: 'add' })} title={t('ask.toAdd')}>
          {t('ask.toAddHint', { name: project.isSample ? t('app.sample') : project.name })}
        </Card>
      )}
      <Card group={group} mark="project" isOn={as === 'project'} onChoose={() => onChoose({ as: 'project' })} title={t('ask.toProject')}>
        {t('ask.toProjectHint')}
      </Card>
      {as === 'project' && (
        <TextField
          label={t('ask.projectName')} value={name} isRequired maxLength={200}
          error={name.trim() ? undefined : t('ask.noName')} onChange={(value) => onChoose({ name: value })}
        />
      )}
    </fieldset>
  )
}

const clashes = ['replace', 'keepBoth', 'keepOwn'] as const satisfies readonly OnClash[]

function Against({ comparison, choosing, onChoose }: { comparison: Comparison; choosing: Choosing; onChoose: (change: Partial<Choosing>) => void }) {
  const { t } = useWords()
  const group = useId()
  const { added, changed, same, strangers, fields, examples } = comparison
  return (
    <section className="against" aria-labelledby={`${group}-title`}>
      <h3 id={`${group}-title`}>{t('ask.stepCompare')}</h3>
      <dl>
        <Figure word={t('ask.added')} count={added} hint={t('ask.addedHint')} />
        <Figure word={t('ask.changed')} count={changed} hint={changed ? t('ask.changedHint', { kinds: kindsWord(comparison, t) }) : ''} />
        <Figure word={t('ask.same')} count={same} hint={t('ask.sameHint')} />
        {strangers > 0 && <Figure word={t('ask.strangers')} count={strangers} hint={t('ask.strangersHint')} />}
      </dl>
      {added + changed + strangers === 0 && <p className="sender" role="status"><Icon name="info" size={16} /><span>{t('ask.nothingNew')}</span></p>}
      {changed > 0 && (
        <>
          <p className="caption">
            {t('ask.differs', { fields: fields.map(([name, count]) => `${differenceWord(name, t)} (${count})`).join(', ') })}{' '}
            {t('ask.example')}: {examples.slice(0, 3).map(({ id, name }) => name || id).join(', ')}
          </p>
          <fieldset className="cards-of across">
            <legend><b>{t('ask.clash')}</b></legend>
            {clashes.map((one) => (
              <Card
                key={one} group={`${group}-clash`} mark={one} isOn={choosing.onClash === one} onChoose={() => onChoose({ onClash: one })} title={t(`ask.${one}`)}
              >
                {t(`ask.${one}Hint`)}
              </Card>
            ))}
          </fieldset>
        </>
      )}
    </section>
  )
}

const Figure = ({ word, count, hint }: { word: string; count: number; hint: string }) => {
  const { n } = useWords()
  return <div><dt>{word}</dt><dd>{n(count)}</dd><dd className="caption">{hint}</dd></div>
}

const kindsWord = ({ kinds }: Comparison, t: Translate): string => Object.keys(kinds).map((kind) => t(`kind.${kind as Kind}`)).join(', ')
const differenceWord = (name: string, t: Translate): string => {
  const word = name === 'geometry' ? t('ask.geometry') : fieldWord(name, t)
  return word.startsWith('field.') ? name : word
}

/** What was noted while the files were read: the worst first, the rest is in the list of findings afterwards. */
function Said({ files }: { files: Asking['reading']['files'] }) {
  const { t } = useWords()
  const said = files.flatMap((file) => file.said.filter(({ severity }) => severity !== 'info')).slice(0, 8)
  const sum = (of: 'placed' | 'unplaced' | 'repaired') => files.reduce((total, file) => total + file[of], 0)
  return (
    <section className="noted">
      <h3>{t('ask.said')}</h3>
      <p>{t('ask.counts', { placed: sum('placed'), unplaced: sum('unplaced'), repaired: sum('repaired') })}</p>
      <ul>{said.map(({ id, severity, message, values }) => <li key={id}><Icon name={severity} size={16} /><span>{t(message, values)}</span></li>)}</ul>
    </section>
  )
}
