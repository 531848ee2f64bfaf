/** The words of the lines that say what to do next. */
export const nextMessages = {
  next: 'next:',
  withCredentials: 'with AWS credentials it compares with what runs',
  mended: 'when what is refused is mended',
  agrees: 'with the consent above',
  causeMended: 'when the cause is mended',
  inFull: 'every value in full',
  inFullWithTunnel: 'every value in full, and the commands for a tunnel',
  takeOut: (stage: string, file: string) =>
    `take the stage ${stage} out of ${file}, or the next deploy makes it again`,
}
