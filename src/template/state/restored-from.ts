import { formatPairs, parsePairs } from './pairs.ts'

/** What a database was, or will be, restored from. */
export type RestoredFrom =
  | { readonly kind: 'snapshot'; readonly snapshot: string }
  /** `resource`: the resource id of the instance to restore. */
  | { readonly kind: 'time'; readonly time: string; readonly resource: string }

/** The value of the stack's output: `snapshot=…`, or `time=… resource=…`. */
export function formatRestored(from: RestoredFrom): string {
  return from.kind === 'snapshot'
    ? formatPairs([['snapshot', from.snapshot]])
    : formatPairs([
        ['time', from.time],
        ['resource', from.resource],
      ])
}

/** The same, read back; null = it started empty. */
export function parseRestored(output: string | undefined): RestoredFrom | null {
  const pairs = parsePairs(output ?? '')
  const [snapshot, time, resource] = [
    pairs.get('snapshot'),
    pairs.get('time'),
    pairs.get('resource'),
  ]
  if (snapshot) return { kind: 'snapshot', snapshot }
  return time && resource ? { kind: 'time', time, resource } : null
}
