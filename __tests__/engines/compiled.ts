/** Compiles the sources with some of them changed, in memory alone. */
import { join, relative } from 'node:path'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../..')

/** What the project is compiled with, and its files of these folders. */
function project(folders: readonly string[]): ts.ParsedCommandLine {
  const path = join(ROOT, 'tsconfig.json')
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: object }
  return ts.parseJsonConfigFileContent({ ...config, include: folders }, ts.sys, ROOT)
}

/**
 * The files that do not compile, sorted, with their first complaint. `changed`: path -> text of files that
 * are new or other than they are.
 */
export function compiled(
  folders: readonly string[],
  changed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { options, fileNames } = project(folders)
  const texts = new Map(Object.entries(changed).map(([path, text]) => [join(ROOT, path), text]))
  const host = ts.createCompilerHost(options)
  // Nothing here reads doc comments, and AWS's types consist mostly of them.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone
  host.readFile = (file) => texts.get(file) ?? ts.sys.readFile(file)
  host.fileExists = (file) => texts.has(file) || ts.sys.fileExists(file)
  host.getSourceFile = (file, language) => {
    const text = host.readFile(file)
    return text === undefined ? undefined : ts.createSourceFile(file, text, language)
  }
  const program = ts.createProgram(fileNames, options, host)
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    path: file === undefined ? '' : relative(ROOT, file.fileName),
    message: ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '',
  }))
  return Object.fromEntries(
    found
      .toReversed()
      .toSorted((a, b) => a.path.localeCompare(b.path))
      .map(({ path, message }) => [path, message]),
  )
}
