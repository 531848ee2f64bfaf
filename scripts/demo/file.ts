/** The file with another Postgres instance class and storage (GiB), and no other change. */
export function resized(
  text: string,
  { instance, storage }: { readonly instance: string; readonly storage: number },
): string {
  const changed = text.replace(
    /^( *)postgres: \{\}.*$/m,
    `$1postgres: { instance: ${instance}, storage: { size: ${String(storage)} } }`,
  )
  if (changed === text) throw new Error('the example has no `postgres: {}` to change')
  return changed
}
