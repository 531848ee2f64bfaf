/** How the sandbox is to be run. */
export type SandboxArguments = {
  readonly port: number
  readonly state?: string
  readonly speed: number
  readonly engines: 'auto' | 'none'
  /** The command after `--`; without one the sandbox runs until it is stopped. */
  readonly command?: readonly [string, ...string[]]
}

/** As fast as a laptop's patience: a DBInstance that takes AWS ten minutes takes ten seconds. */
export const DEFAULT_SPEED = 60

export const USAGE = `usage: sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none] [-- CMD ...]

  --port N     the port on 127.0.0.1; 0 or left out: a free one
  --state DIR  keep everything in DIR; left out: in memory, gone at the end
  --speed X    X times as fast as AWS (default ${DEFAULT_SPEED}, 1 is AWS's own pace); 0: nothing takes any time
  --engines    auto (default): real databases where an engine is installed; none: metadata only
  -- CMD ...   run CMD with AWS_ENDPOINT_URL, a region and credentials set, and end with it
`

/** Reads the command line; a text is what is wrong with it. */
export function parseArguments(argv: readonly string[]): SandboxArguments | string {
  const end = argv.indexOf('--')
  const flags = end === -1 ? argv : argv.slice(0, end)
  const [program, ...rest] = end === -1 ? [] : argv.slice(end + 1)
  if (end !== -1 && program === undefined) return '-- needs a command after it'

  const given = new Map<string, string>()
  for (let index = 0; index < flags.length; index += 1) {
    const [name = '', inline] = (flags[index] ?? '').split(/=(.*)/s)
    if (!['--port', '--state', '--speed', '--engines'].includes(name))
      return `unknown argument ${name}`
    if (given.has(name)) return `${name} is given twice`
    const value = inline ?? flags[(index += 1)]
    if (value === undefined || value === '') return `${name} needs a value`
    given.set(name, value)
  }
  return build(given, program === undefined ? undefined : [program, ...rest])
}

function build(
  given: ReadonlyMap<string, string>,
  command: SandboxArguments['command'],
): SandboxArguments | string {
  const port = given.get('--port') ?? '0'
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    return `--port ${port} is not a port: write 0 to 65535`
  const speed = given.get('--speed') ?? String(DEFAULT_SPEED)
  if (!/^\d+(\.\d+)?$/.test(speed)) return `--speed ${speed} is not a speed: write 0, 1, 60, 0.5`
  const engines = given.get('--engines') ?? 'auto'
  if (engines !== 'auto' && engines !== 'none')
    return `--engines ${engines} is neither auto nor none`
  const state = given.get('--state')
  return {
    port: Number(port),
    speed: Number(speed),
    engines,
    ...(state === undefined ? {} : { state }),
    ...(command === undefined ? {} : { command }),
  }
}
