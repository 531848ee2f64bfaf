/** What a stack has beside its databases, and must have for them to be of use. */
import { DATABASES } from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'

/** The instance of its bastion; null = it has none. */
export function bastionOf({ bastion }: DeployedStage): string | null {
  return bastion.instance
}

/** The ARNs of the secrets that it made or hands on, in its own region. Those of existing databases are the file's. */
export function secretsIn(region: string, { databases }: DeployedStage): readonly string[] {
  const arns = DATABASES.map((kind) => databases[kind])
    .filter(({ existing }) => existing === null)
    .flatMap(({ secretArn, copiedSecretArn }) => [secretArn ?? [], copiedSecretArn ?? []].flat())
  return [...new Set(arns)].filter((arn) => arn.split(':')[3] === region)
}
