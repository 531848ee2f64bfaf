/** What is said of whom a plan lets in. */
export const accessMessages = {
  opens: ({ who, to }: { readonly who: string; readonly to: string }) =>
    `${who} will be able to connect to ${to}`,
  closes: ({ who, to }: { readonly who: string; readonly to: string }) =>
    `${who} will no longer be able to connect to ${to}`,
  key: (fingerprint: string, name: string) =>
    `the key ${fingerprint}${name === '' ? '' : ` (${name})`}`,
  byIam: 'whoever IAM allows to start a session will be able to connect to the bastion',
}
