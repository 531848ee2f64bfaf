import { BASTION_KINDS, isBastionKind, type BastionKind } from '../engines/bastion-kinds.ts'
import type { DatabaseKind } from '../engines/table.ts'
import type { DeployedStage } from '../template/index.ts'
import { keyCommandOf, keyFileOf } from './key-file.ts'
import { tunnelsOf, type Tunnel } from './tunnels.ts'

/** The bastion of a stage, and how people use it. */
export type BastionOutputs = {
  readonly access: BastionKind
  /** The EC2 instance's id. */
  readonly instance: string
  /** Address, port, user and the SSM parameter with the private key; null = it does not use ssh. */
  readonly host: string | null
  readonly port: number | null
  readonly user: string | null
  readonly privateKeyParameter: string | null
  /** The key's file, `~/.tinystacks/shop-dev-bastion.pem`, and a command that writes the key to it; null likewise. */
  readonly keyFile: string | null
  readonly keyCommand: string | null
  /** A command for each database that opens a tunnel to it: those of `tunnels` that lead to no reader. */
  readonly commands: Readonly<Partial<Record<DatabaseKind, string>>>
  /** Those to readers too. */
  readonly tunnels: readonly Tunnel[]
}

/** How the deployed bastion is used; null = the stage has none. */
export function bastionOf(
  stage: {
    readonly stackName: string
    readonly region: string
    readonly localPorts: number
  },
  deployed: DeployedStage,
): BastionOutputs | null {
  const { access, instance, host, user, keyParameter: privateKeyParameter } = deployed.bastion
  if (instance === null || !isBastionKind(access)) return null
  const { region } = stage
  const keyFile = keyFileOf(stage.stackName)
  const tunnels = tunnelsOf(stage, deployed, { access, region, instance, host, user, keyFile })
  return {
    access,
    instance,
    host,
    port: BASTION_KINDS[access].port,
    user,
    privateKeyParameter,
    keyFile: privateKeyParameter && keyFile,
    keyCommand: privateKeyParameter && keyCommandOf(privateKeyParameter, region, keyFile),
    commands: Object.fromEntries(
      tunnels.flatMap(({ database, end, command }) =>
        end === 'database' ? [[database, command]] : [],
      ),
    ),
    tunnels,
  }
}
