import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostGIS of our own, spoken to through a socket in its own folder: nobody else's database is touched. */
export interface Postgis {
  /** PostGIS and PostgreSQL, for the heading of a table of results. */
  readonly version: string
  /** The rows the statements give, as texts. */
  run(sql: string): string[][]
  /** As `run`; the time is what the client sees of each statement, without its start and without the connection. */
  timed(sql: string): { ms: number; rows: string[][] }
  /** Fills a table that is there. */
  copy(table: string, rows: Iterable<readonly (string | number)[]>): void
}

/** The newest folder with the programs of a server, or null where there is none. PostGIS has to be among its extensions. */
function programs(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').filter((name) => /^\d+$/.test(name)).toSorted((a, b) => Number(b) - Number(a)) : []
  const found = versions.find((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`) && existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
  return found ? `/usr/lib/postgresql/${found}/bin` : null
}

/** Why a comparison is left out, in the words of a metric; null where PostGIS is there. */
export const withoutPostgis = (): string | null => (programs() ? null : 'left out: no PostGIS here (apt-get install postgresql-15-postgis-3 postgresql-client-15)')

/** Generous with memory and careless of a power cut: what is measured is the query, not the disk. */
const settings = { listen_addresses: '', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '512MB', work_mem: '256MB', maintenance_work_mem: '256MB', max_parallel_workers_per_gather: '2' }

/** Starts a server, lets `work` use it and stops it whatever happens; null where there is no PostGIS. */
export function withPostgis<R>(work: (database: Postgis) => R): R | null {
  const bin = programs()
  if (!bin) return null
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-postgis-'))
  const isRoot = process.getuid?.() === 0
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root.
  const call = (program: string, words: readonly string[], input?: string): string => execFileSync(
    ...((isRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...words]] : [join(bin, program), words]) as [string, string[]]),
    { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'], ...(input !== undefined && { input }) })
  if (isRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const psql = (sql: string, ...words: string[]) => call('psql', ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'postgres', '-d', 'postgres', ...words, '-f', '-'], sql)
  let isUp = false
  const guard = guardOf(folder)
  try {
    call('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
    const given = Object.entries({ ...settings, unix_socket_directories: folder }).map(([name, value]) => `-c ${name}='${value}'`).join(' ')
    call('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', given, 'start'])
    isUp = true
    psql('create extension postgis;')
    const [[postgisVersion, server]] = table(psql('select postgis_lib_version(), split_part(version(), \' \', 2);')) as [[string, string]]
    return work({
      version: `PostGIS ${postgisVersion}, PostgreSQL ${server}`,
      run: (sql) => table(psql(sql)),
      timed(sql) {
        const lines = psql(`\\timing on\n${sql}`).split('\n')
        const times = lines.flatMap((line) => /^Time: ([\d.]+) ms/.exec(line)?.[1] ?? [])
        return { ms: times.reduce((sum, time) => sum + Number(time), 0), rows: table(lines.filter((line) => !line.startsWith('Time: ')).join('\n')) }
      },
      copy(name, rows) {
        const lines: string[] = []
        for (const row of rows) lines.push(row.join('\t'))
        psql(`copy ${name} from stdin;\n${lines.join('\n')}\n\\.\n`)
      },
    })
  } finally {
    if (isUp) call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
    guard.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Who stops a bench half way stops the server too: it outlives the process that started it, so somebody else has to watch. The first line of its file is its id. */
function guardOf(folder: string) {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done; [ -f '${folder}/data/postmaster.pid' ] && kill -QUIT "$(head -1 '${folder}/data/postmaster.pid')"; sleep 1; rm -rf '${folder}'`
  const guard = spawn('sh', ['-c', script], { detached: true, stdio: 'ignore' })
  guard.unref()
  return guard
}

const table = (text: string): string[][] => text.split('\n').filter((line) => line !== '').map((line) => line.split('\t'))
