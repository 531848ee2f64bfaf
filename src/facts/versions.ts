/** Numeric comparison component by component; a missing component counts as 0: `17` < `17.4` < `17.10`. */
export function compareVersions(a: string, b: string): number {
  const left = components(a)
  const right = components(b)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return 0
}

/** Whether the running version (`17.6`) satisfies the requested one (`17`): every requested component is equal. */
export function covers(asked: string, running: string): boolean {
  const wanted = components(asked)
  const live = components(running)
  return wanted.length <= live.length && wanted.every((part, index) => part === live[index])
}

/** The version of something made of one that runs: exactly that one, unless the file asks for another. */
export function exactVersion(
  { version, versionGiven }: { readonly version: string; readonly versionGiven?: boolean },
  running: string,
): string {
  return versionGiven !== true || covers(version, running) ? running : version
}

function components(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number)
}
