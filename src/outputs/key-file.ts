/** The folder for what the printed lines fetch, as private keys: in a person's home, and so in no repository. */
export const FOLDER = '~/.tinystacks'

/** Where the printed lines keep the private key of a stack's bastion. The shell puts the home in. */
export function keyFileOf(stackName: string): string {
  return `${FOLDER}/${stackName}-bastion.pem`
}

/**
 * A line for bash, zsh and sh that writes the key to its file. ssh refuses a key that others can read, so folder and
 * file are made private. The file is put in place as a whole: where AWS refuses, an earlier key stays.
 */
export function keyCommandOf(parameter: string, region: string, keyFile: string): string {
  const fetch = `aws ssm get-parameter --region ${region} --name ${parameter} --with-decryption --query Parameter.Value --output text`
  return `(umask 077 && mkdir -p ${FOLDER} && rm -f ${keyFile}.new && ${fetch} > ${keyFile}.new && mv -f ${keyFile}.new ${keyFile})`
}
