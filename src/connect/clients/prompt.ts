import { targetName, type ConnectTarget } from '../target.ts'

const ESCAPE = '\u001b'

/** `prod/postgres`, in red where the stage is production: between marks that say what takes no place on the line. */
export function paintedName(
  target: ConnectTarget,
  [begin, end]: readonly [string, string],
): string {
  const name = targetName(target)
  if (!target.isProduction) return name
  return `${begin}${ESCAPE}[1;31m${end}${name}${begin}${ESCAPE}[0m${end}`
}
