/** The language server that VS Code's YAML extension, Neovim, Helix and Zed run, by its protocol over stdio. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { framed, framesIn } from './frames.ts'

const NODE = join(import.meta.dirname, '../../node_modules/.bin/node')
const SERVER = join(
  dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
)
const PUBLISHED = 'https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/'
const FILE = new URL('../../schema/tinystacks.schema.json', import.meta.url)

export type Diagnostic = {
  readonly message: string
  readonly range: { readonly start: Place; readonly end: Place }
}
/** Both count from 0. */
export type Place = { readonly line: number; readonly character: number }

type Completion = {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
  readonly insertText?: string
}

export type LanguageServer = {
  /** What it says of a text, as soon as it has said it. */
  readonly diagnose: (text: string) => Promise<readonly Diagnostic[]>
  readonly hover: (text: string, position: Place) => Promise<string | null>
  readonly complete: (text: string, position: Place) => Promise<readonly Completion[]>
  /** The addresses that it asked for a schema. */
  readonly asked: readonly string[]
  readonly stop: () => Promise<void>
}

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Starts it. What it asks of the schema's published address it gets from this tree; it knows no catalog. */
export async function startLanguageServer(): Promise<LanguageServer> {
  const server = spawn(NODE, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const replies = new Map<number, (message: Message) => void>()
  const diagnosed = new Map<string, (found: readonly Diagnostic[]) => void>()
  const asked: string[] = []
  let last = 0
  framesIn(server.stdout, (text) => receive(JSON.parse(text) as Message))

  function send(message: object): void {
    server.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', ...message })))
  }

  function receive(message: Message): void {
    const { id, method, params } = message
    if (method === undefined) return replies.get(id ?? -1)?.(message)
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      return diagnosed.get(uri)?.(diagnostics)
    }
    if (id !== undefined) send({ id, ...answer(method, params) })
  }

  function answer(method: string, params: unknown): object {
    if (method === 'workspace/configuration')
      return { result: (params as { items: { section: string }[] }).items.map(settingsOf) }
    if (method !== 'vscode/content') return { result: null }
    asked.push(uriOf(params))
    return uriOf(params).startsWith(PUBLISHED)
      ? { result: readFileSync(FILE, 'utf8') }
      : { error: { code: -32_000, message: 'there is no network here' } }
  }

  async function request<T>(method: string, params: object): Promise<T> {
    const id = ++last
    const reply = new Promise<Message>((resolve) => replies.set(id, resolve))
    send({ id, method, params })
    const { result, error } = await reply
    if (error !== undefined) throw new Error(`${method}: ${error.message}`)
    return result as T
  }

  function open(text: string): { readonly uri: string } {
    const uri = `file:///work/${++last}/tinystacks.yml`
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    send({ method: 'textDocument/didOpen', params: { textDocument } })
    return { uri }
  }

  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'yaml/registerContentRequest', params: {} })

  return {
    asked,
    async diagnose(text) {
      const uri = `file:///work/${last + 1}/tinystacks.yml`
      const found = new Promise<readonly Diagnostic[]>((resolve) => diagnosed.set(uri, resolve))
      open(text)
      return found
    },
    async hover(text, position) {
      const textDocument = open(text)
      const found = await request<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument,
        position,
      })
      return found === null ? null : found.contents.value
    },
    async complete(text, position) {
      const textDocument = open(text)
      const found = await request<{ items: Completion[] }>('textDocument/completion', {
        textDocument,
        position,
      })
      return found.items
    },
    async stop() {
      await request('shutdown', {})
      const ended = new Promise((resolve) => server.once('exit', resolve))
      send({ method: 'exit', params: {} })
      await ended
    },
  }
}

/** The address that a request for a schema's text asks for, which comes alone in a list. */
function uriOf(params: unknown): string {
  const [uri] = [params].flat()
  if (typeof uri !== 'string') throw new Error('no address of a schema')
  return uri
}

function settingsOf({ section }: { readonly section: string }): object | null {
  if (section !== 'yaml') return null
  const schemaStore = { enable: false }
  return { validate: true, hover: true, completion: true, schemas: {}, schemaStore }
}
