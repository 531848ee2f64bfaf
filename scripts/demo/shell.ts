import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../..', 'dist', 'cli', 'index.js')
const color = process.stdout.isTTY && !process.env['NO_COLOR']

function bold(text: string): string {
  return color ? `\u001b[1m${text}\u001b[0m` : text
}

export function heading(text: string): void {
  process.stdout.write(`\n${bold(`== ${text}`)}\n`)
}

/** Runs commands in a directory of its own, which `close` removes, showing each before it runs. */
export class Shell {
  readonly directory = mkdtempSync(join(tmpdir(), 'tinystacks-demo-'))
  /** The exit code that a signal asks for; null = no signal came. */
  interrupted: number | null = null
  private readonly stop = new AbortController()

  constructor() {
    // As a checkout: a file in no repository is not deployed.
    mkdirSync(join(this.directory, '.git'))
    // Ctrl-C comes twice, from the terminal and from the sandbox: the second must not end `close`.
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        this.interrupted = 128 + constants.signals[signal]
        this.stop.abort()
      })
  }

  close(): void {
    rmSync(this.directory, { recursive: true, force: true })
  }

  /** Gives what the command wrote to stdout; throws when it ends with anything but 0. */
  async run(command: string, ...args: readonly string[]): Promise<string> {
    return this.execute([command, ...args].join(' '), command, args)
  }

  async tinystacks(...args: readonly string[]): Promise<string> {
    return this.execute(`tinystacks ${args.join(' ')}`, process.execPath, [CLI, ...args])
  }

  /** The variables of a stage, as the application would get them. */
  async dotenv(stage: string): Promise<ReadonlyMap<string, string>> {
    const text = await this.tinystacks('outputs', '--stage', stage, '--format', 'dotenv')
    const lines = text.split('\n').filter((line) => line.includes('='))
    return new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', valueOf(line)]))
  }

  /** Shows the lines that an edit of the file took away and brought. */
  showEdit(before: string, after: string): void {
    const [old, fresh] = [before.split('\n'), after.split('\n')]
    process.stdout.write(`\n${bold('$ edit tinystacks.yml')}\n`)
    for (const line of old) if (!fresh.includes(line)) process.stdout.write(`-${line}\n`)
    for (const line of fresh) if (!old.includes(line)) process.stdout.write(`+${line}\n`)
  }

  private async execute(shown: string, command: string, args: readonly string[]): Promise<string> {
    process.stdout.write(`\n${bold(`$ ${shown}`)}\n`)
    const child = spawn(command, args, {
      cwd: this.directory,
      stdio: ['inherit', 'pipe', 'inherit'],
      signal: this.stop.signal,
    })
    const { promise, resolve, reject } = Promise.withResolvers<number | null>()
    child.on('error', (error) => {
      // An aborted child was told to stop, and `close` follows when it has.
      if (!this.stop.signal.aborted) reject(error)
    })
    child.on('close', resolve)
    let text = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk: string) => {
      text += chunk
      process.stdout.write(chunk)
    })
    const code = await promise
    if (code !== 0) throw new Error(`${shown} ended with ${String(code)}`)
    return text
  }
}

/** The value of a dotenv line, without the quotes that a value with special characters has. */
function valueOf(line: string): string {
  return line.slice(line.indexOf('=') + 1).replace(/^(['"`])(.*)\1$/, '$2')
}
