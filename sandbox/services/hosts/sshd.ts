import type { World } from '../../contract.ts'
import { reachableFrom } from './reachable.ts'
import type { Instance } from './state.ts'

const FOLDER = /^\/etc\/ssh\/sshd_config\.d\/[^/]+\.conf$/

/** The lines of sshd_config(5) that an instance has besides its image's own, in the order sshd reads them. */
export function sshdSettings({ files }: Instance): readonly string[] {
  return Object.keys(files)
    .filter((path) => FOLDER.test(path))
    .toSorted()
    .flatMap((path) => (files[path] ?? '').split('\n'))
    .filter((line) => line.trim() !== '')
}

/** Where its sshd may forward to and its security groups let it (EC2-17). */
export function forwardedTo(world: World, region: string, instance: Instance): readonly string[] {
  const limit = sshdSettings(instance).find((line) => /^PermitOpen\s/i.test(line))
  const reachable = reachableFrom(world, region, instance)
  return limit === undefined
    ? reachable
    : reachable.filter((endpoint) => limit.split(/\s+/).includes(endpoint))
}
