import { DescribeDBInstancesCommand, ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds'
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'

/** The AWS account as somebody with all its rights sees it, in us-east-1. */
export class Account {
  readonly #endpoint: string
  readonly #rds: RDSClient
  readonly #secrets: SecretsManagerClient

  /** `accessKeyId`: of an administrator of another account. */
  constructor(endpoint: string, accessKeyId = 'person') {
    this.#endpoint = endpoint
    const credentials = { accessKeyId, secretAccessKey: 'person' }
    const settings = { endpoint, region: 'us-east-1', credentials }
    this.#rds = new RDSClient(settings)
    this.#secrets = new SecretsManagerClient(settings)
  }

  /** How many calls anybody has made. */
  async calls(): Promise<number> {
    const answer = await fetch(`${this.#endpoint}/_sandbox/calls`)
    const counts = (await answer.json()) as Readonly<Record<string, number>>
    return Object.values(counts).reduce((sum, count) => sum + count, 0)
  }

  /** Engine -> instance class, of what there is. */
  async classes(): Promise<Readonly<Record<string, string | undefined>>> {
    const { DBInstances = [] } = await this.#rds.send(new DescribeDBInstancesCommand())
    return Object.fromEntries(
      DBInstances.map(({ Engine = '', DBInstanceClass }) => [Engine, DBInstanceClass]),
    )
  }

  /** Asks for another class of Postgres by hand, in the next maintenance window. */
  async queueClass(DBInstanceClass: string): Promise<void> {
    const { DBInstances = [] } = await this.#rds.send(new DescribeDBInstancesCommand())
    const { DBInstanceIdentifier } = DBInstances.find(({ Engine }) => Engine === 'postgres') ?? {}
    await this.#rds.send(
      new ModifyDBInstanceCommand({
        ...{ DBInstanceIdentifier, DBInstanceClass, ApplyImmediately: false },
      }),
    )
  }

  /** Every password that is in a secret. */
  async passwords(): Promise<readonly string[]> {
    const { SecretList = [] } = await this.#secrets.send(new ListSecretsCommand())
    const values = await Promise.all(
      SecretList.map(({ ARN: SecretId }) =>
        this.#secrets.send(new GetSecretValueCommand({ SecretId })),
      ),
    )
    return values.map(({ SecretString = '' }) => {
      const { password } = JSON.parse(SecretString) as { readonly password: string }
      return password
    })
  }
}
