/** What a stack has beside its databases, and must have for them to be of use. */
import { DATABASES } from '../engines/table.ts'
import { secretsOf } from '../template/state/deployed-secrets.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'

/** The instance of its bastion; null = it has none. */
export function bastionOf({ bastion }: DeployedStage): string | null {
  return bastion.instance
}

/** The secrets that it made or hands on, by ARN or name, in its own region; not those of existing databases. */
export function secretsIn(region: string, deployed: DeployedStage): readonly string[] {
  const ids = DATABASES.flatMap((kind) => {
    const { existing, secretArn, copiedSecretArn } = deployed.databases[kind]
    if (existing !== null) return []
    return [secretArn ?? [], copiedSecretArn ?? [], secretsOf(deployed, kind)].flat()
  })
  return [...new Set(ids)].filter((id) => !id.startsWith('arn:') || id.split(':')[3] === region)
}
