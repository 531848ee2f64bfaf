import { decide } from '../../access/evaluate.ts'
import { readPolicy } from '../../access/policy.ts'
import type { World } from '../../contract.ts'
import { iamState, profileNamed } from '../iam/state.ts'
import { arn } from '../names.ts'
import type { Instance } from './state.ts'

/** The two lines of a script by which a host tags itself with its host key, read and not run (SSM-12). */
const READS = /^key=\$\(cut -d ' ' -f 1,2 \/etc\/ssh\/ssh_host_ed25519_key\.pub\)$/m
const TAGS =
  /\baws ec2 create-tags --region (\S+) --resources (i-[0-9a-f]+) --tags "Key=([^",]+),Value=\$key"/

/** Tags the host as the script does, where the host's own role may. */
export function tagWithHostKey(
  world: World,
  region: string,
  instance: Instance,
  script: string,
): void {
  const [, where, resource, key] = TAGS.exec(script) ?? []
  if (!READS.test(script) || where !== region || resource !== instance.id || key === undefined)
    return
  const value = instance.hostPublicKey
  if (value !== undefined && mayTag(world, region, instance, key, value))
    instance.tagged = { [key]: value }
}

function mayTag(
  world: World,
  region: string,
  { id, profile, tags }: Instance,
  key: string,
  value: string,
): boolean {
  const roles = profile === null ? [] : (profileNamed(world, profile)?.roles ?? [])
  const inline = roles.flatMap((name) => iamState(world).roles[name]?.inline ?? [])
  const question = {
    action: 'ec2:CreateTags',
    resource: arn(world, 'ec2', region, `instance/${id}`),
    context: {
      ...Object.fromEntries(
        Object.entries(tags).map(([one, has]) => [`aws:ResourceTag/${one}`, has]),
      ),
      'aws:TagKeys': [key],
      [`aws:RequestTag/${key}`]: value,
    },
  }
  return (
    decide(
      inline.map((policy) => readPolicy(JSON.parse(policy))),
      question,
    ) === 'allowed'
  )
}
