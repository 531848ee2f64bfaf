import { isHolder } from './holder.ts'

/** Answers tell what stacks consist of; whoever follows an operation of another run learns it here. */
const LEARNT: ReadonlySet<string> = new Set([
  'LogicalResourceId',
  'PhysicalResourceId',
  'ResourceType',
  'StackId',
  'StackName',
])

/**
 * Names that may stand in AWS's texts as they are, because they were never a secret: everything that a
 * request has sent, above all each key and value of a template, and how AWS calls the resources made of it.
 * Of a secret both have the reference alone, and no answer that tells a value is read here.
 */
export class KnownNames {
  readonly #names = new Set<string>()

  has(name: string): boolean {
    return this.#names.has(name) || this.#names.has(name.toLowerCase())
  }

  /** Learns every text of a request. */
  addRequest(input: unknown): void {
    if (typeof input === 'string') this.#add(input)
    else if (Array.isArray(input)) input.forEach((item) => this.addRequest(item))
    else if (isHolder(input))
      for (const [key, value] of Object.entries(input)) {
        this.#add(key)
        this.addRequest(key === 'TemplateBody' ? parsed(value) : value)
      }
    else if (typeof input === 'number') this.#add(String(input))
  }

  /** Learns what an answer calls the resources of a stack. */
  addAnswer(output: unknown): void {
    if (Array.isArray(output)) output.forEach((item) => this.addAnswer(item))
    else if (isHolder(output))
      for (const [key, value] of Object.entries(output))
        if (typeof value !== 'string') this.addAnswer(value)
        else if (LEARNT.has(key)) this.#add(value)
  }

  #add(text: string): void {
    // A text of several words is no name: as one it would let each of them pass anywhere.
    if (text.length < 2 || /\s/.test(text)) return
    this.#names.add(text)
    // RDS and ElastiCache tell identifiers in lower case, whatever they were given.
    this.#names.add(text.toLowerCase())
  }
}

function parsed(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return null
  }
}
