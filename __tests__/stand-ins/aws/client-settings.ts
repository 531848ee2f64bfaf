const credentials = { accessKeyId: 'AKIASANDBOX', secretAccessKey: 'sandbox' }

/** What a client of AWS is made with to ask this sandbox. */
export function clientSettings({ url }: { readonly url: string }, region = 'us-east-1') {
  return { region, endpoint: url, credentials }
}

/** What lets the program, and clients that are made without settings, ask the sandbox at this address. */
export function sandboxEnvironment(url: string) {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  }
}
