import { writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { attempt, CLI, run, type Ended, type Environment, type Where } from './run.ts'
import type { Login, Place } from './clients.ts'

/** What `plan --json` says of a stage, as far as the story reads it. */
export type Planned = {
  readonly stage: string
  readonly action: string
  readonly databases: readonly {
    readonly database: string
    readonly impact: string
    readonly data: string
    readonly consent: { readonly kind: string; readonly words: string } | null
  }[]
}

/** Where `.ci/install.sh` puts the AWS CLI; without it the one on the PATH is good. */
const tools = process.env['TOOLS'] ? [join(process.env['TOOLS'], 'python', 'bin')] : []

/** A checkout with a `tinystacks.yml`, and what a person does in it. */
export class Checkout {
  readonly directory: string
  readonly #environment: Environment
  readonly #keep: Where['keep']

  constructor(directory: string, sandbox: Environment, keep?: Where['keep']) {
    this.directory = directory
    this.#keep = keep
    this.#environment = {
      PATH: [join(directory, 'bin'), ...tools, process.env['PATH']].join(delimiter),
      HOME: directory,
      AWS_PAGER: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...sandbox,
    }
  }

  write(file: string): void {
    writeFileSync(join(this.directory, 'tinystacks.yml'), file)
  }

  tinystacks(...args: readonly string[]): Promise<string> {
    return run(process.execPath, [CLI, ...args], this.#place())
  }

  attemptTinystacks(...args: readonly string[]): Promise<Ended> {
    return attempt(process.execPath, [CLI, ...args], this.#place())
  }

  /** A line for bash, where a person would type it. */
  bash(line: string): Promise<string> {
    return run('bash', ['-c', `set -euo pipefail\n${line}`], this.#place())
  }

  /** The plan, also where it waits for consent (exit code 3). */
  async plan(): Promise<readonly Planned[]> {
    const { code, stdout, stderr } = await this.attemptTinystacks('plan', '--json')
    if (code !== 0 && code !== 3) throw new Error(`plan ended with ${String(code)}:\n${stderr}`)
    return (JSON.parse(stdout) as { stages: Planned[] }).stages
  }

  /** `--allow` with the words of every consent that the plan asks for. */
  async consents(): Promise<readonly string[]> {
    return (await this.plan())
      .flatMap(({ databases }) => databases)
      .flatMap(({ consent }) => (consent === null ? [] : ['--allow', consent.words]))
  }

  /** The variables of a stage, as the application has them. */
  async variables(stage: string): Promise<ReadonlyMap<string, string>> {
    const text = await this.tinystacks('outputs', '--stage', stage, '--format', 'dotenv')
    const lines = [...text.matchAll(/^(\w+)=(["'`]?)(.*)\2$/gm)]
    return new Map(lines.map(([, name = '', , value = '']) => [name, value]))
  }

  /** The secret that a variable refers to: `<ARN>:password::`, as ECS takes it. */
  async login(reference: string, region: string): Promise<Login> {
    const arn = reference.replace(/:password::$/, '')
    const text = await this.bash(
      `aws secretsmanager get-secret-value --region ${region} --secret-id '${arn}' --query SecretString --output text`,
    )
    return JSON.parse(text) as Login
  }

  #place(): Where {
    return { env: this.#environment, cwd: this.directory, ...(this.#keep && { keep: this.#keep }) }
  }
}

/** `PG_HOST` and `PG_PORT`, or another pair. */
export function placeIn(variables: ReadonlyMap<string, string>, prefix: string): Place {
  return { host: needed(variables, `${prefix}_HOST`), port: needed(variables, `${prefix}_PORT`) }
}

export function needed(variables: ReadonlyMap<string, string>, name: string): string {
  const value = variables.get(name)
  if (value === undefined || value === '') throw new Error(`there is no ${name} among the outputs`)
  return value
}
