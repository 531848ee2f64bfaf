import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { clientSettings } from './client-settings.ts'

const ALIAS = /\b(?:kmsKey|secretsKmsKey): (alias\/(?!aws\/)[\w/-]+)/g

/**
 * Makes the keys that a file names by an alias, in each of the regions: people have made them before. `endpoint`:
 * of the sandbox, else that of the environment. Gives their ids by alias, of the last region.
 */
export async function makeKeys(
  text: string,
  {
    endpoint,
    regions = ['us-east-1'],
  }: { readonly endpoint?: string; readonly regions?: readonly string[] } = {},
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const region of regions) {
    const kms = new KMSClient(
      endpoint === undefined ? { region } : clientSettings({ url: endpoint }, region),
    )
    for (const alias of new Set([...text.matchAll(ALIAS)].map(([, name = '']) => name))) {
      const { KeyMetadata } = await kms.send(new CreateKeyCommand({}))
      const id = KeyMetadata?.KeyId ?? ''
      await kms.send(new CreateAliasCommand({ AliasName: alias, TargetKeyId: id }))
      ids.set(alias, id)
    }
    kms.destroy()
  }
  return ids
}
