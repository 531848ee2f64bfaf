import type { World } from '../../contract.ts'
import { associationState } from '../ssm/associations.ts'
import { hostState, type Instance } from './state.ts'

const OPTIONS = /^options='([^']*)'$/
const KEY = /'((?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/=]+)'/

/**
 * Lines of authorized_keys(5) for the user of an instance: the key it was launched with, and what
 * associations with AWS-RunShellScript have written. The commands are not run here, but read: each public
 * key in them is admitted with the options before it, and so is the instance's own (SSM-6).
 */
export function authorizedKeys(
  world: World,
  region: string,
  instance: Instance,
): readonly string[] {
  const own = Object.values(hostState(world, region).keyPairs)
    .filter(({ name }) => name === instance.keyName)
    .map(({ publicKey }) => publicKey)
  const written = Object.values(associationState(world, region).associations)
    .flatMap(({ applied }) => applied[instance.id] ?? [])
    .map(({ parameters }) => parameters['commands'] ?? [])
  if (written.length === 0) return own
  return written.flatMap((commands) => {
    const options = commands.map((line) => OPTIONS.exec(line)?.[1]).find((one) => one !== undefined)
    const keys = commands.flatMap((line) => KEY.exec(line)?.[1] ?? [])
    return [...own, ...keys].map((key) => (options === undefined ? key : `${options} ${key}`))
  })
}
