import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node'

/** What takes long, which the size of its file does not tell, the longest first: one that began last would keep the other core waiting. */
const long = [
  'e2e/screen', 'e2e/kill', 'e2e/offline', 'e2e/draw', 'e2e/edit', 'e2e/help', 'e2e/look',
  'e2e/sites', 'e2e/coverage', 'e2e/cables', 'e2e/findings', 'e2e/changes', 'e2e/keep', 'e2e/open', 'e2e/select',
  'scripts/tuyen', 'scripts/sharing', 'scripts/streets', 'scripts/run', 'worker/checks', 'worker/histories',
].map((name) => `/tests/${name}.test.ts`)

function rank({ moduleId }: TestSpecification): number {
  const at = long.findIndex((name) => moduleId.endsWith(name))
  return at < 0 ? long.length : at
}

/** As vitest orders the files of a project, but those that are known to be long begin first, also where nothing was measured yet. */
export class LongestFirst implements TestSequencer {
  constructor(private readonly vitest: Vitest) {}

  /** Read only where tests run: who builds reads the same configuration. */
  private async usual(): Promise<TestSequencer> {
    const { BaseSequencer } = await import('vitest/node')
    return new BaseSequencer(this.vitest)
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.usual()).shard(files)
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.usual()).sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => sorted.filter((file) => file.project === project).toSorted((a, b) => rank(a) - rank(b)))
  }
}
