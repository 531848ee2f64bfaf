/**
 * The environment with which any AWS client talks to the sandbox. It takes every credential; there are no session
 * tokens.
 */
export const clientEnvironment = (url: string): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  // boto3 and version 1 of the AWS CLI read only this one.
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'sandbox',
  AWS_SECRET_ACCESS_KEY: 'sandbox',
})

/** Variables of a real account that would win over those above, or add to them. */
const IN_THE_WAY =
  /^AWS_(PROFILE|DEFAULT_PROFILE|SESSION_TOKEN|ENDPOINT_URL_.*|IGNORE_CONFIGURED_ENDPOINT_URLS|ROLE_ARN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_.*)$/

/** `inherited` without what belongs to a real account, and with what leads to the sandbox. */
export const commandEnvironment = (
  inherited: Readonly<Record<string, string | undefined>>,
  url: string,
): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(inherited).filter(([name]) => !IN_THE_WAY.test(name))),
  ...clientEnvironment(url),
})
