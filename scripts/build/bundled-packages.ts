const IN_PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//

/** The npm package a bundled module comes from; null = the project's own. */
export function packageOf(moduleId: string): string | null {
  return IN_PACKAGE.exec(moduleId)?.[2] ?? null
}

/** The folders of the packages that the modules come from, sorted. */
export function packageFolders(moduleIds: readonly string[]): readonly string[] {
  const folders = moduleIds.map((id) => IN_PACKAGE.exec(id)?.[1]).filter((id) => id !== undefined)
  return [...new Set(folders)].sort()
}
