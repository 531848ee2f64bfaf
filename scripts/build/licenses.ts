import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolders } from './bundled-packages.ts'

type Manifest = { readonly name: string; readonly version: string; readonly license?: string }

/** The licenses of all packages that the modules come from, equal texts once: `dist/licenses.txt`. */
export function licensesOf(moduleIds: readonly string[]): string {
  const packagesByText = new Map<string, string[]>()
  for (const folder of packageFolders(moduleIds)) {
    const text = licenseText(folder)
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), title(folder)])
  }
  return [...packagesByText]
    .map(([text, packages]) => `${[...new Set(packages)].sort().join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function title(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const { name, version, license } = manifest
  if (license === undefined) throw new Error(`${name}@${version} does not say its license`)
  return `${name} ${version} (${license})`
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each))
  return file === undefined
    ? 'The package brings no license text.'
    : readFileSync(join(folder, file), 'utf8').trim()
}
