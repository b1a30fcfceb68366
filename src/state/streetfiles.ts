import { translator } from '../i18n'
import type { StreetSheet } from '../export/streets'
import { nameOfProject } from './projects'
import { fileNameOf, putFile } from './saving'
import type { Slice } from './slice'
import { calledStreet, streetOf } from './streets'

export type { StreetSheet } from '../export/streets'

export interface StreetFiles {
  /** Streets, findings or years as a file; `street` is the one that is looked at. */
  saveStreets(what: StreetSheet, form: 'csv' | 'geojson'): Promise<void>
}

export const streetFiles: Slice<StreetFiles> = (_set, get, { work }) => ({
  async saveStreets(what, form) {
    const { status, language, tell, streetAt: id } = get()
    if (!status) return
    const t = translator(language)
    const project = nameOfProject(status.project)
    const line = what === 'street' ? streetOf(get(), id) : null
    const title = t('boarding.file', { subject: line ? calledStreet(line) : t(`boarding.what.${what}`), name: 'own' in project ? project.own : t(project.key) })
    try {
      const name = await putFile(fileNameOf(title, form), () => work.call('streetFile', { what, id, form, language, name: title }), form)
      if (name !== null) tell({ tone: 'ok', text: { key: 'take.done', values: { name } } })
    } catch (error) {
      tell({ tone: 'error', text: { key: 'take.failed' }, detail: String(error) })
    }
  },
})
