import { fieldsOf, type Kind } from '../../../model/schema'
import type { FileReading } from '../../../worker/staged'
import { useWords } from '../../shown'
import { fieldWord, isNumeric, valueWord } from './value'

const mostFields = 5

/** The first objects as they would be with the answers of now. */
export function Preview({ file, kind, isLooking }: { file: FileReading; kind: Kind; isLooking: boolean }) {
  const { t, n, language } = useWords()
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const degrees = (value: number) => value.toLocaleString(locale, { minimumFractionDigits: 5, maximumFractionDigits: 5 })
  if (file.rows.length === 0) return null
  const schema = fieldsOf(kind)
  const said = new Set(file.rows.flatMap(({ values }) => Object.keys(values)))
  const fields = [...schema.keys()].filter((name) => said.has(name)).slice(0, mostFields)
  const side = (name: string) => (isNumeric(schema.get(name)) ? 'right' : undefined)
  return (
    <section className="preview" aria-labelledby="preview" aria-busy={isLooking}>
      <h3 id="preview">{t('ask.preview')}{isLooking && <span className="caption" role="status">{t('ask.looking')}</span>}</h3>
      {file.isHead && <p className="caption">{t('ask.head', { n: file.features })}</p>}
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {fields.length === 0 && <th scope="col">{t('ask.code')}</th>}
              {fields.map((name) => <th key={name} scope="col" className={side(name)}>{fieldWord(name, t)}</th>)}
              <th scope="col">{t('ask.place')}</th>
            </tr>
          </thead>
          <tbody>
            {file.rows.map((row) => (
              <tr key={row.id}>
                {fields.length === 0 && <td>{row.id}</td>}
                {fields.map((name) => <td key={name} className={side(name)}>{valueWord(kind, name, row.values[name], t, n)}</td>)}
                <td className={row.place ? 'place' : 'place none'}>
                  {row.place ? t('ask.placeAt', { lat: degrees(row.place[1]!), lng: degrees(row.place[0]!) }) : t('ask.noPlace')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
