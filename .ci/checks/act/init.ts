import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { chapter } from '../chapter.ts'
import type { Account } from './aws.ts'
import type { Files } from './repository.ts'
import type { Team } from './team.ts'

const REPOSITORIES = join(import.meta.dirname, '..', '..', '..', '__tests__/init/repositories')

/** The file of an application that is not the whole repository. */
const ELSEWHERE: Readonly<Record<string, string>> = { turborepo: 'apps/web/tinystacks.yml' }

export type Written = {
  /** The name of the repository. */
  readonly name: string
  /** By path: one. */
  readonly workflows: Files
  readonly job: string
  /** The path of tinystacks.yml, and its text. */
  readonly path: string
  readonly file: string
}

/** What `init` writes for each repository of its tests. */
export function everyInit(): readonly Written[] {
  return readdirSync(REPOSITORIES).map((name) => {
    const golden = join(REPOSITORIES, name, 'golden')
    const [workflow = ''] = readdirSync(golden).filter((file) => file.startsWith('databases'))
    const read = (file: string) => readFileSync(join(golden, file), 'utf8')
    return {
      ...{ name, path: ELSEWHERE[name] ?? 'tinystacks.yml', file: read('tinystacks.yml') },
      workflows: { [`.github/workflows/${workflow}`]: read(workflow) },
      job: basename(workflow, '.yml'),
    }
  })
}

/** The first pull request after `init`: its file is planned, and deployed by the merge. */
export async function fromInit(
  team: Team,
  account: Account,
  { name, path, file, job }: Written,
): Promise<void> {
  await chapter(`what \`init\` writes for ${name} is planned, and deployed`, async () => {
    const number = await team.repository.propose('Add databases', { [path]: file })
    const planned = await team.onPull(number, 'opened', job)
    assert.deepEqual(planned.jobs, { [job]: 'success' })
    const databases = [...file.matchAll(/^ {6}(postgres|mysql|redis):/gm)].length
    const rows = team.comment(number).body.match(/^\| \*\*\w+\*\* \| 🆕/gm) ?? []
    assert.equal(rows.length, databases)
    const deployed = await team.onMerge(number, job)
    assert.deepEqual(deployed.jobs, { [job]: 'success' })
    const { results } = team.comment(number).header
    assert.deepEqual([results['dev']?.kind, results['prod']?.kind], ['created', 'created'])
    assert.ok((await account.calls()) > 0)
  })
}
