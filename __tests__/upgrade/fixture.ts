/**
 * Stacks as a released version left them, kept as the requests that this version sent to AWS.
 *
 * Why requests and not the sandbox's state: AWS does not change the shape of a request, while the
 * sandbox may change its state's at any time. And a sandbox that later knows more of a database (one
 * more fact of its backups, say) then knows it of these too, which a state saved today could not.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One folder a release, one file a scene. */
export const FIXTURES = join(import.meta.dirname, 'fixtures')

/** The repository that the files are in, as their stacks' tags say. */
export const REPOSITORY = 'acme/shop'

/** A call that changes something. A change set is executed as soon as it is made. */
export type Request = {
  readonly region: string
  /** As the signature names it: `cloudformation`. */
  readonly service: string
  readonly action: string
  /** The fields of a query request as they were sent, or the body of a JSON one. */
  readonly params: Readonly<Record<string, unknown>>
  /** The parameter `TemplateBody`, where it was indented by two and ended with a new line. */
  readonly template?: unknown
}

/** What AWS told of a stack afterwards. */
export type StackFacts = {
  readonly status: string
  readonly protected: boolean
  readonly tags: Readonly<Record<string, string>>
  /** null = another one each time. */
  readonly outputs: Readonly<Record<string, string | null>>
}

export type Fixture = {
  /** The file that was deployed last. */
  readonly file: string
  readonly requests: readonly Request[]
  /**
   * What AWS had made up, with what it was: `$(region/stack/LogicalId)`, a physical id,
   * `$(region/stack)`, a stack's id (of an ARN what follows its last colon), of a database by its
   * identifier `resource-id:`, `host:` and `cluster-host:`, and `$(now)`, the time of the recording.
   */
  readonly names: Readonly<Record<string, string>>
  /** By `region/stack`. */
  readonly stacks: Readonly<Record<string, StackFacts>>
}

/** `a52eab8/quickstart`: every fixture of every release. */
export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((release) =>
      readdirSync(join(FIXTURES, release))
        .sort()
        .map((file) => `${release}/${file.replace(/\.json$/, '')}`),
    )
}

/** The fixture of that name. */
export function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Fixture
}

/** The regions that its requests went to. */
export function regionsOf({ requests }: Pick<Fixture, 'requests'>): readonly string[] {
  return [...new Set(requests.map(({ region }) => region))]
}
