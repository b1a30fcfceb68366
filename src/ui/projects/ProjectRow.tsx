import { useState } from 'react'
import type { ProjectLine } from '../../worker/library'
import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { Tag } from '../controls/Tag'
import { useShown, useWords } from '../shown'
import { useTitle } from './name'
import { Rename } from './Rename'

/** One project of the list, and what can be done with it. */
export function ProjectRow({ line, onOpen }: { line: ProjectLine; onOpen: () => void }) {
  const { t } = useWords()
  const name = useTitle()(line)
  const { renameProject } = useShown((state) => state)
  const [isRenaming, setRenaming] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { id, isOpen, isNewer, isUnkept, isSample, modified, objects, bytes, removed } = line
  return (
    <li data-project={id} className={isOpen ? 'open' : undefined}>
      <div className="what">
        {isRenaming
          ? <Rename name={name} onEnd={(other) => { setRenaming(false); if (other) void renameProject(id, other) }} />
          : <h3>{name}</h3>}
        {isOpen && <Tag tone="accent" icon="tick">{t('project.isOpen')}</Tag>}
        {isSample && <Tag>{t('project.isSample')}</Tag>}
        {isNewer && <Tag tone="warn" icon="warning">{t('project.isNewer')}</Tag>}
        {isUnkept && <Tag tone="bad" icon="warning">{t('project.isUnkept')}</Tag>}
        <p className="caption">{t(removed === null ? 'project.line' : 'project.binLine', { at: removed ?? modified, n: objects, size: bytes })}</p>
      </div>
      {isAsked ? <Sure id={id} name={name} onEnd={() => setAsked(false)} />
        : removed !== null ? <InBin id={id} onPurge={() => setAsked(true)} />
          : <InUse line={line} name={name} onOpen={onOpen} onRename={() => setRenaming(true)} onPurge={() => setAsked(true)} />}
    </li>
  )
}

/** Where the disk is full nothing can be put in the bin: only deleting for good makes room. */
function InUse({ line: { id, isOpen, isNewer }, name, onOpen, onRename, onPurge }: {
  line: ProjectLine; name: string; onOpen: () => void; onRename: () => void; onPurge: () => void
}) {
  const { t } = useWords()
  const { openProject, duplicateProject, removeProject } = useShown((state) => state)
  const isFull = useShown(({ status }) => status?.keeping.state === 'unkept' && status.keeping.why === 'full')
  const refused = isNewer && t('project.refusedNewer')
  return (
    <div className="actions">
      {!isOpen && (
        <Button
          isSmall icon="folder" disabled={refused} aria-label={`${t('project.open')}: ${name}`}
          onClick={() => { onOpen(); void openProject(id) }}
        >
          {t('project.open')}
        </Button>
      )}
      <Menu
        look="icon" isSmall icon="more" label={t('project.more', { name })} align="end"
        items={[
          { key: 'rename', word: t('project.rename'), icon: 'edit', disabled: refused, run: onRename },
          {
            key: 'duplicate', word: t('project.duplicate'), icon: 'copy', disabled: refused,
            run: () => void duplicateProject(id, t('project.copyName', { name })),
          },
          isFull
            ? { key: 'purge', word: t('project.purge'), icon: 'trash', isApart: true, disabled: isOpen && t('project.refusedOpen'), run: onPurge }
            : {
                key: 'remove', word: t('project.remove'), icon: 'trash', isApart: true, disabled: isOpen ? t('project.refusedOpen') : refused,
                run: () => void removeProject(id),
              },
        ]}
      />
    </div>
  )
}

function InBin({ id, onPurge }: { id: string; onPurge: () => void }) {
  const { t } = useWords()
  const { restoreProject } = useShown((state) => state)
  return (
    <div className="actions">
      <Button isSmall icon="restore" onClick={() => void restoreProject(id)}>{t('project.restore')}</Button>
      <Button isSmall icon="trash" onClick={onPurge}>{t('project.purge')}</Button>
    </div>
  )
}

/** What cannot be undone is asked once more, where it was asked for. */
function Sure({ id, name, onEnd }: { id: string; name: string; onEnd: () => void }) {
  const { t } = useWords()
  const { purgeProject } = useShown((state) => state)
  return (
    <div className="actions sure" role="group" aria-label={t('project.purge')}>
      <p>{t('project.purgeAsk', { name })}</p>
      <Button isSmall autoFocus onClick={onEnd}>{t('project.cancel')}</Button>
      <Button isSmall icon="trash" onClick={() => void purgeProject(id)}>{t('project.purge')}</Button>
    </div>
  )
}
