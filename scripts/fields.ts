import { readFileSync, writeFileSync } from 'node:fs'
import { languages } from '../src/i18n/languages'
import { choices, commonFields, type Field, fieldsOf, type Kind, kinds, schema } from '../src/model/schema'

const { vi, en } = languages
const [begin, end] = ['<!-- fields: made by npm run fields -->', '<!-- /fields -->']

/** The field tables of `data/README.md`, from the schema table: they cannot fall behind it. */
export function fieldTables(): string {
  const common = table(commonFields.map((name) => [name, fieldsOf('site').get(name)!]))
  return [
    `### Chung cho mọi đối tượng · every object\n\n${common}`,
    ...kinds.map((kind) => `### \`${kind}\`: ${vi.kind[kind]} · ${en.kind[kind]}\n\n${geometries(kind)}\n\n${table([...fieldsOf(kind)].filter(([name]) => !commonFields.includes(name)))}`),
    `### Giá trị chọn · choices\n\n${choiceTable()}`,
  ].join('\n\n')
}

const geometries = (kind: Kind) => `Hình · geometry: ${schema[kind].geometry.join(', ')}`

function table(fields: [string, Field][]): string {
  const rows = fields.map(([name, field]) => {
    const label = name as keyof typeof vi.field
    return `| \`${name}\` | ${vi.field[label]} | ${en.field[label]} | ${described(field)} |`
  })
  return ['| Trường · field | Tiếng Việt | English | Kiểu · type |', '|---|---|---|---|', ...rows].join('\n')
}

function described(field: Field): string {
  const parts: string[] = [field.type]
  if ('choices' in field) parts.push(`\`${field.choices}\``)
  if ('to' in field) parts.push(`→ ${field.to.join(', ')}`)
  if ('unit' in field && field.unit) parts.push(vi.unit[field.unit])
  if ('min' in field && field.min !== undefined) parts.push(`${field.min} … ${field.max ?? ''}`)
  return parts.join(' ') + (field.required ? ' **\\***' : '')
}

function choiceTable(): string {
  const rows = Object.entries(choices).map(([set, values]) => {
    const label = (value: string) => (vi.choice[set as keyof typeof vi.choice] as Record<string, string>)[value]
    return `| \`${set}\` | ${(values as readonly string[]).map((value) => `\`${value}\` ${label(value)}`).join(' · ')} |`
  })
  return ['| Danh mục · list | Giá trị · values |', '|---|---|', ...rows].join('\n')
}

/** The text with its tables made anew. */
export function refreshed(readme: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`expected ${begin} … ${end} in data/README.md`)
  return `${readme.slice(0, from + begin.length)}\n\n${fieldTables()}\n\n${readme.slice(to)}`
}

const path = 'data/README.md'
if (process.argv[1]?.endsWith('fields.ts')) writeFileSync(path, refreshed(readFileSync(path, 'utf8')))
