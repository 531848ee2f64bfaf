/** Every secret that the sandbox holds, read as nobody of ours ever reads it. */
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { DescribeKeyPairsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import type { Secret } from './artefacts.ts'

/** Passwords, tokens, URLs and the private keys of bastions in these regions. */
export async function secretsOf(
  url: string,
  regions: readonly string[],
): Promise<readonly Secret[]> {
  const found = await Promise.all(
    regions.flatMap((region) => {
      const settings = clientSettings({ url }, region)
      return [passwords(settings), privateKeys(settings)]
    }),
  )
  return found.flat()
}

/** Whatever else a secret has is in outputs too. */
const SECRET_KEYS = ['password', 'url', 'readerUrl']

type Settings = ReturnType<typeof clientSettings>

async function passwords(settings: Settings): Promise<readonly Secret[]> {
  const client = new SecretsManagerClient(settings)
  const { SecretList = [] } = await client.send(new ListSecretsCommand({}))
  const values = await Promise.all(
    SecretList.map(({ ARN }) => client.send(new GetSecretValueCommand({ SecretId: ARN }))),
  )
  client.destroy()
  return values.flatMap(({ Name = '', SecretString = '' }) =>
    Object.entries(JSON.parse(SecretString) as Record<string, unknown>).flatMap(([key, value]) =>
      typeof value === 'string' && SECRET_KEYS.includes(key)
        ? [{ name: `${key} in ${Name}`, value }]
        : [],
    ),
  )
}

/** Of a key each line by itself: no piece of one may be anywhere. */
async function privateKeys(settings: Settings): Promise<readonly Secret[]> {
  const [ec2, ssm] = [new EC2Client(settings), new SSMClient(settings)]
  const { KeyPairs = [] } = await ec2.send(new DescribeKeyPairsCommand({}))
  const keys = await Promise.all(
    KeyPairs.map(({ KeyPairId = '' }) =>
      ssm.send(
        new GetParameterCommand({ Name: `/ec2/keypair/${KeyPairId}`, WithDecryption: true }),
      ),
    ),
  )
  ec2.destroy()
  ssm.destroy()
  return keys.flatMap(({ Parameter }) =>
    (Parameter?.Value ?? '')
      .split('\n')
      .filter((line) => line.length >= 16 && !line.startsWith('-----'))
      .map((value, at) => ({ name: `line ${String(at + 1)} of a private key`, value })),
  )
}
